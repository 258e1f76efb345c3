package io.gatewayapi.client.watch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a route of any kind refers to. It reads the tree, since routes of all kinds and versions name
 * these fields alike.
 *
 * @param parents keys of parents
 * @param backends keys of backends
 * @param hostnames hostnames
 */
record RouteReferences(List<String> parents, List<String> backends, List<String> hostnames) {
  private static final Set<String> BACKEND_FIELDS = Set.of("backendRefs", "backendRef");

  static RouteReferences of(GatewayApiObject route) {
    String namespace = route.getMetadata() == null || route.getMetadata().getNamespace() == null
        ? ""
        : route.getMetadata().getNamespace();
    if (!(Json.toTree(route).get("spec") instanceof JsonObject spec)) {
      return new RouteReferences(List.of(), List.of(), List.of());
    }
    Set<String> parents = new LinkedHashSet<>();
    objects(spec.get("parentRefs")).forEach(ref -> parents.add(key(ref, "Gateway", namespace)));
    Set<String> backends = new LinkedHashSet<>();
    objects(spec.get("rules")).forEach(rule -> collect(rule, namespace, backends));
    List<String> hostnames = new ArrayList<>();
    if (spec.get("hostnames") instanceof JsonArray list) {
      for (JsonElement hostname : list) {
        if (hostname instanceof JsonPrimitive text) {
          hostnames.add(text.getAsString());
        }
      }
    }
    return new RouteReferences(List.copyOf(parents), List.copyOf(backends), hostnames);
  }

  /** Backends stand in rules, in their mirror and authorization filters, and in backends' filters. */
  private static void collect(JsonElement below, String namespace, Set<String> backends) {
    if (below instanceof JsonArray list) {
      list.forEach(item -> collect(item, namespace, backends));
    } else if (below instanceof JsonObject object) {
      for (Map.Entry<String, JsonElement> field : object.entrySet()) {
        if (BACKEND_FIELDS.contains(field.getKey())) {
          objects(field.getValue()).forEach(ref -> backends.add(key(ref, "Service", namespace)));
        }
        collect(field.getValue(), namespace, backends);
      }
    }
  }

  private static String key(JsonObject ref, String usualKind, String namespace) {
    return RouteIndexes.key(
        text(ref, "group", ""),
        text(ref, "kind", usualKind),
        text(ref, "namespace", namespace),
        text(ref, "name", ""));
  }

  private static String text(JsonObject object, String name, String otherwise) {
    return object.get(name) instanceof JsonPrimitive p ? p.getAsString() : otherwise;
  }

  private static List<JsonObject> objects(@Nullable JsonElement value) {
    List<JsonObject> objects = new ArrayList<>();
    if (value instanceof JsonObject object) {
      objects.add(object);
    } else if (value instanceof JsonArray list) {
      list.forEach(item -> objects.addAll(objects(item)));
    }
    return objects;
  }
}
