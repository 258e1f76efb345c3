package io.gatewayapi.router.backend;

import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.id.RouteId;
import io.gatewayapi.router.match.PathMatch;
import io.gatewayapi.router.rule.Session;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks with a backend.
 *
 * @param route the route whose rule was chosen
 * @param matched the path match that chose it
 * @param session the rule's session persistence, null if it has none
 * @param clientCertificate what the Gateway shows to backends, null if nothing
 * @param passedThrough the server name of a TLS session that is passed through, null for others
 */
public record Caller(
    RouteId route,
    PathMatch matched,
    @Nullable Session session,
    @Nullable ObjectRef clientCertificate,
    @Nullable String passedThrough) {}
