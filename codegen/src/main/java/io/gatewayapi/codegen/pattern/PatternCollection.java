package io.gatewayapi.codegen.pattern;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.Catalogue;
import io.gatewayapi.codegen.catalogue.Kind;
import io.gatewayapi.codegen.catalogue.KindVersion;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects the patterns of all schemas. */
public final class PatternCollection {
  private final SortedSet<String> patterns = new TreeSet<>();

  private PatternCollection() {}

  /**
   * The patterns of all kinds, versions and bundles.
   *
   * @param catalogue where they come from
   * @return each once, sorted
   */
  public static SortedSet<String> of(Catalogue catalogue) {
    PatternCollection collection = new PatternCollection();
    for (Kind kind : catalogue.kinds()) {
      for (KindVersion version : kind.versions()) {
        for (Bundle bundle : catalogue.bundles()) {
          if (version.in().includes(bundle)) {
            collection.walk(catalogue.schema(
                version.kind(), version.apiVersion(), bundle.release(), bundle.channel()));
          }
        }
      }
    }
    return collection.patterns;
  }

  private void walk(JsonElement json) {
    if (json.isJsonArray()) {
      json.getAsJsonArray().forEach(this::walk);
    } else if (json instanceof JsonObject object) {
      JsonElement pattern = object.get("pattern");
      // A property may be named so too; its schema is an object.
      if (pattern != null && pattern.isJsonPrimitive()) {
        patterns.add(pattern.getAsString());
      }
      object.asMap().values().forEach(this::walk);
    }
  }
}
