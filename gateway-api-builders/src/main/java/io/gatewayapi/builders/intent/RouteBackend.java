package io.gatewayapi.builders.intent;

/**
 * A backend of a rule: it has a share of what the rule is for.
 *
 * @param <S> the builder itself
 */
public interface RouteBackend<S extends RouteBackend<S>> extends BackendIntent<S> {
  /**
   * The backend's port: {@code port: 8080}.
   *
   * @param port 1 to 65535; a Service needs one
   * @return this builder
   */
  S port(int port);

  /**
   * The backend's share: {@code weight: 90}.
   *
   * @param weight beside the weights of the rule's other backends
   * @return this builder
   */
  S weight(int weight);
}
