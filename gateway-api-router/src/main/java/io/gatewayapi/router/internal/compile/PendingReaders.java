package io.gatewayapi.router.internal.compile;

import com.google.gson.JsonObject;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.rule.Unevaluated;
import io.gatewayapi.router.topology.InventoryBuilder;

/** Notes objects that bear on routing and are not evaluated yet, where they would matter. */
final class PendingReaders {
  private PendingReaders() {}

  /** A ListenerSet matters to its Gateway. */
  static void listenerSet(JsonObject tree, InventoryBuilder builder) {
    JsonObject ref = Trees.object(Trees.object(tree, "spec"), "parentRef");
    ObjectName self = Trees.name(tree);
    String gateway = GroupKind.GATEWAY.kind();
    if (Trees.text(ref, "kind", gateway).equals(gateway)) {
      ObjectName name = new ObjectName(
          Trees.text(ref, "namespace", self.namespace()), Trees.text(ref, "name", ""));
      builder.pending(name, new Unevaluated("ListenerSets", "ListenerSet " + self));
    }
  }
}
