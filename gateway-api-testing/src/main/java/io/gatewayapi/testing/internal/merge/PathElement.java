package io.gatewayapi.testing.internal.merge;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One step of a path into an object, as managedFields spell it.
 *
 * @param kind what the step goes by
 * @param text the field's name, or the JSON of the key properties or of the value
 */
public record PathElement(Kind kind, String text) implements Comparable<PathElement> {
  private static final List<Kind> KINDS = List.of(Kind.values());

  /** What a step goes by. */
  public enum Kind {
    /** A property of an object. */
    FIELD("f"),
    /** An item of a list, by its key properties. */
    KEY("k"),
    /** An item of a list that is a set, by itself. */
    VALUE("v"),
    /** An item of a list, by its place. */
    INDEX("i");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }

  static PathElement field(String name) {
    return new PathElement(Kind.FIELD, name);
  }

  static PathElement value(JsonElement value) {
    return new PathElement(Kind.VALUE, value.toString());
  }

  static PathElement key(Map<String, JsonElement> properties) {
    JsonObject sorted = new JsonObject();
    new TreeMap<>(properties).forEach(sorted::add);
    return new PathElement(Kind.KEY, sorted.toString());
  }

  /**
   * Reads a step.
   *
   * @param text {@code f:spec}, {@code k:{"name":"a"}}, {@code v:"a"} or {@code i:0}
   * @return the step
   * @throws IllegalArgumentException if it is none of these
   */
  static PathElement parse(String text) {
    for (Kind kind : KINDS) {
      if (text.startsWith(kind.prefix) && text.startsWith(":", 1)) {
        String rest = text.substring(kind.prefix.length() + 1);
        return kind == Kind.KEY ? key(object(rest)) : new PathElement(kind, canonical(kind, rest));
      }
    }
    throw new IllegalArgumentException(
        "a path element is \"" + text + "\", expected f:, k:, v: or i:");
  }

  /** Whether a step goes by something that is not known; such steps are left out. */
  static boolean isOfLaterServers(String text) {
    return text.startsWith(":", 1)
        && KINDS.stream().noneMatch(kind -> text.startsWith(kind.prefix));
  }

  private static Map<String, JsonElement> object(String json) {
    if (JsonParser.parseString(json) instanceof JsonObject object) {
      return object.asMap();
    }
    throw new IllegalArgumentException("the key of a path element is " + json + ", no object");
  }

  private static String canonical(Kind kind, String text) {
    return kind == Kind.VALUE ? JsonParser.parseString(text).toString() : text;
  }

  /** The step as managedFields spell it. */
  String wire() {
    return kind.prefix + ":" + text;
  }

  @Override
  public int compareTo(PathElement other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : text.compareTo(other.text);
  }

  /** The step as messages spell it. */
  @Override
  public String toString() {
    return switch (kind) {
      case FIELD -> "." + text;
      case KEY -> "[" + pairs() + "]";
      case VALUE -> "[=" + text + "]";
      case INDEX -> "[" + text + "]";
    };
  }

  private String pairs() {
    StringBuilder pairs = new StringBuilder();
    JsonParser.parseString(text)
        .getAsJsonObject()
        .entrySet()
        .forEach(pair -> pairs
            .append(pairs.isEmpty() ? "" : ",")
            .append(pair.getKey())
            .append('=')
            .append(pair.getValue()));
    return pairs.toString();
  }
}
