package io.gatewayapi.codegen.imports;

import com.google.gson.JsonPrimitive;
import io.gatewayapi.codegen.catalogue.Place;
import io.gatewayapi.codegen.catalogue.Shape;
import io.gatewayapi.codegen.crds.ImportException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides on the one Java shape of every property, or says at which two places it clashes. */
final class Shapes {
  private final Names names;
  private final Set<String> enums = new HashSet<>();
  private final Map<NodeDraft, Shape> shapes = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  private Shapes(Names names) {
    this.names = names;
  }

  static Shapes of(Draft draft, Names names) {
    Shapes shapes = new Shapes(names);
    List<NodeDraft> nodes = draft.nodes();
    nodes.forEach(shapes::checkForm);
    nodes.forEach(shapes::collectEnum);
    if (!shapes.problems.isEmpty()) {
      throw ImportException.of(shapes.problems);
    }
    nodes.forEach(shapes::of);
    return shapes;
  }

  /** The names of the open enums. */
  Set<String> enums() {
    return enums;
  }

  boolean isEnum(NodeDraft node) {
    return node.name() != null && enums.contains(node.name()) && form(node) == Form.STRING;
  }

  /** The shape of a node. */
  Shape of(NodeDraft node) {
    Shape known = shapes.get(node);
    if (known == null) {
      known = make(node);
      shapes.put(node, known);
    }
    return known;
  }

  /** The form that decides on the shape; an exception counts as the object it became. */
  static Form form(NodeDraft node) {
    return node.isException() ? Form.OBJECT : node.forms().values().iterator().next();
  }

  private Shape make(NodeDraft node) {
    return switch (form(node)) {
      case OBJECT -> new Shape.Ref(String.valueOf(node.name()));
      case MAP -> new Shape.MapOf(element(node));
      case LIST -> new Shape.ListOf(element(node));
      case STRING ->
        isEnum(node) ? new Shape.Ref(String.valueOf(node.name())) : Shape.Scalar.STRING;
      case INTEGER -> isLong(node) ? Shape.Scalar.INT64 : Shape.Scalar.INT32;
      case NUMBER -> Shape.Scalar.NUMBER;
      case BOOLEAN -> Shape.Scalar.BOOLEAN;
      case RAW -> new Shape.Raw();
    };
  }

  private Shape element(NodeDraft node) {
    NodeDraft element = node.element();
    return element == null ? new Shape.Raw() : of(element);
  }

  private static boolean isLong(NodeDraft node) {
    JsonPrimitive int64 = new JsonPrimitive("int64");
    return node.facts().values().stream().anyMatch(f -> int64.equals(f.get("format")));
  }

  private void checkForm(NodeDraft node) {
    if (node.isException()) {
      checkException(node);
      return;
    }
    Map.@Nullable Entry<Place, Form> first = null;
    for (Map.Entry<Place, Form> next : node.forms().entrySet()) {
      if (first == null) {
        first = next;
      } else if (first.getValue() != next.getValue()) {
        problems.add(node.owner() + "." + node.property() + " is "
            + first.getValue().describe()
            + " at " + first.getKey() + ", but " + next.getValue().describe() + " at "
            + next.getKey() + "; a Java type has one shape, unless names.tsv has an @exception");
        return;
      }
    }
  }

  /** The old form of an exception must be a scalar: a list would need a shape of its own. */
  private void checkException(NodeDraft node) {
    node.forms().forEach((place, form) -> {
      if (form == Form.LIST || form == Form.MAP || form == Form.RAW) {
        problems.add(place + " is " + form.describe() + ", but the @exception of names.tsv for "
            + node.owner() + "." + node.property() + " allows an object or a scalar");
      }
    });
  }

  private void collectEnum(NodeDraft node) {
    if (form(node) != Form.STRING) {
      return;
    }
    String name = node.name();
    if (name != null && (node.ever("enum") || !names.constants(name).isEmpty())) {
      enums.add(name);
    } else if (name == null
        && node.ever("enum")
        && names.handWritten(node.owner()).isEmpty()) {
      node.facts().entrySet().stream()
          .filter(e -> e.getValue().containsKey("enum"))
          .findFirst()
          .ifPresent(e -> problems.add(node.unnamed("an enum", e.getKey())));
    }
  }
}
