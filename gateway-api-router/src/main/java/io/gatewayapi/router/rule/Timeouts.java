package io.gatewayapi.router.rule;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The timeouts of a rule; zero disables one.
 *
 * @param request for the whole answer, tries included; null if the rule does not set it
 * @param backendRequest for one try; null if the rule does not set it
 */
public record Timeouts(@Nullable Duration request, @Nullable Duration backendRequest) {
  private static final Timeouts UNSET = new Timeouts(null, null);

  /**
   * No timeouts set.
   *
   * @return both null
   */
  public static Timeouts unset() {
    return UNSET;
  }
}
