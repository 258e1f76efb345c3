package io.gatewayapi.codegen.imports;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.Context;
import io.gatewayapi.codegen.catalogue.Place;
import io.gatewayapi.codegen.catalogue.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes facts with their scopes. */
final class ScopedJson {
  private final Collection<Bundle> bundles;

  ScopedJson(Collection<Bundle> bundles) {
    this.bundles = bundles;
  }

  Domain domain(Set<Place> places) {
    return new Domain(places, bundles);
  }

  /** Appends the keywords of an owner, each value with its scope among the owner's places. */
  void addFacts(JsonObject target, Map<Place, Map<String, JsonElement>> facts) {
    Domain domain = domain(facts.keySet());
    FactDraft.of(facts).forEach((keyword, values) -> target.add(keyword, facts(values, domain)));
  }

  private static JsonArray facts(List<FactDraft> values, Domain domain) {
    JsonArray array = new JsonArray();
    for (FactDraft fact : values) {
      JsonObject json = new JsonObject();
      json.add("value", fact.value());
      domain.scope(fact.places()).ifPresent(scope -> json.add("in", scope.toJson()));
      array.add(json);
    }
    return array;
  }

  /** In which bundles something stands, whichever kinds it stands in. */
  Scope bundlesOf(Collection<Place> places) {
    return domain(oneEach(bundles))
        .exact(oneEach(places.stream().map(p -> p.context().bundle()).toList()));
  }

  private static Set<Place> oneEach(Collection<Bundle> bundles) {
    return bundles.stream()
        .map(bundle -> Place.root(new Context("", "", bundle)))
        .collect(Collectors.toSet());
  }
}
