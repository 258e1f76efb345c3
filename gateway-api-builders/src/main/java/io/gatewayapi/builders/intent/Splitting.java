package io.gatewayapi.builders.intent;

/**
 * What has backends already, among which it splits what it forwards.
 *
 * @param <B> a backend, as more is said of it
 * @param <S> the builder itself
 */
public interface Splitting<B extends RouteBackend<B>, S> extends Forwarding<B, S> {
  /**
   * One more Service, which gets a percentage; those before keep their proportions.
   *
   * <pre>{@code
   * backendRefs:                # backend("api-v1", 8080).canary("api-v2", 8080, 10)
   * - name: api-v1
   *   port: 8080
   *   weight: 90
   * - name: api-v2
   *   port: 8080
   *   weight: 10
   * }</pre>
   *
   * @param service the Service's name
   * @param port its port
   * @param percent 0 to 100
   * @return this builder
   * @throws IllegalArgumentException if the percentage is out of range, there is no backend to take
   *     it from, or no whole weights say it
   */
  S canary(String service, int port, int percent);
}
