package io.gatewayapi.codegen.imports;

import com.google.gson.JsonObject;
import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.Place;
import io.gatewayapi.codegen.crds.Crd;
import io.gatewayapi.codegen.crds.ImportException;
import io.gatewayapi.codegen.crds.VersionOrder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the catalogue's files out of CRDs, in memory. */
final class Compilation {
  private final List<Crd> crds;
  private final Names names;
  private final Descriptions descriptions;
  private final Living living;
  private final Draft draft;
  private final Shapes shapes;

  private Compilation(List<Crd> crds, Names names, Descriptions descriptions) {
    this.crds = crds;
    this.names = names;
    this.descriptions = descriptions;
    this.living = new Living(crds, names);
    this.draft = SchemaWalk.walk(crds, names);
    this.shapes = Shapes.of(draft, names);
  }

  /** The files by their path below the catalogue's folder. */
  static Map<String, String> files(
      List<Crd> crds, Collection<Bundle> bundles, Names names, Descriptions descriptions) {
    return new Compilation(crds, names, descriptions).files(bundles);
  }

  private Map<String, String> files(Collection<Bundle> bundles) {
    TypeFacts.move(draft, shapes);
    ScopedJson scoped = new ScopedJson(bundles);
    Map<String, String> javaTypes = javaTypes();
    NodeWriter nodes = new NodeWriter(shapes, scoped, javaTypes);
    Map<String, String> files = new TreeMap<>();
    files.put("kinds.json", JsonText.of(new KindsWriter(crds, living, scoped).write(bundles)));
    TypeWriter types = new TypeWriter(names, descriptions, nodes, scoped);
    for (TypeDraft type : draft.types()) {
      put(files, type.name(), types.write(type, javaTypes.get(type.name()), living));
    }
    EnumWriter enums = new EnumWriter(names, descriptions, scoped);
    for (String name : new TreeSet<>(shapes.enums())) {
      put(files, name, enums.write(name, uses(name), javaTypes.get(name)));
    }
    return files;
  }

  private static void put(Map<String, String> files, String type, JsonObject json) {
    if (files.put("types/" + type + ".json", JsonText.of(json)) != null) {
      throw new ImportException(
          type + " is the name of an object and of an enum; names.tsv must tell them apart");
    }
  }

  private List<NodeDraft> uses(String enumName) {
    return draft.nodes().stream()
        .filter(shapes::isEnum)
        .filter(node -> enumName.equals(node.name()))
        .toList();
  }

  private Map<String, String> javaTypes() {
    Map<String, String> result = new TreeMap<>();
    for (TypeDraft type : draft.types()) {
      String written = names.handWritten(type.name()).orElse(null);
      String generated = type.isKind() ? kind(type) : living.nested(type.name(), type.places());
      put(result, type.name(), written == null ? generated : written);
    }
    for (String name : shapes.enums()) {
      Set<Place> places = new TreeSet<>();
      uses(name).forEach(use -> places.addAll(use.places()));
      put(result, name, living.nested(name, places));
    }
    return result;
  }

  private static void put(Map<String, String> map, String key, @Nullable String value) {
    if (value != null) {
      map.put(key, value);
    }
  }

  /** The class of the kind's most stable version that is left. */
  private @Nullable String kind(TypeDraft type) {
    Map<String, String> byVersion = new TreeMap<>(VersionOrder.MOST_STABLE_FIRST);
    for (Crd crd : crds) {
      if (crd.kind().equals(type.name())) {
        crd.versions()
            .forEach(v -> put(byVersion, v.name(), living.kind(crd.group(), v.name(), crd.kind())));
      }
    }
    return byVersion.values().stream().findFirst().orElse(null);
  }
}
