package io.gatewayapi.testing.internal.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.kind.KindRegistry;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.testing.internal.store.Trees;
import io.gatewayapi.testing.internal.view.Accepted;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is served in one document.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/kubernetes-api/#aggregated-discovery">
 *     aggregated discovery</a>
 */
final class AggregatedDiscovery {
  private static final String TYPE = "APIGroupDiscoveryList";

  private final KindRegistry kinds;

  AggregatedDiscovery(KindRegistry kinds) {
    this.kinds = kinds;
  }

  /** The version in which a request asks for this document; empty if it asks for another one. */
  static Optional<String> version(HttpRequest request) {
    for (Accepted.Media media : Accepted.of(request)) {
      Map<String, String> asked = media.parameters();
      if (TYPE.equals(asked.get("as")) && "apidiscovery.k8s.io".equals(asked.get("g"))) {
        if ("v2".equals(asked.get("v"))) {
          return Optional.of("v2");
        }
      } else if (asked.isEmpty() && media.type().equals("application/json")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  static String contentType(String version) {
    return "application/json;g=apidiscovery.k8s.io;v=" + version + ";as=" + TYPE;
  }

  /** The core group at {@code /api}, all others at {@code /apis}. */
  JsonObject document(String path, String version) {
    JsonArray items = new JsonArray();
    if (path.equals("/api")) {
      items.add(group("", List.of("v1")));
    } else {
      kinds.groups().forEach((name, versions) -> items.add(group(name, versions)));
    }
    JsonObject list = new JsonObject();
    list.addProperty("kind", TYPE);
    list.addProperty("apiVersion", "apidiscovery.k8s.io/" + version);
    list.add("metadata", new JsonObject());
    list.add("items", items);
    return list;
  }

  private JsonObject group(String name, List<String> versions) {
    JsonObject metadata = new JsonObject();
    if (!name.isEmpty()) {
      metadata.addProperty("name", name);
    }
    JsonArray all = new JsonArray();
    for (String version : versions) {
      JsonObject entry = new JsonObject();
      entry.addProperty("version", version);
      entry.add("resources", resources(name, version));
      entry.addProperty("freshness", "Current");
      all.add(entry);
    }
    JsonObject group = new JsonObject();
    group.add("metadata", metadata);
    group.add("versions", all);
    return group;
  }

  private JsonArray resources(String group, String version) {
    JsonArray resources = new JsonArray();
    for (ServedKind kind : kinds.all()) {
      if (kind.resource().group().equals(group)) {
        kind.version(version).ifPresent(v -> resources.add(resource(kind, v)));
      }
    }
    return resources;
  }

  private static JsonObject resource(ServedKind kind, ServedKind.Version version) {
    JsonObject resource = new JsonObject();
    resource.addProperty("resource", kind.resource().plural());
    resource.add("responseKind", type(kind, version));
    resource.addProperty("scope", kind.namespaced() ? "Namespaced" : "Cluster");
    resource.addProperty("singularResource", kind.singular());
    resource.add("verbs", Trees.array(Discovery.verbs(kind)));
    if (!kind.shortNames().isEmpty()) {
      resource.add("shortNames", Trees.array(kind.shortNames()));
    }
    if (!kind.categories().isEmpty()) {
      resource.add("categories", Trees.array(kind.categories()));
    }
    JsonArray subresources = new JsonArray();
    if (version.statusSubresource()) {
      subresources.add(subresource("status", type(kind, version)));
    }
    if (version.scale().isPresent()) {
      JsonObject scale = new JsonObject();
      scale.addProperty("group", "autoscaling");
      scale.addProperty("version", "v1");
      scale.addProperty("kind", "Scale");
      subresources.add(subresource("scale", scale));
    }
    if (!subresources.isEmpty()) {
      resource.add("subresources", subresources);
    }
    return resource;
  }

  private static JsonObject subresource(String name, JsonObject type) {
    JsonObject subresource = new JsonObject();
    subresource.addProperty("subresource", name);
    subresource.add("responseKind", type);
    subresource.add("verbs", Trees.array(Discovery.STATUS_VERBS));
    return subresource;
  }

  private static JsonObject type(ServedKind kind, ServedKind.Version version) {
    boolean custom = kind.origin() == ServedKind.Origin.CUSTOM;
    JsonObject type = new JsonObject();
    type.addProperty("group", custom ? kind.resource().group() : "");
    type.addProperty("version", custom ? version.name() : "");
    type.addProperty("kind", kind.kind());
    return type;
  }
}
