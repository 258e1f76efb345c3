package io.gatewayapi.model.oracle;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.ArrayList;
import java.util.List;

/** Makes changes that pruning and defaulting have to deal with. */
final class Reshaping {
  private static final List<String> UNKNOWN_VALUES = List.of(
      "1",
      "1.50",
      "\"x\"",
      "true",
      "null",
      "{}",
      "[]",
      "{\"a\":{\"b\":[null,{\"c\":1}]}}",
      "[[{}]]");
  private static final List<String> METADATA = List.of(
      "{\"labels\":{}}",
      "{\"labels\":{\"a\":null}}",
      "{\"labels\":{\"a\":\"b\"},\"colour\":{\"x\":1}}",
      "{\"labels\":{\"a\":1}}",
      "{\"annotations\":null}",
      "{\"annotations\":{\"a/b\":\"\"}}",
      "{\"finalizers\":[]}",
      "{\"finalizers\":[\"example.com/x\"]}",
      "{\"creationTimestamp\":null}",
      "{\"creationTimestamp\":\"2020-01-01T00:00:00.5+02:00\"}",
      "{\"creationTimestamp\":\"yesterday\"}",
      "{\"generation\":3.0}",
      "{\"managedFields\":[{\"colour\":1}]}",
      "{\"ownerReferences\":[{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"name\":\"p\",\"uid\":\"u\","
          + "\"colour\":1,\"controller\":true}]}",
      "{\"ownerReferences\":[{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"name\":\"p\",\"uid\":\"u\","
          + "\"blockOwnerDeletion\":null}]}");

  private final Dice dice;
  private final SchemaValues values;

  Reshaping(Dice dice) {
    this.dice = dice;
    this.values = new SchemaValues(dice);
  }

  void change(Place place) {
    if (place.value() instanceof JsonObject object) {
      changeObject(object, place.schema());
    } else {
      changeArray(place.value().getAsJsonArray());
    }
  }

  private void changeObject(JsonObject object, StructuralSchema schema) {
    switch (dice.below(7)) {
      case 0 -> drop(object);
      case 1, 2 ->
        object.add("colour" + dice.below(3), JsonParser.parseString(dice.pick(UNKNOWN_VALUES)));
      case 3, 4 -> addKnown(object, schema);
      case 5 -> retype(object);
      default -> nullOut(object);
    }
  }

  private void drop(JsonObject object) {
    List<String> names = new ArrayList<>(object.keySet());
    names.removeAll(List.of("apiVersion", "kind", "metadata"));
    if (!names.isEmpty()) {
      object.remove(dice.pick(names));
    }
  }

  private void nullOut(JsonObject object) {
    List<String> names = new ArrayList<>(object.keySet());
    names.removeAll(List.of("apiVersion", "kind", "metadata"));
    if (!names.isEmpty()) {
      object.add(dice.pick(names), JsonNull.INSTANCE);
    }
  }

  /** Sets a field of the schema, present or not: null, empty, or filled to some depth. */
  private void addKnown(JsonObject object, StructuralSchema schema) {
    List<String> names = new ArrayList<>(schema.properties().keySet());
    names.removeAll(List.of("apiVersion", "kind", "metadata"));
    if (names.isEmpty()) {
      return;
    }
    String name = dice.pick(names);
    object.add(
        name,
        dice.below(3) == 0 ? JsonNull.INSTANCE : values.of(schema.properties().get(name), 3));
  }

  private void retype(JsonObject object) {
    object.entrySet().forEach(entry -> {
      if (entry.getValue() instanceof JsonPrimitive number && number.isNumber()) {
        entry.setValue(JsonParser.parseString(number.getAsString() + ".0"));
      }
    });
  }

  private void changeArray(JsonArray array) {
    if (array.isEmpty() || dice.below(8) == 0) {
      array.add(dice.below(3) == 0 ? JsonNull.INSTANCE : new JsonObject());
    } else if (dice.below(3) == 0) {
      array.remove(dice.below(array.size()));
    } else {
      array.add(array.get(dice.below(array.size())).deepCopy());
    }
  }

  void changeMetadata(JsonObject object) {
    if (!(object.get("metadata") instanceof JsonObject metadata)) {
      return;
    }
    JsonObject change = JsonParser.parseString(dice.pick(METADATA)).getAsJsonObject();
    change.entrySet().forEach(entry -> metadata.add(entry.getKey(), entry.getValue()));
  }
}
