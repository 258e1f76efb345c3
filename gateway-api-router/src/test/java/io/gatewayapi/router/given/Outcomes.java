package io.gatewayapi.router.given;

import io.gatewayapi.router.decision.BackendShare;
import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.router.id.BackendId;
import java.util.List;

/** Decisions as short texts. */
public final class Outcomes {
  private Outcomes() {}

  public static String of(RoutingDecision decision) {
    return decision.fold(new RoutingDecision.Cases<>(
        forward ->
            String.join(" ", forward.backends().stream().map(Outcomes::share).toList()),
        redirect -> redirect.status() + " " + redirect.location(),
        respond -> "respond " + respond.status(),
        reject -> reject.refusal().fold(Integer::toString, () -> "closed")));
  }

  private static String share(BackendShare share) {
    String part = share.share() == 1 ? "" : "=" + share.share();
    return share.fold(
        forwarded -> name(forwarded.backend()) + part,
        answered -> name(answered.backend()) + "!" + answered.reason() + part);
  }

  private static String name(BackendId id) {
    return id.name().name() + ":" + id.port();
  }

  public static RoutingDecision.Forward forward(RoutingDecision decision) {
    return decision.fold(new RoutingDecision.Cases<>(
        forward -> forward, r -> fail(decision), r -> fail(decision), r -> fail(decision)));
  }

  private static RoutingDecision.Forward fail(RoutingDecision decision) {
    throw new AssertionError("not forwarded: " + decision.explanation());
  }

  public static List<String> eliminations(RoutingDecision decision) {
    return decision.explanation().matches().stream()
        .map(m -> m.id().rule() + " " + m.describe())
        .toList();
  }
}
