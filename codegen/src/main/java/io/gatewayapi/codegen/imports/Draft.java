package io.gatewayapi.codegen.imports;

import io.gatewayapi.codegen.crds.ImportException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** All types while they are being collected. */
final class Draft {
  private final Map<String, TypeDraft> types = new TreeMap<>();

  TypeDraft type(String name, boolean kind) {
    TypeDraft type = types.computeIfAbsent(name, n -> new TypeDraft(n, kind));
    if (type.isKind() != kind) {
      throw new ImportException(name + " is the name of a kind and of a nested type; names.tsv"
          + " must give the nested type another name");
    }
    return type;
  }

  Collection<TypeDraft> types() {
    return types.values();
  }

  /** All nodes: properties, and the levels of lists and maps below them. */
  List<NodeDraft> nodes() {
    List<NodeDraft> nodes = new ArrayList<>();
    types.values().forEach(type -> type.properties().values().forEach(p -> levels(p, nodes::add)));
    return nodes;
  }

  private static void levels(NodeDraft property, Consumer<NodeDraft> action) {
    NodeDraft node = property;
    while (node != null) {
      action.accept(node);
      node = node.element();
    }
  }
}
