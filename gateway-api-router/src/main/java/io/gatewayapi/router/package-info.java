/**
 * The reference router: what would happen to this request, and why.
 *
 * <p>{@link io.gatewayapi.router.Topology} reads objects, {@link io.gatewayapi.router.LinearRouter}
 * decides, {@link io.gatewayapi.router.decision.RoutingDecision} is the answer with its reasons.
 *
 * <pre>{@code
 * Router router = LinearRouter.of(Topology.of(objects));
 * RoutingDecision decision = router.route(
 *     RouteRequest.to("infra/prod-web").url("https://shop.example.com/cart").build());
 * System.out.println(decision.explanation());
 * }</pre>
 *
 * <p>This release decides on HTTP and HTTPS requests by HTTPRoutes. What follows is not evaluated
 * yet. Where it bears on a request, {@link
 * io.gatewayapi.router.decision.RoutingDecision#unevaluated()} of the decision names it:
 *
 * <ul>
 *   <li>filters CORS, ExternalAuth, ExtensionRef, RequestRedirect on a backend, and RequestMirror
 *       beside RequestRedirect;
 *   <li>session persistence;
 *   <li>GRPCRoute, also where it competes with an HTTPRoute for a hostname; TLSRoute, TCPRoute and
 *       UDPRoute;
 *   <li>ListenerSet, and default Gateways;
 *   <li>BackendTLSPolicy, XBackend and XBackendTrafficPolicy;
 *   <li>the readiness of endpoints, and a Service port's appProtocol;
 *   <li>the validity of certificates, and client certificates of the frontend.
 * </ul>
 *
 * <p>Requests that are gRPC, TLS, TCP or UDP end in {@link
 * io.gatewayapi.router.UnsupportedRequestException}. Parents that are Services are matters of a
 * mesh and reported as not evaluated. GatewayClasses count as ours whatever their controllerName.
 * Timeouts and retries are part of the decision as data. Status is not computed.
 */
@NullMarked
package io.gatewayapi.router;

import org.jspecify.annotations.NullMarked;
