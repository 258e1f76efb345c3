package io.gatewayapi.router.internal.compile.route;

import static io.gatewayapi.router.internal.compile.wire.Wire.text;

import io.gatewayapi.model.v1.CookieConfig;
import io.gatewayapi.model.v1.SessionPersistence;
import io.gatewayapi.router.internal.compile.wire.GepDuration;
import io.gatewayapi.router.internal.compile.wire.Wire;
import io.gatewayapi.router.rule.Session;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads session persistence. */
public final class SessionReader {
  private SessionReader() {}

  /**
   * Reads session persistence. Clusters of older releases have an idle timeout, which the API has
   * given up since.
   *
   * @param session what was read
   * @param owner the field that has it
   * @param problems takes what is wrong
   * @return the settings, null if there are none
   */
  @SuppressWarnings("deprecation")
  public static @Nullable Session read(
      @Nullable SessionPersistence session, String owner, Problems problems) {
    if (session == null) {
      return null;
    }
    String place = owner + ".sessionPersistence";
    String type = text(session.getType());
    String lifetime = text(Wire.get(session.getCookieConfig(), CookieConfig::getLifetimeType));
    return new Session(
        type.isEmpty() ? "Cookie" : type,
        text(session.getSessionName()).isEmpty() ? null : session.getSessionName(),
        duration(session.getAbsoluteTimeout(), place + ".absoluteTimeout", problems),
        duration(session.getIdleTimeout(), place + ".idleTimeout", problems),
        lifetime.equals("Permanent"));
  }

  /** A text that is no duration makes what it belongs to invalid. */
  static @Nullable Duration duration(@Nullable String text, String place, Problems problems) {
    if (text == null) {
      return null;
    }
    Optional<Duration> parsed = GepDuration.parse(text);
    if (parsed.isEmpty()) {
      problems.unsupported(place, "\"" + text + "\" is no duration such as 1m30s");
    }
    return parsed.orElse(null);
  }
}
