package io.gatewayapi.builders.intent;

import io.gatewayapi.builders.v1.HTTPRequestMirrorFilterBuilder;
import io.gatewayapi.model.v1.BackendObjectReference;
import io.gatewayapi.model.v1.Fraction;
import io.gatewayapi.model.v1.HTTPRequestMirrorFilter;
import java.util.function.Consumer;

/**
 * A backend that gets copies of requests, whose answers are ignored.
 *
 * <p>It has no weight: how much is mirrored is a percentage or a fraction.
 */
public final class Mirror implements BackendIntent<Mirror> {
  private final HTTPRequestMirrorFilter filter;
  private final BackendObjectReference backend;

  private Mirror(HTTPRequestMirrorFilter filter, BackendObjectReference backend) {
    this.filter = filter;
    this.backend = backend;
  }

  /**
   * A filter that mirrors to a Service.
   *
   * @param name the Service's name
   * @param port its port
   * @param mirror says more of it
   * @return the filter
   */
  public static HTTPRequestMirrorFilter to(String name, int port, Consumer<Mirror> mirror) {
    BackendObjectReference backend = new BackendObjectReference();
    backend.setName(name);
    backend.setPort(port);
    HTTPRequestMirrorFilter filter = new HTTPRequestMirrorFilter();
    filter.setBackendRef(backend);
    mirror.accept(new Mirror(filter, backend));
    return filter;
  }

  @Override
  public Mirror namespace(String namespace) {
    backend.setNamespace(namespace);
    return this;
  }

  @Override
  public Mirror ofKind(String group, String kind) {
    backend.setGroup(group);
    backend.setKind(kind);
    return this;
  }

  /**
   * Mirrors only some of the requests: {@code percent: 5}.
   *
   * @param percent 0 to 100
   * @return this builder
   */
  public Mirror percent(int percent) {
    filter.setPercent(percent);
    return this;
  }

  /**
   * Mirrors only some of the requests.
   *
   * <pre>{@code
   * fraction:                   # fraction(1, 1000)
   *   numerator: 1
   *   denominator: 1000
   * }</pre>
   *
   * @param numerator so many
   * @param denominator of so many
   * @return this builder
   */
  public Mirror fraction(int numerator, int denominator) {
    Fraction fraction = new Fraction();
    fraction.setNumerator(numerator);
    fraction.setDenominator(denominator);
    filter.setFraction(fraction);
    return this;
  }

  /**
   * Anything that has no name of its own here.
   *
   * @param change changes the filter
   * @return this builder
   */
  public Mirror with(Consumer<HTTPRequestMirrorFilterBuilder> change) {
    change.accept(HTTPRequestMirrorFilterBuilder.editing(filter));
    return this;
  }
}
