package io.gatewayapi.builders.intent.stream;

import io.gatewayapi.builders.intent.RouteIntent;
import io.gatewayapi.builders.intent.Splitting;
import io.gatewayapi.model.GatewayApiObject;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the builders of TLSRoutes, TCPRoutes and UDPRoutes share: rules without conditions.
 *
 * <p>Such a route has one rule, to which {@link #backend} and {@link #canary} add; versions before v1
 * may have more, which {@link #rule} begins.
 *
 * @param <T> the kind
 * @param <B> the kind's generated builder
 * @param <R> a rule's generated builder
 * @param <S> the builder itself
 */
public abstract class StreamRouteIntent<
        T extends GatewayApiObject, B, R, S extends StreamRouteIntent<T, B, R, S>>
    extends RouteIntent<T, B, S> implements Splitting<StreamBackend, S> {
  /** For the kinds' builders. */
  StreamRouteIntent(T object, Function<T, B> generated, Function<T, S> again) {
    super(object, generated, again);
  }

  /** One more rule at the end. */
  abstract StreamRule<R> newRule();

  /** The last rule, which is made if need be. */
  abstract StreamRule<R> lastRule();

  /**
   * One more rule.
   *
   * <pre>{@code
   * rules:                      # rule(r -> r.name("primary").backend("database", 5432))
   * - name: primary
   *   backendRefs:
   *   - name: database
   *     port: 5432
   * }</pre>
   *
   * @param rule says its backends and its name
   * @return this builder
   */
  public S rule(Consumer<StreamRule<R>> rule) {
    rule.accept(newRule());
    return self();
  }

  @Override
  public S backend(String name, Consumer<StreamBackend> backend) {
    lastRule().backend(name, backend);
    return self();
  }

  @Override
  public S canary(String service, int port, int percent) {
    lastRule().canary(service, port, percent);
    return self();
  }
}
