package io.gatewayapi.router;

import io.gatewayapi.router.attach.Attachment;
import io.gatewayapi.router.attach.GatewayReport;
import io.gatewayapi.router.decision.Reached;
import io.gatewayapi.router.decision.Refusal;
import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.router.explain.MatchVerdict;
import io.gatewayapi.router.explain.RouteVerdict;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.match.RegexEngine;
import io.gatewayapi.router.options.RouterOptions;
import io.gatewayapi.router.precedence.Precedence;
import io.gatewayapi.router.rule.RuleCheck;
import io.gatewayapi.router.topology.GatewayNode;
import io.gatewayapi.router.topology.ListenerNode;
import io.gatewayapi.router.topology.RouteNode;
import java.util.List;
import java.util.Optional;

/**
 * The reference router: it looks at every listener, every route and every match, in the
 * specification's order. Made to be read, not to be fast.
 *
 * <p>Specification: <a href="https://gateway-api.sigs.k8s.io/reference/spec/">Gateway API
 * reference</a>.
 */
public final class LinearRouter implements Router {
  private final Topology topology;
  private final RouterOptions options;
  private final RegexEngine regex;
  private final Precedence precedence;

  private LinearRouter(Topology topology, RouterOptions options) {
    this.topology = topology;
    this.options = options;
    this.regex = options
        .regexDialect()
        .engine(
            RuleCheck.patterns(
                topology.inventory().routes().stream().flatMap(r -> r.rules().stream())),
            options.regexAnchoring());
    this.precedence = Precedence.of(options.regexPathPrecedence());
  }

  /**
   * A router with default options.
   *
   * @param topology what there is
   * @return the router
   */
  public static LinearRouter of(Topology topology) {
    return of(topology, RouterOptions.defaults());
  }

  /**
   * A router.
   *
   * @param topology what there is
   * @param options what the specification leaves open
   * @return the router
   */
  public static LinearRouter of(Topology topology, RouterOptions options) {
    return new LinearRouter(topology, options);
  }

  @Override
  public RoutingDecision route(RouteRequest sent) {
    RouteRequest request = sent.with(options.pathNormalisation().apply(sent.target()));
    Reasoning reasoning = new Reasoning(request);
    return Optional.ofNullable(topology.gateways().get(request.gateway()))
        .map(gateway -> atGateway(gateway, request, reasoning))
        .orElseGet(() -> closed(whyNotOurs(request.gateway()), reasoning));
  }

  private String whyNotOurs(ObjectName gateway) {
    String name = "Gateway " + gateway;
    if (topology.inventory().gateways().containsKey(gateway)) {
      return name + " is another implementation's";
    }
    return topology.inventory().skipped().stream()
        .filter(skipped -> skipped.isUnreadable() && skipped.object().equals(name))
        .map(skipped -> name + " " + skipped.why())
        .findFirst()
        .orElse(name + " is not in the input");
  }

  private static RoutingDecision closed(String reason, Reasoning reasoning) {
    return reject(new Reached.Nowhere(), new Refusal.Connection(), reason, reasoning);
  }

  private RoutingDecision atGateway(
      GatewayReport report, RouteRequest request, Reasoning reasoning) {
    GatewayNode gateway = report.gateway();
    topology.assumptions(gateway).forEach(reasoning::assume);
    topology.unreadable().forEach(reasoning::assume);
    if (request.protocol() == Protocol.HTTPS && request.sni() == null) {
      reasoning.assume("the TLS handshake named the request's host, as none was given");
    }
    Optional<String> whyClosed = report.whyClosed();
    if (whyClosed.isPresent()) {
      return closed("Gateway " + gateway.name() + " is not served: " + whyClosed.get(), reasoning);
    }
    ListenerChoice choice = new ListenerSearch(
            gateway.name(), topology.listeners(gateway.name()), topology.listenerStates(), request)
        .choose(options.misdirectedRequests());
    reasoning.listeners(choice.verdicts());
    return choice.fold(
        found -> connect(gateway, found, request, reasoning),
        refused -> reject(new Reached.Nowhere(), refused.refusal(), refused.reason(), reasoning));
  }

  /** The client may have to show a certificate to the listener that its handshake leads to. */
  private RoutingDecision connect(
      GatewayNode gateway, ListenerChoice.Found found, RouteRequest request, Reasoning reasoning) {
    ListenerNode listener = found.listener();
    topology.assumptions(gateway, found.connection()).forEach(reasoning::assume);
    Optional<String> mistrust = topology
        .clientCheck()
        .refusal(gateway, found.connection(), request.clientCertificate(), request.time());
    return mistrust
        .map(why -> reject(
            new Reached.AtListener(found.connection().id()),
            new Refusal.Connection(),
            why,
            reasoning))
        .orElseGet(() -> listener.protocol().equals("TLS")
            ? atListener(listener, request.asTlsConnection(), reasoning)
            : atListener(listener, request, reasoning));
  }

  private RoutingDecision atListener(
      ListenerNode listener, RouteRequest request, Reasoning reasoning) {
    RouteSearch routes = new RouteSearch(listener, request.routedName());
    MatchSearch matches = new MatchSearch(request, regex, precedence);
    for (RouteNode route : topology.inventory().routes()) {
      List<Attachment> attachments = topology.attachments(route.id());
      RouteVerdict verdict = routes.judge(route, attachments);
      reasoning.route(verdict);
      assumeLabels(listener, verdict, reasoning);
      verdict.hostnameFound().ifPresent(hostname -> matches.tryAll(route, hostname));
    }
    List<MatchVerdict> verdicts = matches.verdicts();
    reasoning.matches(verdicts);
    matches.assumptions().forEach(reasoning::assume);
    return matches
        .winner()
        .map(winner ->
            new RuleOutcome(topology, options, request, listener, winner, reasoning).decide())
        .orElseGet(() -> reject(
            new Reached.AtListener(listener.id()),
            NoMatch.refusal(request),
            NoMatch.reason(listener, request, verdicts),
            reasoning));
  }

  private void assumeLabels(ListenerNode listener, RouteVerdict verdict, Reasoning reasoning) {
    String namespace = verdict.route().name().namespace();
    boolean decides = listener.namespaces().asksForLabels() && verdict.concernsGateway();
    if (decides && !topology.inventory().showsNamespace(namespace)) {
      reasoning.assume(
          "Namespace " + namespace + ", which the input does not show, has no labels but its name");
    }
  }

  private static RoutingDecision reject(
      Reached reached, Refusal refusal, String reason, Reasoning reasoning) {
    return new RoutingDecision.Reject(
        reached, refusal, List.of(), reasoning.conclude(Answers.refused(refusal), reason));
  }
}
