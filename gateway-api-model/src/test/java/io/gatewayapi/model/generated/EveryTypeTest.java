package io.gatewayapi.model.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.ModelObject;
import io.gatewayapi.model.generated.Documents.Choice;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonSource;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every generated object type promises, of all versions of all kinds too. */
class EveryTypeTest {
  private static final long SEED = 20261122;
  private static final SchemaFolder SCHEMAS = SchemaFolder.load();

  /** Class name and the catalogue's name of the type. */
  static Stream<Arguments> types() {
    Map<String, String> all = new TreeMap<>(SCHEMAS.kinds());
    SCHEMAS.objects().forEach(name -> all.put(javaType(name), name));
    return all.entrySet().stream().map(type -> Arguments.of(type.getKey(), type.getValue()));
  }

  private static String javaType(String name) {
    return SCHEMAS.type(name).get("javaType").getAsString();
  }

  private static ModelObject read(String javaType, JsonObject document) {
    return JsonSource.of(document).object(newInstance(javaType));
  }

  private static ModelObject newInstance(String javaType) {
    try {
      ModelObject object =
          (ModelObject) Class.forName(javaType).getDeclaredConstructor().newInstance();
      // Kinds come with apiVersion and kind, which a document need not have.
      return object instanceof io.gatewayapi.model.GatewayApiObject kind
          ? (ModelObject) kind.resourceType().blank()
          : object;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(javaType, e);
    }
  }

  private static void assertLossless(String javaType, JsonObject document) {
    ModelObject object = read(javaType, document);

    assertThat((Object) object.toJson()).isEqualTo(document);
    assertThat((Object) Json.readTree(Json.write(object))).isEqualTo(document);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  void readsAndWritesEverythingAsItStood(String javaType, String type) {
    assertLossless(javaType, Documents.of(SCHEMAS, Choice.SET, false).of(type));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  void keepsUnknownFieldsAtEveryDepth(String javaType, String type) {
    assertLossless(javaType, Documents.of(SCHEMAS, Choice.SET, true).of(type));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  void keepsExplicitNulls(String javaType, String type) {
    JsonObject document = Documents.of(SCHEMAS, Choice.NULL, true).of(type);

    assertLossless(javaType, document);
    assertThat(read(javaType, document).extraFields().keySet()).isEqualTo(document.keySet());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  void keepsEmptyListsAndMapsApartFromAbsentOnes(String javaType, String type) {
    assertLossless(javaType, Documents.of(SCHEMAS, Choice.EMPTY, false).of(type));
    assertLossless(javaType, new JsonObject());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  void loseNothingOfRandomDocuments(String javaType, String type) {
    for (int i = 0; i < 20; i++) {
      long seed = SEED + i;
      JsonObject document = Documents.random(SCHEMAS, new Random(seed)).of(type);
      ModelObject object = read(javaType, document);

      assertThat((Object) object.toJson()).as("seed %d", seed).isEqualTo(document);
      assertThat(object.deepCopy()).as("seed %d", seed).isEqualTo(object);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  void copiesAreEqualAndIndependent(String javaType, String type) {
    JsonObject document = Documents.of(SCHEMAS, Choice.SET, true).of(type);
    ModelObject object = read(javaType, document);
    ModelObject copy = object.deepCopy();

    assertThat(copy).isEqualTo(object).hasSameHashCodeAs(object).isNotSameAs(object);
    copy.setExtraField("more", new JsonPrimitive(1));
    Accessors.mutateDeeply(copy);

    assertThat(copy).isNotEqualTo(object);
    assertThat((Object) object.toJson()).isEqualTo(document);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  void everyPropertyCountsForEquality(String javaType, String type) {
    JsonObject document = Documents.of(SCHEMAS, Choice.SET, false).of(type);
    ModelObject object = read(javaType, document);
    for (String property : document.keySet()) {
      JsonObject other = document.deepCopy();
      other.remove(property);
      assertThat(read(javaType, other)).as(property).isNotEqualTo(object);
    }
    assertThat(object).isNotEqualTo(null).isNotEqualTo("text").isEqualTo(object);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  void textNamesTheTypeAndShowsTheJson(String javaType, String type) {
    ModelObject object = read(javaType, Documents.of(SCHEMAS, Choice.SET, false).of(type));

    assertThat(object.toString()).isEqualTo(object.getClass().getSimpleName() + Json.write(object));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  void settersTakeWhatGettersGive(String javaType, String type) {
    JsonObject document = Documents.of(SCHEMAS, Choice.SET, false).of(type);
    ModelObject from = read(javaType, document);
    ModelObject to = newInstance(javaType);
    for (Accessors accessors : Accessors.of(from.getClass(), document.keySet())) {
      accessors.set(to, accessors.get(from));
    }

    assertThat(to).isEqualTo(from);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  void aSetterTakesThePlaceOfAnExplicitNull(String javaType, String type) {
    JsonObject document = Documents.of(SCHEMAS, Choice.NULL, false).of(type);
    ModelObject object = read(javaType, document);
    for (Accessors accessors : Accessors.of(object.getClass(), document.keySet())) {
      assertThat(object.toJson().get(accessors.property())).isEqualTo(JsonNull.INSTANCE);
      accessors.set(object, null);
      assertThat(object.toJson().has(accessors.property())).isFalse();
    }
  }
}
