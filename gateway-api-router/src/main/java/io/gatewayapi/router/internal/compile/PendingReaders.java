package io.gatewayapi.router.internal.compile;

import com.google.gson.JsonObject;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.rule.Unevaluated;
import io.gatewayapi.router.topology.Inventory.BackendKey;
import io.gatewayapi.router.topology.InventoryBuilder;

/** Notes objects that bear on routing and are not evaluated yet, where they would matter. */
final class PendingReaders {
  private static final String SERVICE_NAME_LABEL = "kubernetes.io/service-name";

  private PendingReaders() {}

  /** A policy matters to the backends it targets. */
  static TreeReader policy(String kind) {
    return (tree, builder) -> {
      ObjectName self = Trees.name(tree);
      for (JsonObject ref : Trees.objects(Trees.object(tree, "spec"), "targetRefs")) {
        GroupKind target = new GroupKind(Trees.text(ref, "group", ""), Trees.text(ref, "kind", ""));
        ObjectName name = new ObjectName(self.namespace(), Trees.text(ref, "name", ""));
        builder.policy(new BackendKey(target, name), new Unevaluated(kind, kind + " " + self));
      }
    };
  }

  /** EndpointSlices tell whether a Service has ready endpoints. */
  static void endpointSlice(JsonObject tree, InventoryBuilder builder) {
    ObjectName self = Trees.name(tree);
    JsonObject labels = Trees.object(Trees.object(tree, "metadata"), "labels");
    String service = Trees.text(labels, SERVICE_NAME_LABEL, "");
    if (!service.isEmpty()) {
      ObjectName name = new ObjectName(self.namespace(), service);
      builder.policy(
          new BackendKey(GroupKind.SERVICE, name),
          new Unevaluated("the readiness of endpoints", "Service " + name));
    }
  }
}
