package io.gatewayapi.testing.internal.server;

import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.http.HttpResponse;

/**
 * What should not happen: mistakes of this server, and of what tests give to it. Clients get a
 * line; the log of this class's name has the whole.
 */
final class Mishaps {
  private static final System.Logger LOG = System.getLogger(Mishaps.class.getName());

  private Mishaps() {}

  static void log(String what, RuntimeException why) {
    LOG.log(System.Logger.Level.ERROR, what, why);
  }

  /** Logs a mishap and answers 500 with what it says. */
  static HttpResponse.Whole answer(String what, RuntimeException why) {
    log(what, why);
    return ApiFailure.internal(what + ": " + why).response();
  }
}
