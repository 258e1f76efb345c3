package io.gatewayapi.router.implementation;

import io.gatewayapi.router.id.GroupKind;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The implementation whose view of the objects is taken: which GatewayClasses are its own, and what
 * it supports.
 *
 * @param controllerName the name by which GatewayClasses call it; null if every class is its own
 * @param features what it supports
 * @param parameterKinds the kinds that a parametersRef may refer to
 * @param addresses where the addresses of Gateways come from
 */
public record Implementation(
    @Nullable String controllerName,
    SupportedFeatures features,
    Set<GroupKind> parameterKinds,
    AddressPool addresses) {
  /** The controller of Gateways whose class the input does not show. */
  public static final String REFERENCE = "gatewayapi.io/reference-router";

  private static final Implementation COMPLETE =
      new Implementation(null, SupportedFeatures.all(), Set.of(), new DocumentationAddresses());

  /** Copies the set. */
  public Implementation {
    parameterKinds = Set.copyOf(parameterKinds);
  }

  /**
   * An implementation of every class and every feature, without parameters. Its addresses are such
   * as are reserved for documentation.
   *
   * @return the default
   */
  public static Implementation complete() {
    return COMPLETE;
  }

  /**
   * The same for the classes of one controller.
   *
   * @param controller the controller's name
   * @return a changed copy
   */
  public Implementation named(String controller) {
    return new Implementation(controller, features, parameterKinds, addresses);
  }

  /**
   * The same with other features.
   *
   * @param supported the features
   * @return a changed copy
   */
  public Implementation with(SupportedFeatures supported) {
    return new Implementation(controllerName, supported, parameterKinds, addresses);
  }

  /**
   * The same with parameters.
   *
   * @param kinds the kinds that a parametersRef may refer to
   * @return a changed copy
   */
  public Implementation withParameters(Set<GroupKind> kinds) {
    return new Implementation(controllerName, features, kinds, addresses);
  }

  /**
   * The same with other addresses.
   *
   * @param pool where they come from
   * @return a changed copy
   */
  public Implementation with(AddressPool pool) {
    return new Implementation(controllerName, features, parameterKinds, pool);
  }

  /**
   * The name under which it writes, where no class tells one.
   *
   * @return its own name, or a stand-in
   */
  public String writesAs() {
    return Optional.ofNullable(controllerName).orElse(REFERENCE);
  }
}
