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
 * <p>It decides on HTTP, HTTPS, gRPC, TLS, TCP and UDP requests by HTTPRoutes, GRPCRoutes, TLSRoutes,
 * TCPRoutes and UDPRoutes at Gateways and their ListenerSets. What the specification leaves to an
 * implementation is in {@link io.gatewayapi.router.options.RouterOptions} and {@link
 * io.gatewayapi.router.implementation.Implementation}; what the input does not show and is taken for
 * granted is listed by each decision's explanation. Which rules are implemented, each with its tests, is
 * in {@code docs/router-rules.md}.
 *
 * <p>These sentences of the specification are not implemented, for these reasons:
 *
 * <ul>
 *   <li><i>Parents of kind Service</i>: a mesh decides on them, and there is no Gateway to ask. Such
 *       attachments are reported as not evaluated.
 *   <li><i>A request that takes longer than its timeout is answered with 504, retries happen after
 *       their backoff and within their budget</i>: a decision is made before anything is sent. It
 *       holds timeouts, retry and budget as data.
 *   <li><i>Later requests of a session go to the endpoint of the first</i>: the router knows no
 *       earlier requests and no endpoints by address. The decision holds the session's settings and
 *       the path of its cookie.
 *   <li><i>The answer of an external authorization service decides</i>: the service is named as a
 *       step, and a bad reference fails closed.
 *   <li><i>A mirrored request goes to a single endpoint, and its answer is thrown away</i>: the
 *       decision ends at the Service.
 *   <li><i>Filters RequestRedirect, CORS and ExternalAuth on a backendRef</i>: support for filters
 *       there is the implementation's to choose. Rules with such filters are not valid.
 *   <li><i>Repeated query parameters</i>: undefined; the first one counts, as is recommended.
 *   <li><i>Well-known authorities</i>: no list of them is at hand, so a backend's certificate is not
 *       checked against them, only for its names.
 *   <li><i>The client certificate that a gateway shows is accepted by the backend</i>: what backends
 *       ask for is not known. The decision names the certificate.
 *   <li><i>Options of BackendTLSPolicy and ExtensionRef filters</i>: implementations define them.
 *       Options are ignored, extensions fail unless {@link
 *       io.gatewayapi.router.options.RouterOptions#extensions()} names their kind.
 * </ul>
 */
@NullMarked
package io.gatewayapi.router;

import org.jspecify.annotations.NullMarked;
