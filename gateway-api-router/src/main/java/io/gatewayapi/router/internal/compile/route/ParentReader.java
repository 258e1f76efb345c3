package io.gatewayapi.router.internal.compile.route;

import static io.gatewayapi.router.internal.compile.wire.Wire.orElse;
import static io.gatewayapi.router.internal.compile.wire.Wire.text;

import io.gatewayapi.model.v1.GatewayDefaultScope;
import io.gatewayapi.model.v1.ParentReference;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.RouteId;
import io.gatewayapi.router.internal.compile.wire.Indexed;
import io.gatewayapi.router.topology.ParentNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what routes say about their parents.
 *
 * @param route the route
 */
record ParentReader(RouteId route) {
  List<ParentNode> read(List<ParentReference> refs) {
    return Indexed.map(refs, this::parent);
  }

  private ParentNode parent(int index, ParentReference ref) {
    return new ParentNode(
        index,
        new GroupKind(
            orElse(ref.getGroup(), GroupKind.GATEWAY_GROUP),
            orElse(ref.getKind(), GroupKind.GATEWAY.kind())),
        new ObjectName(orElse(ref.getNamespace(), route.name().namespace()), text(ref.getName())),
        ref.getSectionName(),
        ref.getPort());
  }

  /** Whether default Gateways may claim a route. */
  static boolean claimable(@Nullable GatewayDefaultScope scope) {
    return text(scope).equals("All");
  }
}
