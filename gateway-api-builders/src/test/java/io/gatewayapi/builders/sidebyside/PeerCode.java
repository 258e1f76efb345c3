package io.gatewayapi.builders.sidebyside;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The shortest code of fabric8's fluent builders for an object, found by reflection: a nested object
 * of scalars takes the one-call form where there is one.
 */
final class PeerCode {
  private static final String MODEL = "io.fabric8.kubernetes.api.model.gatewayapi.";

  private final List<String> calls = new ArrayList<>();

  private PeerCode() {}

  /** The class that fabric8 has for an object. */
  static String javaType(JsonObject object) {
    String apiVersion = object.get("apiVersion").getAsString();
    return MODEL + apiVersion.substring(apiVersion.indexOf('/') + 1) + "."
        + object.get("kind").getAsString();
  }

  /** The code, a call a line. */
  static List<String> lines(JsonObject object) throws ClassNotFoundException {
    String type = javaType(object);
    PeerCode code = new PeerCode();
    JsonObject rest = object.deepCopy();
    rest.remove("apiVersion");
    rest.remove("kind");
    code.object(Class.forName(type + "Builder"), rest);
    List<String> lines = new ArrayList<>();
    lines.add("new " + type.substring(type.lastIndexOf('.') + 1) + "Builder()");
    lines.addAll(code.calls);
    lines.add(".build()");
    return lines;
  }

  private void object(Class<?> fluent, JsonObject object) {
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      property(fluent, capital(entry.getKey()), entry.getValue());
    }
  }

  private void property(Class<?> fluent, String name, JsonElement value) {
    if (value instanceof JsonPrimitive primitive) {
      calls.add(".with" + name + "(" + literal(primitive) + ")");
    } else if (value instanceof JsonObject object) {
      if (nested(fluent, "withNew", name).isPresent()) {
        nested(fluent, "withNew", name, object);
      } else {
        object
            .entrySet()
            .forEach(entry -> calls.add(".addTo" + name + "("
                + literal(new JsonPrimitive(entry.getKey())) + ", "
                + literal(entry.getValue().getAsJsonPrimitive()) + ")"));
      }
    } else if (value instanceof JsonArray array) {
      list(fluent, name, array);
    }
  }

  private void list(Class<?> fluent, String name, JsonArray array) {
    if (!array.isEmpty() && array.get(0) instanceof JsonObject) {
      array.forEach(element -> nested(fluent, "addNew", name, element.getAsJsonObject()));
      return;
    }
    List<String> literals = new ArrayList<>();
    array.forEach(element -> literals.add(literal(element.getAsJsonPrimitive())));
    calls.add(".with" + name + "(" + String.join(", ", literals) + ")");
  }

  private static Optional<Method> nested(Class<?> fluent, String prefix, String property) {
    return Stream.of(fluent.getMethods())
        .filter(method -> method.getName().startsWith(prefix) && method.getParameterCount() == 0)
        .filter(method -> method.getReturnType().getSimpleName().equals(property + "Nested"))
        .min(Comparator.comparing(method -> method.getName().length()));
  }

  private void nested(Class<?> fluent, String prefix, String property, JsonObject value) {
    Method open = nested(fluent, prefix, property)
        .orElseThrow(() -> new IllegalArgumentException(fluent + " has no " + property));
    Class<?> inner = open.getReturnType();
    Optional<String> inline = inline(fluent, open.getName(), inner, value);
    if (inline.isPresent()) {
      calls.add(inline.get());
      return;
    }
    calls.add("." + open.getName() + "()");
    object(inner, value);
    String end = Stream.of(inner.getDeclaredMethods())
        .map(Method::getName)
        .filter(name -> name.startsWith("end"))
        .findFirst()
        .orElseThrow();
    calls.add("." + end + "()");
  }

  /** The form with all scalars as arguments: they stand in the order of the names. */
  private static Optional<String> inline(
      Class<?> fluent, String name, Class<?> inner, JsonObject value) {
    List<String> scalars = Stream.of(inner.getMethods())
        .filter(method -> method.getName().startsWith("get") && method.getParameterCount() == 0)
        .map(Method::getName)
        .filter(getter -> !getter.equals("getClass") && !getter.equals("getAdditionalProperties"))
        .map(getter -> getter.substring(3))
        .sorted()
        .toList();
    boolean all = Stream.of(fluent.getMethods())
        .anyMatch(method -> method.getName().equals(name)
            && method.getParameterCount() == scalars.size()
            && method.getParameterCount() > 0);
    boolean fits = value.entrySet().stream()
        .allMatch(entry ->
            entry.getValue() instanceof JsonPrimitive && scalars.contains(capital(entry.getKey())));
    if (!all || !fits) {
      return Optional.empty();
    }
    List<String> arguments = new ArrayList<>();
    for (String scalar : scalars) {
      String json = value.keySet().stream()
          .filter(key -> capital(key).equals(scalar))
          .findFirst()
          .orElse("");
      arguments.add(json.isEmpty() ? "null" : literal(value.getAsJsonPrimitive(json)));
    }
    return Optional.of("." + name + "(" + String.join(", ", arguments) + ")");
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String literal(JsonPrimitive value) {
    return value.isString()
        ? '"' + value.getAsString().replace("\\", "\\\\").replace("\"", "\\\"") + '"'
        : value.getAsString();
  }
}
