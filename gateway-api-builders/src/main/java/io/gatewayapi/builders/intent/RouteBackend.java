package io.gatewayapi.builders.intent;

/**
 * A backend of a rule: it has a share of what the rule is for.
 *
 * @param <S> the builder itself
 */
public abstract class RouteBackend<S extends RouteBackend<S>> extends BackendIntent<S> {
  /** For the backends of this library. */
  protected RouteBackend() {}

  /**
   * The backend's port: {@code port: 8080}.
   *
   * @param port 1 to 65535; a Service needs one
   * @return this builder
   */
  public abstract S port(int port);

  /**
   * The backend's share: {@code weight: 90}.
   *
   * @param weight beside the weights of the rule's other backends
   * @return this builder
   */
  public abstract S weight(int weight);
}
