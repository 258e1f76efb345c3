package io.gatewayapi.testing.internal.owner;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.merge.FieldSet;
import io.gatewayapi.testing.internal.merge.FieldsV1;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The owners of an object's fields.
 *
 * @param owners what each of them owns
 * @param times when each of them last changed it, if that is known
 */
record ManagedFields(Map<Manager, Owned> owners, Map<Manager, String> times) {
  private static final Comparator<JsonObject> ORDER = Comparator.<JsonObject, String>comparing(
          e -> Trees.text(e, "operation"))
      .thenComparing(e -> Trees.text(e, "time"))
      .thenComparing(e -> Trees.text(e, "manager"))
      .thenComparing(e -> Trees.text(e, "apiVersion"))
      .thenComparing(e -> Trees.text(e, "subresource"));

  /** Copies, so that both can be changed. */
  ManagedFields {
    owners = new TreeMap<>(owners);
    times = new HashMap<>(times);
  }

  static ManagedFields none() {
    return new ManagedFields(Map.of(), Map.of());
  }

  ManagedFields copy() {
    return new ManagedFields(owners, times);
  }

  void put(Manager manager, Owned owned) {
    if (owned.fields().isEmpty()) {
      owners.remove(manager);
    } else {
      owners.put(manager, owned);
    }
  }

  /** What everybody together owns, by version. */
  Map<String, FieldSet> byVersion() {
    Map<String, FieldSet> all = new TreeMap<>();
    owners.values().forEach(o -> all.merge(o.version(), o.fields(), FieldSet::union));
    return all;
  }

  /** Reads the entries of an object's metadata; empty if they cannot be read. */
  static Optional<ManagedFields> read(@Nullable JsonElement entries) {
    ManagedFields read = none();
    if (entries instanceof JsonArray array) {
      for (JsonElement entry : array) {
        if (!(entry instanceof JsonObject object) || !read.readEntry(object)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(read);
  }

  private boolean readEntry(JsonObject entry) {
    String version = Trees.text(entry, "apiVersion");
    String name = Trees.text(entry, "manager");
    String subresource = Trees.text(entry, "subresource");
    JsonElement fields = entry.get("fieldsV1");
    if (version.isEmpty() || !Trees.text(entry, "fieldsType").equals("FieldsV1")) {
      return false;
    }
    Manager manager;
    switch (Trees.text(entry, "operation")) {
      case "Apply" -> manager = Manager.applier(name, subresource);
      case "Update" -> manager = new Manager(name, Manager.Operation.UPDATE, version, subresource);
      default -> {
        return false;
      }
    }
    try {
      FieldSet set = fields == null ? FieldSet.EMPTY : FieldsV1.read(fields);
      owners.put(manager, new Owned(version, set));
    } catch (IllegalArgumentException | com.google.gson.JsonParseException e) {
      return false;
    }
    String time = Trees.text(entry, "time");
    if (!time.isEmpty()) {
      times.put(manager, time);
    }
    return true;
  }

  /** Writes the entries in their order; null if there are none. */
  @Nullable
  JsonArray write() {
    List<JsonObject> entries = new ArrayList<>();
    owners.forEach((manager, owned) -> entries.add(entry(manager, owned)));
    if (entries.isEmpty()) {
      return null;
    }
    return inOrder(entries);
  }

  /** Puts entries into their order, appliers first, then by time. */
  static JsonArray inOrder(List<JsonObject> entries) {
    List<JsonObject> ordered = new ArrayList<>(entries);
    ordered.sort(ORDER);
    JsonArray array = new JsonArray(ordered.size());
    ordered.forEach(array::add);
    return array;
  }

  private JsonObject entry(Manager manager, Owned owned) {
    JsonObject entry = new JsonObject();
    entry.addProperty("apiVersion", owned.version());
    entry.addProperty("fieldsType", "FieldsV1");
    entry.add("fieldsV1", FieldsV1.write(owned.fields()));
    if (!manager.name().isEmpty()) {
      entry.addProperty("manager", manager.name());
    }
    entry.addProperty("operation", manager.operation().word);
    if (!manager.subresource().isEmpty()) {
      entry.addProperty("subresource", manager.subresource());
    }
    String time = times.get(manager);
    if (time != null) {
      entry.addProperty("time", time);
    }
    return entry;
  }
}
