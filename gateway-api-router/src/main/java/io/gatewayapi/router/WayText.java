package io.gatewayapi.router;

import io.gatewayapi.router.decision.MirrorCopy;
import io.gatewayapi.router.decision.OutgoingRequest;
import io.gatewayapi.router.http.HeaderField;
import io.gatewayapi.router.rule.HeaderModifier;
import io.gatewayapi.router.rule.Retry;
import io.gatewayapi.router.rule.Timeouts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says what happens to requests and responses on the way. */
final class WayText {
  private WayText() {}

  static String headers(String whose, HeaderModifier change) {
    List<String> parts = new ArrayList<>();
    for (HeaderField field : change.set()) {
      parts.add("sets " + field.name() + " to " + field.value());
    }
    for (HeaderField field : change.add()) {
      parts.add("adds " + field.value() + " to " + field.name());
    }
    change.remove().forEach(name -> parts.add("removes " + name));
    return "the gateway " + String.join(", ", parts) + " (" + whose + ")";
  }

  static List<String> rewritten(OutgoingRequest before, OutgoingRequest after) {
    List<String> all = new ArrayList<>();
    if (!Objects.equals(before.host(), after.host())) {
      all.add("the host becomes " + after.host());
    }
    if (!before.target().equals(after.target())) {
      all.add("the path becomes " + after.target());
    }
    return all;
  }

  static String mirror(MirrorCopy mirror) {
    return mirror.fold(
        sent -> sent.share() == 1
            ? "a copy goes to " + sent.backend()
            : Answers.percent(sent.share()) + " of requests are copied to " + sent.backend(),
        dropped -> "nothing is copied to " + dropped.backend() + " (" + dropped.reason() + ": "
            + dropped.message() + ")");
  }

  static List<String> limits(Timeouts timeouts, @Nullable Retry retry) {
    List<String> all = new ArrayList<>();
    limit(timeouts.request(), "the whole answer", all);
    limit(timeouts.backendRequest(), "each try", all);
    if (retry != null) {
      all.add("connection errors" + codes(retry) + " are tried again"
          + (retry.attempts() == null ? "" : ", up to " + retry.attempts() + " times")
          + (retry.backoff() == null ? "" : ", after at least " + text(retry.backoff())));
    }
    return all;
  }

  private static String codes(Retry retry) {
    return retry.codes().isEmpty()
        ? ""
        : " and answers "
            + String.join(", ", retry.codes().stream().map(String::valueOf).toList());
  }

  private static void limit(@Nullable Duration limit, String what, List<String> all) {
    if (limit != null) {
      all.add(
          limit.isZero()
              ? what + " may take any time"
              : what + " may take " + text(limit) + ", else the client gets 504");
    }
  }

  private static String text(Duration duration) {
    long millis = duration.toMillis();
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }
}
