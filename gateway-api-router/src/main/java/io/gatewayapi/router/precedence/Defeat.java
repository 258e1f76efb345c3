package io.gatewayapi.router.precedence;

import io.gatewayapi.router.id.MatchId;

/**
 * Why a match that the request meets was not chosen.
 *
 * @param by the first criterion on which it differs from the winner
 * @param winner the match that was chosen
 * @param why the difference as a clause, {@code its prefix / is shorter than /api}
 */
public record Defeat(TieBreak by, MatchId winner, String why) {}
