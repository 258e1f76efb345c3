package io.gatewayapi.router;

import io.gatewayapi.router.decision.BackendShare;
import io.gatewayapi.router.decision.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in one sentence what happens to a request. */
final class Answers {
  private Answers() {}

  static String refused(Refusal refusal) {
    return refusal.fold(
        code -> "It is answered with " + refusal + " by the gateway.",
        () -> "The connection is refused.");
  }

  static String redirected(int status, String location) {
    return "It is redirected (" + status + ") to " + location + ".";
  }

  static String preflight(int status, boolean allowed) {
    return "It is a CORS preflight, answered with " + status + " by the gateway: its origin is "
        + (allowed ? "allowed." : "not allowed.");
  }

  static String forwarded(List<BackendShare> backends) {
    return backends.stream()
        .filter(b -> b.share() > 0)
        .map(Answers::share)
        .collect(Collectors.joining(", or ", "It goes to ", "."));
  }

  private static String share(BackendShare backend) {
    String part = backend.share() == 1 ? "" : " (" + percent(backend.share()) + ")";
    return backend.fold(
        forwarded -> forwarded.backend() + part,
        answered -> answer(answered.refusal()) + part + " for " + answered.backend() + ": "
            + answered.message());
  }

  private static String answer(Refusal refusal) {
    return refusal.fold(code -> "an answer " + refusal, () -> "no connection");
  }

  static String percent(double share) {
    String number = String.format(Locale.ROOT, "%.2f", share * 100);
    return number.replaceFirst("\\.?0+$", "") + " %";
  }
}
