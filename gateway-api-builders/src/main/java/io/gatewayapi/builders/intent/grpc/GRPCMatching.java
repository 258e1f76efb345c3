package io.gatewayapi.builders.intent.grpc;

import io.gatewayapi.builders.intent.Matching;
import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.builders.v1.GRPCRouteMatchBuilder;
import io.gatewayapi.model.v1.GRPCHeaderMatch;
import io.gatewayapi.model.v1.GRPCHeaderMatchType;
import io.gatewayapi.model.v1.GRPCMethodMatch;
import io.gatewayapi.model.v1.GRPCMethodMatchType;
import io.gatewayapi.model.v1.GRPCRouteMatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The conditions that a call must all meet to match.
 *
 * <p>At least one must be said before it is a {@link GRPCMatch}; that every call matches is said
 * with {@link #anyCall}.
 */
public abstract class GRPCMatching extends Matching<GRPCMatch> {
  private final GRPCRouteMatch match;

  /** For {@link GRPCMatch}. */
  GRPCMatching(GRPCRouteMatch match) {
    this.match = match;
  }

  abstract GRPCMatch self();

  final GRPCRouteMatch match() {
    return match;
  }

  /**
   * No condition at all.
   *
   * <pre>{@code
   * matches:
   * - {}
   * }</pre>
   *
   * @return the match
   */
  public GRPCMatch anyCall() {
    return self();
  }

  /**
   * Every method of a service.
   *
   * <pre>{@code
   * method:                     # service("shop.Cart")
   *   service: shop.Cart
   * }</pre>
   *
   * @param service the service's full name
   * @return the match
   * @throws IllegalStateException if the match has a service or method already
   */
  public GRPCMatch service(String service) {
    return method(null, service, null);
  }

  /**
   * One method of a service.
   *
   * <pre>{@code
   * method:                     # method("shop.Cart", "AddItem")
   *   service: shop.Cart
   *   method: AddItem
   * }</pre>
   *
   * @param service the service's full name
   * @param method the method's name
   * @return the match
   * @throws IllegalStateException if the match has a service or method already
   */
  public GRPCMatch method(String service, String method) {
    return method(null, service, method);
  }

  /**
   * One method of a service, said to be exactly so.
   *
   * <pre>{@code
   * method:                     # methodExact("shop.Cart", "AddItem")
   *   type: Exact
   *   service: shop.Cart
   *   method: AddItem
   * }</pre>
   *
   * @param service the service's full name
   * @param method the method's name
   * @return the match
   * @throws IllegalStateException if the match has a service or method already
   */
  public GRPCMatch methodExact(String service, String method) {
    return method(GRPCMethodMatchType.EXACT, service, method);
  }

  /**
   * Methods whose service and name match regular expressions, in the implementation's dialect.
   *
   * <pre>{@code
   * method:                     # methodRegex("shop\\..*", "Get.*")
   *   type: RegularExpression
   *   service: shop\..*
   *   method: Get.*
   * }</pre>
   *
   * @param service the expression for services
   * @param method the expression for methods
   * @return the match
   * @throws IllegalStateException if the match has a service or method already
   */
  public GRPCMatch methodRegex(String service, String method) {
    return method(GRPCMethodMatchType.REGULAR_EXPRESSION, service, method);
  }

  /**
   * One method of any service.
   *
   * <pre>{@code
   * method:                     # methodOfAnyService("Check")
   *   method: Check
   * }</pre>
   *
   * @param method the method's name
   * @return the match
   * @throws IllegalStateException if the match has a service or method already
   */
  public GRPCMatch methodOfAnyService(String method) {
    return method(null, null, method);
  }

  private GRPCMatch method(
      @Nullable GRPCMethodMatchType type, @Nullable String service, @Nullable String name) {
    once(match.getMethod(), "method");
    GRPCMethodMatch method = new GRPCMethodMatch();
    method.setType(type);
    method.setService(service);
    method.setMethod(name);
    match.setMethod(method);
    return self();
  }

  @Override
  protected GRPCMatch header(@Nullable String type, String name, String value) {
    GRPCHeaderMatch header = new GRPCHeaderMatch();
    header.setType(type == null ? null : GRPCHeaderMatchType.of(type));
    header.setName(name);
    header.setValue(value);
    Open.list(match.getHeaders(), match::setHeaders).add(header);
    return self();
  }

  /**
   * Anything that has no name of its own here.
   *
   * @param change changes the match
   * @return the match
   */
  public GRPCMatch with(Consumer<GRPCRouteMatchBuilder> change) {
    change.accept(GRPCRouteMatchBuilder.editing(match));
    return self();
  }
}
