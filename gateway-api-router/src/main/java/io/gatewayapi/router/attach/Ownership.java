package io.gatewayapi.router.attach;

import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.implementation.Implementation;
import io.gatewayapi.router.topology.GatewayClassNode;
import io.gatewayapi.router.topology.GatewayNode;
import io.gatewayapi.router.topology.Inventory;
import java.util.Optional;

/**
 * Says which classes and Gateways are the implementation's own.
 *
 * <p>A class that the input does not show is taken to be, unless the implementation is named and
 * the input shows other classes.
 *
 * @param inventory the objects
 * @param implementation whose view is taken
 */
public record Ownership(Inventory inventory, Implementation implementation) {
  /**
   * The controller of a class.
   *
   * @param gatewayClass the class
   * @return the controllerName to write, empty if it is another implementation's
   */
  public Optional<String> controller(GatewayClassNode gatewayClass) {
    String own = implementation.controllerName();
    String named = gatewayClass.controllerName();
    if (own == null) {
      return Optional.of(named.isEmpty() ? implementation.writesAs() : named);
    }
    return named.equals(own) ? Optional.of(own) : Optional.empty();
  }

  /**
   * The controller of a Gateway.
   *
   * @param gateway the Gateway
   * @return the controllerName to write, empty if it is another implementation's
   */
  public Optional<String> controller(GatewayNode gateway) {
    GatewayClassNode gatewayClass = inventory.gatewayClasses().get(gateway.gatewayClass());
    if (gatewayClass != null) {
      return controller(gatewayClass);
    }
    boolean known =
        implementation.controllerName() != null && !inventory.gatewayClasses().isEmpty();
    return known ? Optional.empty() : Optional.of(implementation.writesAs());
  }

  /**
   * What is wrong with the parametersRef of a Gateway or class.
   *
   * @param ref what it refers to
   * @return the message of reason InvalidParameters, empty if the parameters can be used
   */
  public Optional<String> badParameters(ObjectRef ref) {
    if (!implementation.parameterKinds().contains(ref.kind())) {
      return Optional.of("parameters of kind " + ref.kind() + " are not supported");
    }
    return inventory.materials().present().contains(ref)
        ? Optional.empty()
        : Optional.of(ref + " does not exist");
  }

  /**
   * What is wrong with the parametersRef of a Gateway's class.
   *
   * @param gateway the Gateway
   * @return empty if the class is accepted, or not shown by the input
   */
  public Optional<String> badClass(GatewayNode gateway) {
    return Optional.ofNullable(inventory.gatewayClasses().get(gateway.gatewayClass()))
        .map(GatewayClassNode::parameters)
        .flatMap(this::badParameters)
        .map(why -> "GatewayClass " + gateway.gatewayClass() + " is not accepted: " + why);
  }
}
