package io.gatewayapi.router;

import io.gatewayapi.router.backend.BackendConnection;
import io.gatewayapi.router.backend.BackendTls;
import io.gatewayapi.router.decision.BackendShare;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in one line what a backend gets, and how. */
final class BackendText {
  private BackendText() {}

  static String of(BackendShare share) {
    String who = share.backend() + " (" + Answers.percent(share.share()) + ") ";
    return who
        + share.fold(
            forwarded -> share.share() == 0
                ? "gets nothing: its weight is 0"
                : String.join(", ", connection(forwarded.connection())),
            answered -> "is not reached: "
                + answered
                    .refusal()
                    .fold(
                        code -> "answered with " + answered.refusal(),
                        () -> "connections are refused")
                + " (" + answered.reason() + ": " + answered.message() + ")");
  }

  private static List<String> connection(BackendConnection connection) {
    List<String> parts = new ArrayList<>();
    parts.add("is spoken to in " + connection.protocol());
    if (connection.tls() != null) {
      parts.add(tls(connection.tls()));
    }
    if (connection.session() != null) {
      parts.add(
          "keeps sessions by " + connection.session().settings().type().toLowerCase(Locale.ROOT));
    }
    if (connection.budget() != null) {
      parts.add("of its requests at most " + connection.budget().percent() + " % may be retries");
    }
    return parts;
  }

  private static String tls(BackendTls tls) {
    if (tls.passedThrough()) {
      return "within the client's own TLS session for \"" + tls.sni() + "\"";
    }
    return "in TLS by " + tls.source() + ": server name " + tls.sni()
        + ", its certificate must be for " + String.join(" or ", tls.acceptedNames())
        + " and signed by " + tls.authorities()
        + (tls.clientCertificate() == null
            ? ""
            : ", and " + tls.clientCertificate() + " is shown to it");
  }
}
