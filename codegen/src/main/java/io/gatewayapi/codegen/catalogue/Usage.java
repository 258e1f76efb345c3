package io.gatewayapi.codegen.catalogue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds out where each type and property stands, by walking through all schemas. */
final class Usage implements SchemaRebuild.Listener {
  private static final class Seen {
    private final Set<Bundle> living = new TreeSet<>();
    private final Set<Bundle> retired = new TreeSet<>();

    Set<Bundle> bundles() {
      return living.isEmpty() ? retired : living;
    }
  }

  private final Set<Bundle> newest;
  private final Map<String, Seen> seen = new HashMap<>();
  private final Set<String> inNewest = new HashSet<>();
  private final Set<String> optional = new HashSet<>();
  private boolean living;

  private Usage(Set<Bundle> newest) {
    this.newest = newest;
  }

  static Map<String, CatalogueType> complete(
      Map<String, CatalogueType> types,
      List<Kind> kinds,
      List<Bundle> bundles,
      Set<Bundle> newest) {
    Usage usage = new Usage(newest);
    SchemaRebuild rebuild = new SchemaRebuild(types, usage);
    for (Kind kind : kinds) {
      for (KindVersion version : kind.versions()) {
        usage.living = !version.retired();
        bundles.stream()
            .filter(version.in()::includes)
            .forEach(bundle -> rebuild.schema(version.context(bundle)));
      }
    }
    Map<String, CatalogueType> result = new TreeMap<>();
    types.forEach((name, type) -> result.put(name, usage.complete(type)));
    return result;
  }

  private CatalogueType complete(CatalogueType type) {
    Map<String, CatalogueProperty> properties = new TreeMap<>();
    type.allProperties().forEach((name, property) -> {
      String key = type.name() + "." + name;
      boolean required = inNewest.contains(type.name()) && !optional.contains(key);
      properties.put(name, property.withPresence(presence(key, required)));
    });
    return type.with(presence(type.name(), false), properties);
  }

  private Presence presence(String key, boolean required) {
    Seen places = seen.get(key);
    return new Presence(places == null ? Set.of() : places.bundles(), newest, required);
  }

  @Override
  public void type(CatalogueType type, Place place, JsonObject schema) {
    see(type.name(), place);
    if (!newest.contains(place.context().bundle())) {
      return;
    }
    inNewest.add(type.name());
    JsonArray required =
        schema.has("required") ? schema.getAsJsonArray("required") : new JsonArray();
    for (String property : type.allProperties().keySet()) {
      if (!required.contains(new JsonPrimitive(property))) {
        optional.add(type.name() + "." + property);
      }
    }
  }

  @Override
  public void property(CatalogueType owner, CatalogueProperty property, Place place) {
    see(owner.name() + "." + property.name(), place);
  }

  private void see(String key, Place place) {
    Seen places = seen.computeIfAbsent(key, k -> new Seen());
    (living ? places.living : places.retired).add(place.context().bundle());
  }
}
