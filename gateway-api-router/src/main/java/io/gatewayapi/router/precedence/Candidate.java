package io.gatewayapi.router.precedence;

import io.gatewayapi.router.id.Age;
import io.gatewayapi.router.id.MatchId;
import io.gatewayapi.router.match.Hostname;
import io.gatewayapi.router.match.RequestMatch;

/**
 * A match that a request meets, with all that decides whether it goes before another.
 *
 * @param id which match
 * @param hostname the route's most specific hostname, on its listener, that covers the host
 * @param match what it asks
 * @param age the route's creation time
 */
public record Candidate(MatchId id, Hostname hostname, RequestMatch match, Age age) {}
