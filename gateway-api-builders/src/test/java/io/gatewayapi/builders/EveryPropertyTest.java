package io.gatewayapi.builders;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.builders.internal.BuilderTable;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.json.Json;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every property of the catalogue, from the root of every kind down, is set by the generated
 * builders with a value of its own, and lands at its path and nowhere else.
 */
class EveryPropertyTest {
  private record Property(String name, String method, String form, String element) {}

  /** A property and those above it, the kind's own first. */
  private record Place(List<Property> steps) {
    Place below(Property property) {
      List<Property> more = new ArrayList<>(steps);
      more.add(property);
      return new Place(more);
    }

    Property last() {
      return steps.get(steps.size() - 1);
    }

    @Override
    public String toString() {
      return String.join(".", steps.stream().map(Property::name).toList());
    }
  }

  private static final Map<String, List<Property>> TYPES = types();

  private int counter;

  private static Map<String, List<Property>> types() {
    Map<String, List<Property>> types = new HashMap<>();
    for (String text : BuilderTable.TYPES) {
      List<String> lines = text.lines().toList();
      types.put(
          lines.get(0),
          lines.stream()
              .skip(1)
              .map(line -> line.split(" ", -1))
              .map(p -> new Property(p[0], p[1], p[2], p.length > 3 ? p[3] : ""))
              .toList());
    }
    types.put(
        "io.gatewayapi.model.meta.Condition",
        Stream.of("type", "status", "reason", "message", "lastTransitionTime")
            .map(name -> new Property(name, name, "STRING", ""))
            .toList());
    types.put(
        "io.gatewayapi.model.meta.ObjectMeta",
        Stream.of("name", "generateName", "namespace", "uid", "resourceVersion")
            .map(name -> new Property(name, name, "STRING", ""))
            .toList());
    return types;
  }

  static Stream<String> kinds() {
    return Kinds.types().stream().map(type -> type.javaType().getName());
  }

  /** All places below a type; no type of the API contains itself. */
  private static void places(String javaType, Place above, Consumer<Place> each) {
    for (Property property : TYPES.get(javaType)) {
      if (above.steps().isEmpty()
          && (property.name().equals("apiVersion") || property.name().equals("kind"))) {
        continue;
      }
      Place place = above.below(property);
      each.accept(place);
      if (property.form().startsWith("OBJECT")) {
        places(property.element(), place, each);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void landsAtItsPathAndNowhereElse(String kind) {
    List<Place> places = new ArrayList<>();
    places(kind, new Place(List.of()), places::add);

    assertThat(places).hasSizeGreaterThan(10);
    for (Place place : places) {
      JsonElement expected = value(place.last());
      Object builder = newBuilder(kind);
      set(builder, place.steps(), expected);
      JsonObject json = Json.toTree((GatewayApiObject) call(builder, "build"));
      json.remove("apiVersion");
      json.remove("kind");

      assertThat((Object) json).as(kind + " " + place).isEqualTo(tree(place.steps(), expected));
    }
  }

  @Test
  void theTableHasEveryTypeThatAKindReaches() {
    List<String> reached = new ArrayList<>();
    kinds()
        .forEach(kind ->
            places(kind, new Place(List.of()), place -> reached.add(place.last().element())));

    assertThat(TYPES.keySet())
        .containsAll(
            reached.stream().filter(type -> !type.isEmpty() && !isEnum(type)).toList());
  }

  private static boolean isEnum(String javaType) {
    return BuilderTable.ENUMS.stream()
        .anyMatch(text -> text.lines().findFirst().filter(javaType::equals).isPresent());
  }

  /** A value of the property's form that no other property gets. */
  private JsonElement value(Property property) {
    counter++;
    return switch (property.form()) {
      case "STRING", "ENUM" -> new JsonPrimitive("Value" + counter);
      case "BOOLEAN" -> new JsonPrimitive(counter % 2 == 0);
      case "INT32", "INT64" -> new JsonPrimitive(counter);
      case "STRINGS", "ENUMS" -> array(new JsonPrimitive("Value" + counter));
      case "INT32S" -> array(new JsonPrimitive(counter));
      case "OBJECT" -> new JsonObject();
      case "OBJECTS" -> array(new JsonObject());
      case "RAW", "STRING_MAP" -> entry(new JsonPrimitive("Value" + counter));
      case "OBJECT_MAP" -> entry(new JsonObject());
      default -> throw new AssertionError(property);
    };
  }

  private static JsonArray array(JsonElement element) {
    JsonArray array = new JsonArray();
    array.add(element);
    return array;
  }

  private static JsonObject entry(JsonElement value) {
    JsonObject map = new JsonObject();
    map.add("key", value);
    return map;
  }

  private static JsonElement tree(List<Property> steps, JsonElement value) {
    Property first = steps.get(0);
    JsonElement inner = value;
    if (steps.size() > 1) {
      JsonElement below = tree(steps.subList(1, steps.size()), value);
      inner = switch (first.form()) {
        case "OBJECTS" -> array(below);
        case "OBJECT_MAP" -> entry(below);
        default -> below;
      };
    }
    JsonObject object = new JsonObject();
    object.add(first.name(), inner);
    return object;
  }

  private static void set(Object builder, List<Property> steps, JsonElement value) {
    Property first = steps.get(0);
    List<Property> rest = steps.subList(1, steps.size());
    Consumer<Object> below = nested -> {
      if (!rest.isEmpty()) {
        set(nested, rest, value);
      }
    };
    switch (first.form()) {
      case "STRING", "ENUM" -> call(builder, first.method(), value.getAsString());
      case "BOOLEAN" -> call(builder, first.method(), value.getAsBoolean());
      case "INT32" -> call(builder, first.method(), value.getAsInt());
      case "INT64" -> call(builder, first.method(), value.getAsLong());
      case "RAW" -> call(builder, first.method(), value);
      case "STRINGS", "ENUMS" ->
        call(builder, first.method(), (Object)
            new String[] {value.getAsJsonArray().get(0).getAsString()});
      case "INT32S" ->
        call(builder, first.method(), (Object)
            new Integer[] {value.getAsJsonArray().get(0).getAsInt()});
      case "OBJECT", "OBJECTS" -> call(builder, first.method(), below);
      case "STRING_MAP" ->
        call(builder, first.method(), "key", value.getAsJsonObject().get("key").getAsString());
      case "OBJECT_MAP" -> call(builder, first.method(), "key", below);
      default -> throw new AssertionError(first);
    }
  }

  private static Object newBuilder(String javaType) {
    try {
      return Class.forName(javaType.replace(".model.", ".builders.") + "Builder")
          .getConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(javaType, e);
    }
  }

  private static Object call(Object builder, String name, Object... arguments) {
    for (Method method : builder.getClass().getMethods()) {
      if (method.getName().equals(name) && takes(method, arguments)) {
        try {
          return method.invoke(builder, arguments);
        } catch (IllegalAccessException | InvocationTargetException e) {
          throw new AssertionError(method.toString(), e);
        }
      }
    }
    throw new AssertionError(builder.getClass().getSimpleName() + " has no method " + name + " for "
        + List.of(arguments));
  }

  private static boolean takes(Method method, Object... arguments) {
    Class<?>[] types = method.getParameterTypes();
    if (types.length != arguments.length) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      Class<?> boxed = java.lang.invoke.MethodType.methodType(types[i]).wrap().returnType();
      if (!boxed.isInstance(arguments[i])) {
        return false;
      }
    }
    return true;
  }
}
