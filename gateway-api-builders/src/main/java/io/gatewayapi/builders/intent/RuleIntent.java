package io.gatewayapi.builders.intent;

import io.gatewayapi.model.v1.SessionPersistence;
import java.util.function.Consumer;

/**
 * What rules of HTTPRoutes and GRPCRoutes say alike.
 *
 * @param <F> a filter of the route's kind
 * @param <S> the builder itself
 */
public abstract class RuleIntent<F, S extends RuleIntent<F, S>> extends Filtering<F, S> {
  /** For the rules of this library. */
  protected RuleIntent() {}

  /**
   * The rule's session persistence, which is made if need be.
   *
   * @return that of the object itself
   */
  protected abstract SessionPersistence openSession();

  /**
   * Keeps the requests of one client on the same endpoint.
   *
   * <pre>{@code
   * sessionPersistence:         # sessionPersistence(s -> s.cookie("sid"))
   *   type: Cookie
   *   sessionName: sid
   * }</pre>
   *
   * @param session says how; a second call goes on with the same settings
   * @return this builder
   */
  public S sessionPersistence(Consumer<Session> session) {
    session.accept(Session.editing(openSession()));
    return self();
  }
}
