package io.gatewayapi.router.status;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.ControllerEntries;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.topology.ParentNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a status into the tree of an object.
 *
 * <p>What others wrote stays: conditions of other types, entries of other controllers. Entries of
 * the implementation that no longer belong to the object go. The time of a condition changes only
 * with its status. Without a generation the object's conditions have no observedGeneration.
 */
public final class StatusTree {
  private static final String CONTROLLER = "controllerName";

  private final JsonObject object;
  private final JsonObject status;
  private final Set<String> controllers;
  private final Conditions conditions;

  private StatusTree(JsonObject object, Instant now, Set<String> controllers) {
    this.object = object;
    this.controllers = controllers;
    JsonElement old = object.get("status");
    this.status = old instanceof JsonObject found ? found : new JsonObject();
    this.conditions = new Conditions(Tree.object(object, "metadata").get("generation"), now);
  }

  /**
   * Writes a status.
   *
   * @param object the object's tree; not changed
   * @param status the status
   * @param now the time of conditions that changed
   * @param controllers the names under which the implementation writes
   * @return a changed copy
   */
  public static JsonObject write(
      JsonObject object, ComputedStatus status, Instant now, Set<String> controllers) {
    JsonObject copy = object.deepCopy();
    StatusTree tree = new StatusTree(copy, now, controllers);
    status.fold(new ComputedStatus.Cases<>(
        tree::gatewayClass,
        tree::gateway,
        tree::listenerSet,
        tree::route,
        tree::policy,
        tree::backend));
    if (tree.status.size() > 0) {
      copy.add("status", tree.status);
    }
    return copy;
  }

  private boolean gatewayClass(ComputedStatus.OfGatewayClass computed) {
    conditions.merge(status, computed.conditions());
    JsonArray features = new JsonArray();
    for (String name : computed.supportedFeatures()) {
      JsonObject feature = new JsonObject();
      feature.addProperty("name", name);
      features.add(feature);
    }
    status.add("supportedFeatures", features);
    return true;
  }

  private boolean gateway(ComputedStatus.OfGateway computed) {
    JsonArray addresses = new JsonArray();
    computed.addresses().forEach(address -> {
      JsonObject entry = new JsonObject();
      entry.addProperty("type", address.type());
      entry.addProperty("value", address.value());
      addresses.add(entry);
    });
    status.add("addresses", addresses);
    if (computed.attachedListenerSets() > 0 || status.has("attachedListenerSets")) {
      status.addProperty("attachedListenerSets", computed.attachedListenerSets());
    }
    conditions.merge(status, computed.conditions());
    listeners(computed.listeners());
    return true;
  }

  private boolean listenerSet(ComputedStatus.OfListenerSet computed) {
    conditions.merge(status, computed.conditions());
    listeners(computed.listeners());
    return true;
  }

  /** Exactly the listeners that the object has, with what others wrote about them. */
  private void listeners(List<ListenerStatusEntry> computed) {
    List<JsonObject> old = Tree.objects(status, "listeners");
    JsonArray entries = new JsonArray();
    for (ListenerStatusEntry each : computed) {
      JsonObject entry = old.stream()
          .filter(o -> new JsonPrimitive(each.name()).equals(o.get("name")))
          .findFirst()
          .orElseGet(JsonObject::new);
      entry.addProperty("name", each.name());
      entry.addProperty("attachedRoutes", each.attachedRoutes());
      entry.add("supportedKinds", kinds(each.supportedKinds()));
      conditions.merge(entry, each.conditions());
      entries.add(entry);
    }
    status.add("listeners", entries);
  }

  private static JsonArray kinds(List<GroupKind> kinds) {
    JsonArray array = new JsonArray();
    for (GroupKind kind : kinds) {
      JsonObject entry = new JsonObject();
      entry.addProperty("group", kind.group());
      entry.addProperty("kind", kind.kind());
      array.add(entry);
    }
    return array;
  }

  private boolean route(ComputedStatus.OfRoute computed) {
    Map<JsonObject, List<StatusCondition>> wanted = new LinkedHashMap<>();
    for (ParentStatusEntry parent : computed.parents()) {
      wanted.put(
          entry(ControllerEntries.PARENTS, parentRef(parent.parent()), parent.controllerName()),
          parent.conditions());
    }
    return write(ControllerEntries.PARENTS, wanted);
  }

  private static JsonObject entry(ControllerEntries list, JsonObject ref, String controller) {
    JsonObject entry = new JsonObject();
    entry.add(list.reference(), ref);
    entry.addProperty(CONTROLLER, controller);
    return entry;
  }

  /** A list that is full takes no new entry; one that was never there and has none is not begun. */
  private boolean write(ControllerEntries list, Map<JsonObject, List<StatusCondition>> wanted) {
    String namespace = Tree.object(object, "metadata").get("namespace") instanceof JsonPrimitive p
        ? p.getAsString()
        : "";
    JsonArray entries = list.written(
        status.get(list.field()),
        List.copyOf(wanted.keySet()),
        controllers,
        namespace,
        (stored, next) -> {
          JsonObject entry = stored.deepCopy();
          next.entrySet().forEach(field -> entry.add(field.getKey(), field.getValue()));
          conditions.merge(entry, wanted.getOrDefault(next, List.of()));
          return entry;
        });
    int before = Tree.objects(status, list.field()).size();
    while (entries.size() > Math.max(list.limit(), before)) {
      entries.remove(entries.size() - 1);
    }
    if (!entries.isEmpty() || before > 0) {
      status.add(list.field(), entries);
    }
    return !entries.isEmpty();
  }

  /** The reference as the object has it, with the defaults that the API server would write. */
  private JsonObject parentRef(ParentNode parent) {
    List<JsonObject> written = Tree.objects(Tree.object(object, "spec"), "parentRefs");
    JsonObject ref = parent.claims() || parent.index() >= written.size()
        ? new JsonObject()
        : written.get(parent.index()).deepCopy();
    JsonObject complete = new JsonObject();
    complete.addProperty("group", parent.kind().group());
    complete.addProperty("kind", parent.kind().kind());
    if (ref.has("namespace") || parent.claims()) {
      complete.addProperty("namespace", parent.name().namespace());
    }
    complete.addProperty("name", parent.name().name());
    Optional.ofNullable(parent.sectionName())
        .ifPresent(section -> complete.addProperty("sectionName", section));
    Optional.ofNullable(parent.port()).ifPresent(port -> complete.addProperty("port", port));
    return complete;
  }

  private boolean policy(ComputedStatus.OfPolicy computed) {
    return write(ControllerEntries.ANCESTORS, computed.ancestors());
  }

  private boolean backend(ComputedStatus.OfBackend computed) {
    return write(ControllerEntries.PARENTS, computed.parents());
  }

  private boolean write(ControllerEntries list, List<AncestorStatusEntry> computed) {
    Map<JsonObject, List<StatusCondition>> wanted = new LinkedHashMap<>();
    for (AncestorStatusEntry ancestor : computed) {
      JsonObject gateway = new JsonObject();
      gateway.addProperty("group", GroupKind.GATEWAY.group());
      gateway.addProperty("kind", GroupKind.GATEWAY.kind());
      gateway.addProperty("namespace", ancestor.gateway().namespace());
      gateway.addProperty("name", ancestor.gateway().name());
      wanted.put(entry(list, gateway, ancestor.controllerName()), ancestor.conditions());
    }
    return write(list, wanted);
  }
}
