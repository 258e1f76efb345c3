package io.gatewayapi.samples.tour;

import io.gatewayapi.router.LinearRouter;
import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.Router;
import io.gatewayapi.router.Topology;
import io.gatewayapi.router.decision.BackendShare;
import io.gatewayapi.router.decision.RoutingDecision;
import io.kubernetes.client.common.KubernetesObject;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Routes requests, and prints for each where it goes and why. */
final class RequestTable {
  private final PrintWriter out;

  RequestTable(PrintWriter out) {
    this.out = out;
  }

  void print(List<KubernetesObject> objects, List<String> lines) {
    Router router = LinearRouter.of(Topology.of(objects));
    List<String> gateways = objects.stream()
        .filter(each -> "Gateway".equals(each.getKind()))
        .map(
            each -> each.getMetadata().getNamespace() + "/" + each.getMetadata().getName())
        .toList();
    if (gateways.isEmpty()) {
      out.println("   there is no Gateway to send requests to");
      return;
    }
    List<RequestText> requests = lines.isEmpty()
        ? new SketchedRequests(objects).all()
        : lines.stream().map(line -> new RequestText(gateways.get(0), line)).toList();
    requests.forEach(each -> print(each, router.route(each.parse())));
  }

  private void print(RequestText request, RoutingDecision decision) {
    out.println("   " + request.line());
    out.println("       → " + answer(decision));
    out.println("         " + decision.reason());
  }

  private static String answer(RoutingDecision decision) {
    return decision.fold(new RoutingDecision.Cases<>(
        forward ->
            forward.backends().stream().map(RequestTable::share).collect(Collectors.joining(", ")),
        redirect -> redirect.status() + " to " + redirect.location(),
        respond -> respond.status() + " from the gateway",
        reject -> reject.refusal().toString()));
  }

  private static String share(BackendShare share) {
    String percent = share.share() == 1 ? "" : Math.round(share.share() * 1000) / 10.0 + " % ";
    return percent.replace(".0 ", " ")
        + share.backend()
        + share.fold(forwarded -> "", answered -> " answered " + answered.refusal());
  }

  /** For tests: a request as the table reads it. */
  static RouteRequest parse(String gateway, String line) {
    return new RequestText(gateway, line).parse();
  }
}
