package io.gatewayapi.router.internal.compile;

import static io.gatewayapi.router.internal.compile.wire.Wire.orElse;
import static io.gatewayapi.router.internal.compile.wire.Wire.text;

import io.gatewayapi.model.v1.ListenerSet;
import io.gatewayapi.model.v1.ListenerSetSpec;
import io.gatewayapi.model.v1.ParentGatewayReference;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.internal.compile.wire.Names;
import io.gatewayapi.router.internal.compile.wire.Wire;
import io.gatewayapi.router.topology.ListenerSetNode;
import org.jspecify.annotations.Nullable;

/** Reads ListenerSets, and XListenerSets of older releases, which have the same shape. */
final class ListenerSetReader {
  private ListenerSetReader() {}

  static ListenerSetNode read(ListenerSet set, GroupKind kind) {
    ObjectName name = Names.of(set);
    ListenerSetSpec spec = set.getSpec();
    ListenerReader listeners = new ListenerReader(kind.kind(), name);
    return new ListenerSetNode(
        new ObjectRef(kind, name),
        Names.age(set),
        parent(Wire.get(spec, ListenerSetSpec::getParentRef), name.namespace()),
        Wire.stream(Wire.get(spec, ListenerSetSpec::getListeners))
            .map(listeners::read)
            .toList());
  }

  private static ObjectRef parent(@Nullable ParentGatewayReference ref, String namespace) {
    String group = Wire.get(ref, ParentGatewayReference::getGroup);
    String kind = Wire.get(ref, ParentGatewayReference::getKind);
    String own = Wire.get(ref, ParentGatewayReference::getNamespace);
    String name = text(Wire.get(ref, ParentGatewayReference::getName));
    return new ObjectRef(
        new GroupKind(
            orElse(group, GroupKind.GATEWAY_GROUP), orElse(kind, GroupKind.GATEWAY.kind())),
        new ObjectName(orElse(own, namespace), name));
  }
}
