package io.gatewayapi.router;

import io.gatewayapi.router.backend.BackendConnection;
import io.gatewayapi.router.backend.Caller;
import io.gatewayapi.router.decision.BackendShare;
import io.gatewayapi.router.decision.MirrorCopy;
import io.gatewayapi.router.decision.OutgoingRequest;
import io.gatewayapi.router.decision.Reached;
import io.gatewayapi.router.decision.Refusal;
import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.router.http.HeaderFields;
import io.gatewayapi.router.options.CorsOptions;
import io.gatewayapi.router.options.RouterOptions;
import io.gatewayapi.router.precedence.Candidate;
import io.gatewayapi.router.references.BackendReferences;
import io.gatewayapi.router.rule.Filter;
import io.gatewayapi.router.rule.RouteRule;
import io.gatewayapi.router.rule.WeightedBackend;
import io.gatewayapi.router.topology.ListenerNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Does what the chosen rule says. */
final class RuleOutcome {
  private final RouteRequest request;
  private final ListenerNode listener;
  private final Candidate winner;
  private final Reasoning reasoning;
  private final RouterOptions options;
  private final RouteRule rule;
  private final FilterPass start;
  private final BackendChoice backends;
  private final List<MirrorCopy> mirrors = new ArrayList<>();

  RuleOutcome(
      Topology topology,
      RouterOptions options,
      RouteRequest request,
      ListenerNode listener,
      Candidate winner,
      Reasoning reasoning) {
    this.request = request;
    this.listener = listener;
    this.winner = winner;
    this.reasoning = reasoning;
    this.options = options;
    this.rule = topology.rule(winner.id());
    OutgoingRequest sent =
        new OutgoingRequest(request.method(), request.target(), request.host(), request.headers());
    this.start = new FilterPass(
        sent,
        winner.id().route(),
        winner.match().path(),
        new BackendReferences(topology.inventory(), topology.implementation().features()),
        options);
    Caller caller = new Caller(
        winner.id().route(),
        winner.match().path(),
        rule.session(),
        topology.clientCertificate(request.gateway()),
        passedThrough());
    this.backends = new BackendChoice(topology, caller, request, reasoning);
  }

  /** The server name of a TLS session that the gateway does not end. */
  private @Nullable String passedThrough() {
    boolean passes = request.protocol() == Protocol.TLS && !listener.terminatesTls();
    return passes ? request.serverName() : null;
  }

  RoutingDecision decide() {
    FilterPass pass = start.run(rule.filters());
    reasoning.way(pass.way());
    return pass.ending()
        .map(ending -> ending.fold(
            redirected -> redirect(redirected.filter(), pass),
            preflight -> respond(preflight, pass),
            failed -> reject(failed)))
        .orElseGet(() -> forward(pass));
  }

  private RoutingDecision redirect(Filter.Redirect redirect, FilterPass pass) {
    if (redirect.hostname() == null && request.host() == null) {
      reasoning.assume("the request names no host, so \"" + Location.standIn(request)
          + "\" stands for the Gateway's address");
    }
    if (!pass.mirrors().isEmpty()) {
      reasoning.assume("a request that is redirected is not mirrored");
    }
    String location = Location.of(redirect, request, listener, winner.match().path());
    return new RoutingDecision.Redirect(
        reached(),
        redirect.status(),
        location,
        pass.responseChanges(),
        reasoning.conclude(
            Answers.redirected(redirect.status(), location), Winning.reason(winner, reasoning)));
  }

  private RoutingDecision respond(Ending.Preflight preflight, FilterPass pass) {
    CorsOptions cors = options.cors();
    int status = preflight.allowed() ? cors.allowedStatus() : cors.deniedStatus();
    HeaderFields headers = preflight.allowed()
        ? preflight.policy().preflight(pass.sent(), cors.wildcards())
        : HeaderFields.none();
    return new RoutingDecision.Respond(
        reached(),
        status,
        headers,
        reasoning.conclude(
            Answers.preflight(status, preflight.allowed()), Winning.reason(winner, reasoning)));
  }

  private RoutingDecision reject(Ending.Failed failed) {
    Refusal refusal = backends.refusal(BackendChoice.BAD_REFERENCE);
    return new RoutingDecision.Reject(
        reached(),
        refusal,
        List.of(),
        reasoning.conclude(
            Answers.refused(refusal),
            winner.id() + " was chosen, and a filter of its rule cannot be applied ("
                + failed.reason() + "): " + failed.message()));
  }

  private RoutingDecision forward(FilterPass pass) {
    addMirrors(pass);
    List<BackendShare> shares = backends.shares(
        rule.backends(), (backend, share, connection) -> share(backend, share, connection, pass));
    reasoning.way(mirrors.stream().map(WayText::mirror).toList());
    reasoning.way(WayText.limits(rule.timeouts(), rule.retry()));
    reasoning.backends(shares);
    boolean forwards = shares.stream()
        .anyMatch(s -> s.share() > 0 && s.fold(forwarded -> true, answered -> false));
    return forwards ? forward(pass, shares) : reject(shares);
  }

  private RoutingDecision forward(FilterPass pass, List<BackendShare> shares) {
    return new RoutingDecision.Forward(
        reached(),
        pass.request(),
        shares,
        mirrors,
        pass.responseChanges(),
        rule.timeouts(),
        rule.retry(),
        pass.steps(),
        reasoning.conclude(Answers.forwarded(shares), Winning.reason(winner, reasoning)));
  }

  private BackendShare share(
      WeightedBackend backend, double share, BackendConnection connection, FilterPass pass) {
    FilterPass own = pass.fork().run(backend.filters());
    reasoning.way(
        own.way().stream().map(each -> "for " + backend.id() + ", " + each).toList());
    addMirrors(own);
    return new BackendShare.Forwarded(
        backend.id(), share, own.request(), own.responseChanges(), connection);
  }

  /** All requests are refused in the way of the first backend that would get some. */
  private RoutingDecision reject(List<BackendShare> shares) {
    Refusal refusal = shares.stream()
        .filter(s -> s.share() > 0)
        .flatMap(s ->
            s.fold(forwarded -> Stream.<Refusal>empty(), answered -> Stream.of(answered.refusal())))
        .findFirst()
        .orElseGet(() -> backends.refusal(BackendChoice.BAD_REFERENCE));
    return new RoutingDecision.Reject(
        reached(),
        refusal,
        shares,
        reasoning.conclude(Answers.refused(refusal), winner.id() + " " + NoBackend.reason(shares)));
  }

  private Reached reached() {
    return new Reached.AtRule(listener.id(), winner.id());
  }

  private void addMirrors(FilterPass pass) {
    for (Filter.Mirror mirror : pass.mirrors()) {
      mirrors.add(backends.mirror(mirror.backend(), mirror.share()));
    }
  }
}
