package io.gatewayapi.codegen.imports;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.Context;
import io.gatewayapi.codegen.catalogue.Place;
import io.gatewayapi.codegen.crds.Crd;
import io.gatewayapi.codegen.crds.VersionOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes {@code kinds.json}: what the CRDs say besides their schemas. */
final class KindsWriter {
  private final List<Crd> crds;
  private final Living living;
  private final ScopedJson scoped;

  KindsWriter(List<Crd> crds, Living living, ScopedJson scoped) {
    this.crds = crds;
    this.living = living;
    this.scoped = scoped;
  }

  JsonObject write(Collection<Bundle> bundles) {
    JsonArray bundleList = new JsonArray();
    for (Bundle bundle : bundles) {
      JsonObject json = new JsonObject();
      json.addProperty("release", bundle.release().toString());
      json.addProperty("channel", bundle.channel().toString());
      bundleList.add(json);
    }
    Map<String, List<Crd>> byName = new TreeMap<>();
    for (Crd crd : crds) {
      byName
          .computeIfAbsent(crd.group() + "/" + crd.kind(), k -> new ArrayList<>())
          .add(crd);
    }
    JsonArray kinds = new JsonArray();
    byName.values().forEach(sameKind -> kinds.add(kind(sameKind)));
    JsonObject json = new JsonObject();
    json.add("bundles", bundleList);
    json.add("kinds", kinds);
    return json;
  }

  private JsonObject kind(List<Crd> sameKind) {
    Crd any = sameKind.get(0);
    Map<Place, Map<String, JsonElement>> facts = new TreeMap<>();
    Map<String, Map<Place, Map<String, JsonElement>>> versions =
        new TreeMap<>(VersionOrder.MOST_STABLE_FIRST);
    for (Crd crd : sameKind) {
      facts.put(Place.root(new Context(crd.group(), crd.kind(), crd.bundle())), crd.facts());
      for (Crd.Version version : crd.versions()) {
        versions
            .computeIfAbsent(version.name(), v -> new TreeMap<>())
            .put(Place.root(crd.context(version)), version.facts());
      }
    }
    JsonObject json = new JsonObject();
    json.addProperty("group", any.group());
    json.addProperty("kind", any.kind());
    json.add("facts", facts(facts));
    JsonArray list = new JsonArray();
    versions.forEach((name, versionFacts) -> {
      JsonObject version = new JsonObject();
      version.addProperty("name", name);
      String javaType = living.kind(any.group(), name, any.kind());
      if (javaType != null) {
        version.addProperty("javaType", javaType);
      }
      version.add("facts", facts(versionFacts));
      list.add(version);
    });
    json.add("versions", list);
    return json;
  }

  private JsonObject facts(Map<Place, Map<String, JsonElement>> facts) {
    JsonObject json = new JsonObject();
    json.add("in", scoped.bundlesOf(facts.keySet()).toJson());
    scoped.addFacts(json, facts);
    return json;
  }
}
