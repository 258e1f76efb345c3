package io.gatewayapi.codegen.generate.javadoc;

import io.gatewayapi.codegen.catalogue.Catalogue;
import io.gatewayapi.codegen.catalogue.CatalogueProperty;
import io.gatewayapi.codegen.catalogue.CatalogueType;
import io.gatewayapi.codegen.catalogue.Kind;
import io.gatewayapi.codegen.catalogue.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where each type stands in manifests. */
public final class Places {
  private static final int SHOWN = 3;

  private final Catalogue catalogue;
  private final Map<String, Set<String>> paths = new HashMap<>();

  /**
   * Walks through all living kinds.
   *
   * @param catalogue the types and kinds
   */
  public Places(Catalogue catalogue) {
    this.catalogue = catalogue;
    for (Kind kind : catalogue.kinds()) {
      if (!kind.retired()) {
        walk(kind.kind(), kind.kind());
      }
    }
  }

  /** Types do not contain themselves, so this ends. */
  private void walk(String typeName, String path) {
    CatalogueType type = catalogue.types().get(typeName);
    if (type == null) {
      return;
    }
    paths.computeIfAbsent(typeName, name -> new LinkedHashSet<>()).add(path);
    for (CatalogueProperty property : type.properties().values()) {
      step(property.shape(), path + "." + property.name());
    }
  }

  private void step(Shape shape, String path) {
    if (shape instanceof Shape.Ref ref) {
      walk(ref.type(), path);
    } else if (shape instanceof Shape.ListOf list) {
      step(list.items(), path + "[]");
    } else if (shape instanceof Shape.MapOf map) {
      step(map.values(), path + ".*");
    }
  }

  /**
   * A sentence on where a type stands.
   *
   * @param typeName upstream's name
   * @return html; empty if it stands nowhere
   */
  public String of(String typeName) {
    List<String> all = new ArrayList<>(paths.getOrDefault(typeName, Set.of()));
    if (all.isEmpty()) {
      return "";
    }
    int shown = all.size() <= SHOWN + 1 ? all.size() : SHOWN;
    String first = all.subList(0, shown).stream().map(Html::code).collect(Collectors.joining(", "));
    String more = shown == all.size() ? "" : " and " + (all.size() - shown) + " more places";
    return "Stands at " + first + more + ".";
  }
}
