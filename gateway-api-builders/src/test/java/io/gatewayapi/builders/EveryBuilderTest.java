package io.gatewayapi.builders;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.ModelObject;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every generated builder promises. */
class EveryBuilderTest {
  private static final Set<String> FIXED_IN_KINDS = Set.of("apiVersion", "kind");

  /** All types and kinds of the catalogue that have a class. */
  static Stream<Class<?>> types() throws IOException, ClassNotFoundException {
    Path schemas =
        Path.of(System.getProperty("gwapi.root", ".."), "gateway-api-model/src/main/schema");
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(schemas.resolve("types"))) {
      for (Path file : files.toList()) {
        JsonObject type = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        if (type.has("javaType") && type.get("type").getAsString().equals("object")) {
          names.add(type.get("javaType").getAsString());
        }
      }
    }
    JsonObject kinds =
        JsonParser.parseString(Files.readString(schemas.resolve("kinds.json"))).getAsJsonObject();
    kinds
        .getAsJsonArray("kinds")
        .forEach(kind -> kind.getAsJsonObject().getAsJsonArray("versions").forEach(version -> {
          if (version.getAsJsonObject().has("javaType")) {
            names.add(version.getAsJsonObject().get("javaType").getAsString());
          }
        }));
    List<Class<?>> classes = new ArrayList<>();
    for (String name : names) {
      classes.add(Class.forName(name));
    }
    return classes.stream();
  }

  private static Class<?> builderOf(Class<?> type) throws ClassNotFoundException {
    String name = type.getName().replace("io.gatewayapi.model.", "io.gatewayapi.builders.");
    return Class.forName(name + "Builder");
  }

  private static Object from(Object existing) throws ReflectiveOperationException {
    return builderOf(existing.getClass())
        .getMethod("from", existing.getClass())
        .invoke(null, existing);
  }

  private static Object build(Object builder) throws ReflectiveOperationException {
    return builder.getClass().getMethod("build").invoke(builder);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  void startsFromACopyThatKeepsUnknownFields(Class<?> type) throws ReflectiveOperationException {
    ModelObject existing = (ModelObject) new Samples().of(type);
    existing.setExtraField("unknown", new JsonPrimitive(1));
    JsonObject before = existing.toJson();
    Object builder = from(existing);

    assertThat(build(builder)).isEqualTo(existing).isNotSameAs(existing);
    for (Method clear : builder.getClass().getMethods()) {
      if (clear.getName().startsWith("clear")) {
        clear.invoke(builder);
      }
    }
    assertThat((Object) existing.toJson()).isEqualTo(before);
    assertThat(build(builder)).isNotEqualTo(existing);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  void hasAMethodForEveryProperty(Class<?> type) throws ReflectiveOperationException {
    Object sample = new Samples().of(type);
    Object builder = builderOf(type).getConstructor().newInstance();
    for (Method setter : Samples.setters(type)) {
      String name = setter.getName().substring(3);
      if (!isFixed(type, name) && setter.getParameterTypes()[0] != boolean.class) {
        Object value = type.getMethod("get" + name).invoke(sample);
        method(builder.getClass(), name, value).invoke(builder, value);
      }
    }
    if (sample instanceof io.gatewayapi.model.v1.SupportedFeature feature) {
      feature.setText(false);
    }

    assertThat(build(builder).toString()).isEqualTo(sample.toString());
  }

  private static boolean isFixed(Class<?> type, String name) {
    return GatewayApiObject.class.isAssignableFrom(type) && FIXED_IN_KINDS.contains(variable(name));
  }

  private static String variable(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static Method method(Class<?> builder, String name, Object value) {
    String variable = variable(name);
    return Stream.of(builder.getMethods())
        .filter(
            method -> method.getName().equals(variable) || method.getName().equals(variable + "_"))
        .filter(method -> method.getParameterCount() == 1)
        .filter(method -> wrapper(method.getParameterTypes()[0]).isInstance(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError(
            builder.getSimpleName() + " has no " + variable + " for " + value.getClass()));
  }

  private static Class<?> wrapper(Class<?> type) {
    return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  void buildsEqualAndIndependentObjects(Class<?> type) throws ReflectiveOperationException {
    Object builder = from(new Samples().of(type));
    ModelObject first = (ModelObject) build(builder);
    ModelObject second = (ModelObject) build(builder);

    assertThat(first).isEqualTo(second).isNotSameAs(second);
    first.setExtraField("unknown", new JsonPrimitive(1));
    for (Method setter : Samples.setters(type)) {
      if (!setter.getParameterTypes()[0].isPrimitive()) {
        setter.invoke(first, new Object[] {null});
      }
    }
    assertThat(build(builder)).isEqualTo(second);
  }
}
