package io.gatewayapi.codegen.crds;

import com.google.gson.JsonElement;
import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.Catalogue;
import io.gatewayapi.codegen.catalogue.Facts;
import io.gatewayapi.codegen.catalogue.Kind;
import io.gatewayapi.codegen.catalogue.KindVersion;
import io.gatewayapi.codegen.catalogue.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads an existing catalogue as if it were CRDs, so that a new release can be added to it. */
public final class CatalogueCrds {
  private final Catalogue catalogue;

  private CatalogueCrds(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Takes a catalogue apart again.
   *
   * @param catalogue a catalogue
   * @return the CRDs it was made from, without prose
   */
  public static List<Crd> of(Catalogue catalogue) {
    CatalogueCrds source = new CatalogueCrds(catalogue);
    List<Crd> crds = new ArrayList<>();
    for (Kind kind : catalogue.kinds()) {
      catalogue.bundles().stream()
          .filter(kind.in()::includes)
          .forEach(bundle -> crds.add(source.crd(kind, bundle)));
    }
    return crds;
  }

  private Crd crd(Kind kind, Bundle bundle) {
    List<Crd.Version> versions = kind.versions().stream()
        .filter(version -> version.in().includes(bundle))
        .map(version -> version(version, bundle))
        .toList();
    Map<String, JsonElement> facts = facts(kind.facts(), kind.place(bundle));
    return new Crd("the catalogue", bundle, kind.group(), kind.kind(), facts, versions);
  }

  private Crd.Version version(KindVersion version, Bundle bundle) {
    JsonElement schema =
        catalogue.schema(version.kind(), version.apiVersion(), bundle.release(), bundle.channel());
    return new Crd.Version(
        version.version(),
        facts(version.facts(), Place.root(version.context(bundle))),
        Canonical.of(schema).getAsJsonObject());
  }

  private static Map<String, JsonElement> facts(Facts facts, Place place) {
    Map<String, JsonElement> result = new TreeMap<>();
    facts
        .at(place)
        .entrySet()
        .forEach(fact -> result.put(fact.getKey(), Canonical.of(fact.getValue())));
    return result;
  }
}
