package io.gatewayapi.builders.intent;

import io.gatewayapi.builders.GatewayDurations;
import io.gatewayapi.builders.v1.SessionPersistenceBuilder;
import io.gatewayapi.model.v1.CookieConfig;
import io.gatewayapi.model.v1.CookieLifetimeType;
import io.gatewayapi.model.v1.SessionPersistence;
import io.gatewayapi.model.v1.SessionPersistenceType;
import java.time.Duration;
import java.util.function.Consumer;

/** How the requests of one client are kept on the same endpoint. */
public final class Session {
  private final SessionPersistence session;

  private Session(SessionPersistence session) {
    this.session = session;
  }

  /**
   * Changes settings in place.
   *
   * @param session the settings
   * @return a new builder
   */
  public static Session editing(SessionPersistence session) {
    return new Session(session);
  }

  /**
   * By a cookie, which the client forgets with its session.
   *
   * <pre>{@code
   * sessionPersistence:         # cookie("sid")
   *   type: Cookie
   *   sessionName: sid
   * }</pre>
   *
   * @param name the session's name
   * @return this builder
   */
  public Session cookie(String name) {
    return by(SessionPersistenceType.COOKIE, name);
  }

  /**
   * By a cookie that the client keeps; such a cookie must end at some time.
   *
   * <pre>{@code
   * sessionPersistence:         # permanentCookie("sid", Duration.ofDays(1))
   *   type: Cookie
   *   sessionName: sid
   *   cookieConfig:
   *     lifetimeType: Permanent
   *   absoluteTimeout: 24h
   * }</pre>
   *
   * @param name the session's name
   * @param absoluteTimeout how long the session lasts at most
   * @return this builder
   * @throws IllegalArgumentException if the API's form cannot say the duration
   */
  public Session permanentCookie(String name, Duration absoluteTimeout) {
    Session permanent = cookie(name).absoluteTimeout(absoluteTimeout);
    CookieConfig config = new CookieConfig();
    config.setLifetimeType(CookieLifetimeType.PERMANENT);
    session.setCookieConfig(config);
    return permanent;
  }

  /**
   * By a header, which the client must send back.
   *
   * <pre>{@code
   * sessionPersistence:         # header("x-session")
   *   type: Header
   *   sessionName: x-session
   * }</pre>
   *
   * @param name the session's name
   * @return this builder
   */
  public Session header(String name) {
    return by(SessionPersistenceType.HEADER, name);
  }

  /** What was said of a cookie before is no longer meant. */
  private Session by(SessionPersistenceType type, String name) {
    session.setType(type);
    session.setSessionName(name);
    session.setCookieConfig(null);
    return this;
  }

  /**
   * How long a session lasts at most, used or not: {@code absoluteTimeout: 12h}.
   *
   * @param timeout the time
   * @return this builder
   * @throws IllegalArgumentException if the API's form cannot say the duration
   */
  public Session absoluteTimeout(Duration timeout) {
    session.setAbsoluteTimeout(GatewayDurations.text(timeout));
    return this;
  }

  /**
   * Anything that has no name of its own here.
   *
   * @param change changes the settings
   * @return this builder
   */
  public Session with(Consumer<SessionPersistenceBuilder> change) {
    change.accept(SessionPersistenceBuilder.editing(session));
    return this;
  }
}
