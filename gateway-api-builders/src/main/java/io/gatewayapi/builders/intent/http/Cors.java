package io.gatewayapi.builders.intent.http;

import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.model.v1.HTTPCORSFilter;
import io.gatewayapi.model.v1.HTTPMethodWithWildcard;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Which scripts of other origins may call, and how. */
public final class Cors {
  private final HTTPCORSFilter filter;

  Cors(HTTPCORSFilter filter) {
    this.filter = filter;
  }

  /**
   * The origins that may call.
   *
   * <pre>{@code
   * allowOrigins:               # origins("https://app.example", "https://*.app.example")
   * - https://app.example
   * - https://*.app.example
   * }</pre>
   *
   * @param origins origins, or {@code *} for all
   * @return this builder
   */
  public Cors origins(String... origins) {
    Open.list(filter.getAllowOrigins(), filter::setAllowOrigins).addAll(List.of(origins));
    return this;
  }

  /**
   * The methods that may be used.
   *
   * <pre>{@code
   * allowMethods:               # methods("GET", "PUT")
   * - GET
   * - PUT
   * }</pre>
   *
   * @param methods methods, or {@code *} for all
   * @return this builder
   */
  public Cors methods(String... methods) {
    List<HTTPMethodWithWildcard> list =
        Open.list(filter.getAllowMethods(), filter::setAllowMethods);
    for (String method : methods) {
      list.add(HTTPMethodWithWildcard.of(method));
    }
    return this;
  }

  /**
   * The request headers that may be sent.
   *
   * <pre>{@code
   * allowHeaders:               # headers("x-session")
   * - x-session
   * }</pre>
   *
   * @param headers their names, or {@code *} for all
   * @return this builder
   */
  public Cors headers(String... headers) {
    Open.list(filter.getAllowHeaders(), filter::setAllowHeaders).addAll(List.of(headers));
    return this;
  }

  /**
   * The response headers that scripts may read.
   *
   * <pre>{@code
   * exposeHeaders:              # exposedHeaders("x-total")
   * - x-total
   * }</pre>
   *
   * @param headers their names, or {@code *} for all
   * @return this builder
   */
  public Cors exposedHeaders(String... headers) {
    Open.list(filter.getExposeHeaders(), filter::setExposeHeaders).addAll(List.of(headers));
    return this;
  }

  /**
   * Whether calls may carry credentials: {@code allowCredentials: true}.
   *
   * @param allowed true if so
   * @return this builder
   */
  public Cors credentials(boolean allowed) {
    filter.setAllowCredentials(allowed);
    return this;
  }

  /**
   * How long a browser may keep the answer to a preflight request: {@code maxAge: 3600}.
   *
   * @param maxAge whole seconds, at least one
   * @return this builder
   * @throws IllegalArgumentException if it is less than a second or not whole seconds
   */
  public Cors maxAge(Duration maxAge) {
    long seconds = maxAge.toSeconds();
    boolean whole = maxAge.truncatedTo(ChronoUnit.SECONDS).equals(maxAge);
    if (!whole || seconds < 1 || seconds > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "maxAge " + maxAge + ": expected whole seconds, from 1 to " + Integer.MAX_VALUE);
    }
    filter.setMaxAge((int) seconds);
    return this;
  }
}
