package io.gatewayapi.router.rule;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Session persistence: later requests of a client go to the endpoint of its first one, whatever
 * the weights. Rules never share sessions.
 *
 * <p>Specification: <a href="https://gateway-api.sigs.k8s.io/geps/gep-1619/">GEP-1619</a>.
 *
 * @param type by what a session is known, {@code Cookie} or {@code Header}
 * @param name the name of cookie or header, null if the gateway chooses one
 * @param absoluteTimeout after which a session ends; null if it does not
 * @param idleTimeout after which an unused session ends; null if it does not
 * @param permanent whether the cookie outlives the browser's session: it then carries the absolute
 *     timeout, else the gateway keeps that timeout by itself
 */
public record Session(
    String type,
    @Nullable String name,
    @Nullable Duration absoluteTimeout,
    @Nullable Duration idleTimeout,
    boolean permanent) {}
