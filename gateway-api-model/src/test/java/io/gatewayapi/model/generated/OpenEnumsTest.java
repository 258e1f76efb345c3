package io.gatewayapi.model.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import io.gatewayapi.model.OpenEnum;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every generated open enum promises. */
class OpenEnumsTest {
  private static final SchemaFolder SCHEMAS = SchemaFolder.load();

  static Stream<String> enums() {
    return SCHEMAS.enums().stream();
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(SCHEMAS.type(name).get("javaType").getAsString());
  }

  private static OpenEnum of(Class<?> type, String value) throws ReflectiveOperationException {
    return (OpenEnum) type.getMethod("of", String.class).invoke(null, value);
  }

  @ParameterizedTest
  @MethodSource("enums")
  void knowsTheCatalogueValuesInOrder(String name) throws ReflectiveOperationException {
    List<String> expected = new ArrayList<>();
    for (JsonElement value : SCHEMAS.type(name).getAsJsonObject("x-facts").getAsJsonArray("enum")) {
      expected.add(value.getAsJsonObject().get("value").getAsString());
    }

    assertThat((List<?>) type(name).getMethod("known").invoke(null))
        .extracting(Object::toString)
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("enums")
  void constantsAreTheirTexts(String name) throws ReflectiveOperationException {
    Class<?> type = type(name);
    for (Field field : type.getFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        OpenEnum constant = (OpenEnum) field.get(null);
        assertThat((Object) of(type, constant.value())).isSameAs(constant);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("enums")
  void unknownValuesAreValuesToo(String name) throws ReflectiveOperationException {
    OpenEnum unknown = of(type(name), "NotYetKnown");

    assertThat(unknown.value()).isEqualTo("NotYetKnown");
    assertThat(unknown).isEqualTo(of(type(name), "NotYetKnown")).isNotEqualTo(of(type(name), "x"));
  }
}
