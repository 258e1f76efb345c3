package io.gatewayapi.builders.print;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Calls of the generated builders. */
final class OneToOne {
  private static final String META = "io.gatewayapi.model.meta.ObjectMeta";

  /** What metadata have a type for, but no builder's method: servers set it. */
  private static final Set<String> UNBUILT =
      Set.of("managedFields", "selfLink", "deletionGracePeriodSeconds");

  private final Code code;

  OneToOne(Code code) {
    this.code = code;
  }

  /** What makes an object of a type, called on the type's builder. */
  List<Call> calls(String javaType, JsonObject object) {
    Map<String, Table.Property> properties = Table.properties(javaType);
    List<Call> calls = new ArrayList<>();
    object.entrySet().forEach(entry -> {
      Table.Property property = properties.get(entry.getKey());
      JsonElement value = entry.getValue();
      if (property == null || value instanceof JsonNull) {
        if (javaType.endsWith(".OwnerReference") || UNBUILT.contains(entry.getKey())) {
          throw new Unprintable(javaType + "." + entry.getKey());
        }
        calls.add(
            Call.of("extraField", Literals.string(entry.getKey()), Literals.tree(code, value)));
      } else {
        add(calls, property, value);
      }
    });
    return calls;
  }

  private void add(List<Call> calls, Table.Property property, JsonElement value) {
    String method = property.method();
    switch (property.form()) {
      case "STRING" ->
        calls.add(Call.of(method, Literals.string(need(Literals.text(value), value))));
      case "BOOLEAN" ->
        calls.add(Call.of(method, need(Literals.bool(value), value).toString()));
      case "INT32" ->
        calls.add(Call.of(method, need(Literals.int32(value), value).toString()));
      case "INT64" -> calls.add(Call.of(method, need(Literals.integer(value), value) + "L"));
      case "RAW" -> calls.add(Call.of(method, Literals.tree(code, value)));
      case "TIME" -> calls.add(Call.of(method, time(need(Literals.text(value), value))));
      case "ENUM" ->
        calls.add(Call.of(method, constant(property, need(Literals.text(value), value))));
      case "OBJECT" -> calls.add(object(property, value));
      case "STRINGS", "ENUMS" ->
        calls.add(values(method, value, v -> Literals.string(need(Literals.text(v), v))));
      case "INT32S" ->
        calls.add(values(method, value, v -> need(Literals.int32(v), v).toString()));
      case "OBJECTS" -> objects(calls, property, value);
      case "ENTRIES" -> entries(calls, method, property.element(), value);
      case "STRING_MAP" -> entries(calls, method, method, value);
      case "OBJECT_MAP" -> objectMap(calls, property, value);
      default -> throw new Unprintable(property.toString());
    }
  }

  private Call object(Table.Property property, JsonElement value) {
    JsonObject object = needObject(value);
    try {
      return Call.of(property.method()).with(calls(property.element(), object));
    } catch (Unprintable e) {
      if (!property.element().equals(META)) {
        throw e;
      }
      return Call.of(property.method(), metadata(object));
    }
  }

  /** Metadata as a server gave them hold what nobody builds. */
  String metadata(JsonObject metadata) {
    return code.type("io.gatewayapi.model.json.Json") + ".read("
        + code.type("io.gatewayapi.model.json.JsonSource") + ".of("
        + Literals.tree(code, metadata) + "), " + code.type(META) + "::new)";
  }

  private void objects(List<Call> calls, Table.Property property, JsonElement value) {
    JsonArray array = needArray(value);
    if (array.isEmpty()) {
      calls.add(Call.of(property.method(), code.type("java.util.List") + ".of()"));
    }
    for (JsonElement element : array) {
      String text = Literals.text(element);
      if (text == null) {
        List<Call> body = calls(property.element(), needObject(element));
        calls.add(Call.of(property.method()).with(body));
      } else {
        calls.add(Call.of(property.method()).with(asText(property, text)));
      }
    }
  }

  /** Old releases have a string in place of the object with only its one required property. */
  private static List<Call> asText(Table.Property property, String text) {
    if (!property.element().endsWith(".SupportedFeature")) {
      throw new Unprintable(property + " as text");
    }
    return List.of(Call.of("name", Literals.string(text)), Call.of("asText", "true"));
  }

  private Call values(String method, JsonElement value, Function<JsonElement, String> literal) {
    JsonArray array = needArray(value);
    if (array.isEmpty()) {
      return Call.of(method, code.type("java.util.List") + ".of()");
    }
    List<String> literals = new ArrayList<>();
    array.forEach(element -> literals.add(literal.apply(element)));
    return Call.of(method, literals.toArray(String[]::new));
  }

  private void entries(List<Call> calls, String method, String whole, JsonElement value) {
    JsonObject map = needObject(value);
    if (map.isEmpty()) {
      calls.add(Call.of(whole, code.type("java.util.Map") + ".of()"));
    }
    map.entrySet()
        .forEach(entry -> calls.add(Call.of(
            method,
            Literals.string(entry.getKey()),
            Literals.string(need(Literals.text(entry.getValue()), map)))));
  }

  private void objectMap(List<Call> calls, Table.Property property, JsonElement value) {
    JsonObject map = needObject(value);
    if (map.isEmpty()) {
      calls.add(Call.of(property.method(), code.type("java.util.Map") + ".of()"));
    }
    map.entrySet()
        .forEach(entry -> calls.add(Call.of(property.method(), Literals.string(entry.getKey()))
            .with(calls(property.element(), needObject(entry.getValue())))));
  }

  private String constant(Table.Property property, String value) {
    String constant = Table.constant(property.element(), value);
    return constant == null
        ? Literals.string(value)
        : code.type(property.element()) + "." + constant;
  }

  private String time(String text) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      String written =
          DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC));
      if (written.equals(text)) {
        return code.type("java.time.OffsetDateTime") + ".parse(" + Literals.string(text) + ")";
      }
    } catch (DateTimeException e) {
      throw new Unprintable(text + " is no time");
    }
    throw new Unprintable(text + " is written otherwise");
  }

  private static <T> T need(@Nullable T value, JsonElement found) {
    if (value == null) {
      throw new Unprintable(found.toString());
    }
    return value;
  }

  private static JsonObject needObject(JsonElement value) {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw new Unprintable(value.toString());
  }

  private static JsonArray needArray(JsonElement value) {
    if (value instanceof JsonArray array) {
      return array;
    }
    throw new Unprintable(value.toString());
  }
}
