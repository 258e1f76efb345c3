package io.gatewayapi.codegen.imports;

import com.google.gson.JsonElement;
import io.gatewayapi.codegen.catalogue.Place;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All that was seen of one property, or of one level of lists and maps below it. */
final class NodeDraft {
  private final String owner;
  private final String property;
  private final @Nullable String name;
  private final boolean exception;
  private final Map<Place, Form> forms = new TreeMap<>();
  private final Map<Place, Map<String, JsonElement>> facts = new TreeMap<>();
  private @Nullable NodeDraft element;

  NodeDraft(String owner, String property, @Nullable String name, boolean exception) {
    this.owner = owner;
    this.property = property;
    this.name = name;
    this.exception = exception;
  }

  void add(Place place, Form form, Map<String, JsonElement> values) {
    forms.put(place, form);
    facts.put(place, new TreeMap<>(values));
  }

  /** The items or values; all places share one. */
  NodeDraft element(String suffix, Names names) {
    if (element == null) {
      String below = property + suffix;
      element =
          new NodeDraft(owner, below, names.type(owner, below), names.isException(owner, below));
    }
    return element;
  }

  @Nullable
  NodeDraft element() {
    return element;
  }

  String owner() {
    return owner;
  }

  String property() {
    return property;
  }

  @Nullable
  String name() {
    return name;
  }

  boolean isException() {
    return exception;
  }

  Set<Place> places() {
    return new TreeSet<>(forms.keySet());
  }

  Map<Place, Form> forms() {
    return forms;
  }

  /** The facts at a place; import moves some of them to the type. */
  Map<Place, Map<String, JsonElement>> facts() {
    return facts;
  }

  /** Whether a keyword has a value somewhere. */
  boolean ever(String keyword) {
    return facts.values().stream().anyMatch(values -> values.containsKey(keyword));
  }

  /** The message for a node that must have a name. */
  String unnamed(String what, Place place) {
    return place + " is " + what + " without a type name; add to names.tsv the line \"" + owner
        + "<tab>" + property + "<tab>NAME\"";
  }
}
