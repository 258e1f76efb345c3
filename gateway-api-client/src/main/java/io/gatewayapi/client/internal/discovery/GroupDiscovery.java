package io.gatewayapi.client.internal.discovery;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.client.cluster.InstalledKind;
import io.gatewayapi.client.cluster.Origin;
import io.gatewayapi.client.error.NotFoundException;
import io.gatewayapi.client.internal.JsonFields;
import io.gatewayapi.client.internal.Query;
import io.gatewayapi.client.internal.Transport;
import io.gatewayapi.client.internal.UrlPath;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.json.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Asks the server for the kinds and versions of the Gateway API's groups. */
final class GroupDiscovery {
  private final Transport transport;

  GroupDiscovery(Transport transport) {
    this.transport = transport;
  }

  /** What is served, release and channel still unknown. */
  List<InstalledKind> kinds() {
    List<InstalledKind> all = new ArrayList<>();
    TreeSet<String> groups = new TreeSet<>();
    Kinds.all().stream().map(KindVersion::group).forEach(groups::add);
    groups.forEach(group -> all.addAll(kinds(group)));
    return all;
  }

  private List<InstalledKind> kinds(String group) {
    Map<String, InstalledKind> kinds = new LinkedHashMap<>();
    for (String version : versions(group)) {
      for (JsonObject resource : entries(get(UrlPath.of(group, version)), "resources")) {
        if (!JsonFields.text(resource, "name").contains("/")) {
          add(kinds, group, version, resource);
        }
      }
    }
    return kinds.values().stream()
        .sorted(Comparator.comparing(InstalledKind::kind))
        .toList();
  }

  private static void add(
      Map<String, InstalledKind> kinds, String group, String version, JsonObject resource) {
    String kind = JsonFields.text(resource, "kind");
    InstalledKind known = kinds.get(kind);
    List<String> versions = new ArrayList<>(known == null ? List.of() : known.servedVersions());
    versions.add(version);
    boolean namespaced = resource.get("namespaced") instanceof JsonPrimitive p && p.getAsBoolean();
    kinds.put(
        kind,
        new InstalledKind(
            group,
            kind,
            JsonFields.text(resource, "name"),
            namespaced,
            versions,
            "",
            "",
            Optional.empty(),
            Origin.UNKNOWN));
  }

  private List<String> versions(String group) {
    return entries(get(UrlPath.root("apis", group)), "versions").stream()
        .map(version -> JsonFields.text(version, "version"))
        .toList();
  }

  /** Null if the server does not have it. */
  private @Nullable JsonElement get(UrlPath path) {
    try {
      return transport.send("GET", path, new Query(), null, Json::readTree);
    } catch (NotFoundException e) {
      return null;
    }
  }

  private static List<JsonObject> entries(@Nullable JsonElement document, String name) {
    return document instanceof JsonObject object ? JsonFields.objects(object, name) : List.of();
  }
}
