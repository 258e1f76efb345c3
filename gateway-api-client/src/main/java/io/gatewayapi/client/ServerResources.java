package io.gatewayapi.client;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.client.error.NotFoundException;
import io.gatewayapi.client.internal.JsonFields;
import io.gatewayapi.client.internal.Query;
import io.gatewayapi.client.internal.Transport;
import io.gatewayapi.client.internal.UrlPath;
import io.gatewayapi.model.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a server serves, remembered by group and version. What is not in memory is asked for again,
 * so that a kind which is installed later is found.
 */
final class ServerResources {
  private final Map<String, List<ApiResource>> known = new ConcurrentHashMap<>();
  private final Transport transport;

  ServerResources(Transport transport) {
    this.transport = transport;
  }

  Optional<ApiResource> find(String apiVersion, String kind) {
    Optional<ApiResource> remembered = find(known.getOrDefault(apiVersion, List.of()), kind);
    if (remembered.isPresent()) {
      return remembered;
    }
    List<ApiResource> fresh = fetch(apiVersion);
    known.put(apiVersion, fresh);
    return find(fresh, kind);
  }

  private static Optional<ApiResource> find(List<ApiResource> resources, String kind) {
    return resources.stream().filter(r -> r.kind().equals(kind)).findFirst();
  }

  private List<ApiResource> fetch(String apiVersion) {
    int slash = apiVersion.indexOf('/');
    UrlPath path = UrlPath.of(
        slash < 0 ? "" : apiVersion.substring(0, slash), apiVersion.substring(slash + 1));
    try {
      return transport.send(
          "GET", path, new Query(), null, bytes -> read(apiVersion, Json.readTree(bytes)));
    } catch (NotFoundException e) {
      return List.of();
    }
  }

  private static List<ApiResource> read(String apiVersion, JsonElement document) {
    List<ApiResource> resources = new ArrayList<>();
    if (document instanceof JsonObject list) {
      for (JsonObject resource : JsonFields.objects(list, "resources")) {
        String name = JsonFields.text(resource, "name");
        if (!name.contains("/")) {
          boolean namespaced = JsonFields.text(resource, "namespaced").equals("true");
          resources.add(
              ApiResource.of(apiVersion, JsonFields.text(resource, "kind"), name, namespaced));
        }
      }
    }
    return List.copyOf(resources);
  }
}
