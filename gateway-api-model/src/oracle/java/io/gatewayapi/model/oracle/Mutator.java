package io.gatewayapi.model.oracle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.schema.Constraints;
import io.gatewayapi.model.schema.SchemaType;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Changes objects at random places, in ways that pruning and defaulting have to deal with. */
public final class Mutator {
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

  private static final List<String> BAD_VALUES = List.of(
      "null",
      "true",
      "1",
      "-1",
      "0",
      "65536",
      "1000001",
      "1000001.0",
      "1.5",
      "1e3",
      "1e25",
      "3000000000",
      "12345678901234567890",
      "0.00001",
      "80.0",
      "1.0000000001",
      "{}",
      "[]",
      "[null]",
      "{\"a\":1}",
      "\"\"",
      "\"a\"",
      "\"A B\"",
      "\"-\"",
      "\"a\\n\"",
      "\"\\u0001\\u200b<&>\\\"\\\\\"",
      "\"/a\"",
      "\"a/b\"",
      "\"*.x\"",
      "\"http\"",
      "\"10s\"",
      "\"1.2.3\"",
      "\"1.2.3.4\"",
      "\"::1\"",
      "\"::ffff:1.2.3.4\"",
      "\"1::2::3\"",
      "\"2020-01-01T00:00:00Z\"",
      "\"\ud83d\ude00\"",
      '"' + "x".repeat(254) + '"',
      '"' + "x".repeat(2000) + '"',
      '"' + "\u00e9".repeat(253) + '"',
      '"' + "/x".repeat(600) + '"',
      '"' + "a.".repeat(40) + "b\"");

  private static final List<String> BAD_METADATA = List.of(
      "{\"name\":\"A_b\"}",
      "{\"name\":\"a..b\"}",
      "{\"name\":\"\"}",
      "{\"labels\":{\"a b\":\"x\",\"ok\":\"-\",\"a/b/c\":\"\"}}",
      "{\"labels\":{\"/b\":\"x\",\"A_/\":\"" + "x".repeat(64) + "\"}}",
      "{\"annotations\":{\"a b\":\"x\",\"A/B\":\"-\"}}",
      "{\"finalizers\":[\"a b\",\"\",\"orphan\",\"foregroundDeletion\"]}",
      "{\"ownerReferences\":[null,{\"apiVersion\":\"v1\",\"kind\":\"Event\",\"name\":\"p\",\"uid\":\"u\"}]}",
      "{\"ownerReferences\":[{\"apiVersion\":\"a/v1\",\"kind\":\"K\",\"name\":\"p\",\"uid\":\"u\","
          + "\"controller\":true},{\"apiVersion\":\"a/b/c\",\"kind\":\"K\",\"name\":\"q\",\"uid\":\"u\","
          + "\"controller\":true}]}",
      "{\"name\":3}",
      "{\"name\":null}",
      "{\"name\":\"a%2fb\"}",
      "{\"generateName\":\"a/\"}",
      "{\"generateName\":\"A-\"}",
      "{\"generateName\":\"ok-\",\"name\":\"\"}",
      "{\"labels\":[]}",
      "{\"labels\":\"x\"}",
      "{\"labels\":{\"a\":true,\"b\":[]}}",
      "{\"labels\":{\"\":\"x\",\"a\":\"\u00e9\"}}",
      "{\"annotations\":{\"a\":null,\"\":\"x\"}}",
      "{\"annotations\":{\"a\":1.50}}",
      "{\"annotations\":{\"a\":\"" + "x".repeat(263_000) + "\"}}",
      "{\"finalizers\":\"x\"}",
      "{\"finalizers\":{}}",
      "{\"finalizers\":[1]}",
      "{\"ownerReferences\":{}}",
      "{\"ownerReferences\":[[]]}",
      "{\"ownerReferences\":[{\"controller\":\"true\"}]}",
      "{\"generation\":\"1\"}",
      "{\"generation\":1.5}",
      "{\"generation\":1e30}",
      "{\"creationTimestamp\":5}",
      "{\"creationTimestamp\":\"2020-02-30T00:00:00Z\"}",
      "{\"deletionTimestamp\":\"2020-02-20T00:00:00Z\"}",
      "{\"deletionGracePeriodSeconds\":1.5}",
      "{\"deletionGracePeriodSeconds\":30}",
      "{\"selfLink\":7}",
      "{\"managedFields\":{}}",
      "{\"managedFields\":[{\"time\":\"x\"}]}");

  /** A node of an object and what the schema says of it. */
  private record Place(JsonElement value, StructuralSchema schema) {}

  private final Random random;

  public Mutator(long seed) {
    random = new Random(seed);
  }

  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** A copy with one to three changes. */
  public JsonObject mutate(JsonObject object, StructuralSchema schema) {
    JsonObject copy = object.deepCopy();
    for (int changes = 1 + below(3); changes > 0; changes--) {
      List<Place> places = new ArrayList<>();
      collect(copy, schema, places);
      change(places.get(below(places.size())));
      if (below(6) == 0) {
        changeMetadata(copy);
      }
    }
    return copy;
  }

  /** A copy with one to three changes, most of which a server will not like. */
  public JsonObject spoil(JsonObject object, StructuralSchema schema) {
    JsonObject copy = below(3) == 0 ? mutate(object, schema) : object.deepCopy();
    for (int changes = 1 + below(3); changes > 0; changes--) {
      List<Place> places = new ArrayList<>();
      collect(copy, schema, places);
      Place place = places.get(below(places.size()));
      if (below(8) == 0) {
        rearrange(place);
      } else if (place.value() instanceof JsonObject target) {
        spoilField(target, place.schema());
      } else {
        spoilList(place.value().getAsJsonArray());
      }
      if (below(5) == 0 && copy.get("metadata") instanceof JsonObject) {
        JsonObject metadata = copy.getAsJsonObject("metadata");
        JsonObject change = JsonParser.parseString(pick(BAD_METADATA)).getAsJsonObject();
        change.entrySet().forEach(entry -> metadata.add(entry.getKey(), entry.getValue()));
      }
    }
    return copy;
  }

  /** A copy in which nothing is new but the order of things, their number or how numbers look. */
  public JsonObject rearrange(JsonObject object, StructuralSchema schema) {
    JsonObject copy = object.deepCopy();
    for (int changes = 1 + below(3); changes > 0; changes--) {
      List<Place> places = new ArrayList<>();
      collect(copy, schema, places);
      rearrange(places.get(below(places.size())));
    }
    return copy;
  }

  private void rearrange(Place place) {
    if (place.value() instanceof JsonArray array) {
      switch (below(4)) {
        case 0 -> Collections.reverse(array.asList());
        case 1 -> {
          if (!array.isEmpty()) {
            array.add(array.get(below(array.size())).deepCopy());
          }
        }
        case 2 -> {
          if (!array.isEmpty()) {
            array.remove(below(array.size()));
          }
        }
        default -> Collections.shuffle(array.asList(), random);
      }
    } else if (place.value() instanceof JsonObject object) {
      List<String> names = new ArrayList<>(object.keySet());
      names.removeAll(List.of("apiVersion", "kind", "metadata"));
      if (names.size() > 1 && random.nextBoolean()) {
        swap(object, pick(names), pick(names));
      } else {
        respell(object);
      }
    }
  }

  private static void swap(JsonObject object, String one, String other) {
    JsonElement first = object.get(one);
    object.add(one, object.get(other));
    object.add(other, first);
  }

  /** The same numbers, or nearly, in other spellings; texts a bit longer. */
  private void respell(JsonObject object) {
    if (object.has("apiVersion")) {
      return;
    }
    object.entrySet().forEach(entry -> {
      if (entry.getValue() instanceof JsonPrimitive value && value.isNumber()) {
        String text = value.getAsString();
        String other =
            pick(List.of(text + ".0", text + "e0", text + "e1", text + ".00000000001", "-" + text));
        if (!text.contains(".") && !text.contains("e") && !text.startsWith("-")) {
          entry.setValue(JsonParser.parseString(other));
        }
      } else if (entry.getValue() instanceof JsonPrimitive value && value.isString()) {
        entry.setValue(new JsonPrimitive(
            value.getAsString() + pick(List.of("", " ", "\n", "a", "\u00e9", "-", ".", "/"))));
      }
    });
  }

  private void spoilField(JsonObject object, StructuralSchema schema) {
    List<String> names = new ArrayList<>(schema.properties().keySet());
    names.removeAll(List.of("apiVersion", "kind", "metadata"));
    if (schema.additionalProperties() != null) {
      names.add(pick(List.of("k", "a b", "x.y/z")));
    }
    if (!names.isEmpty()) {
      object.add(pick(names), JsonParser.parseString(pick(BAD_VALUES)));
    }
  }

  private void spoilList(JsonArray array) {
    switch (below(3)) {
      case 0 -> array.add(JsonParser.parseString(pick(BAD_VALUES)));
      case 1 -> array.asList().clear();
      default -> {
        JsonElement item = array.isEmpty() ? new JsonObject() : array.get(0);
        for (int i = 0; i < 70; i++) {
          array.add(item.deepCopy());
        }
      }
    }
  }

  private static void collect(JsonElement value, StructuralSchema schema, List<Place> into) {
    if (schema == null) {
      return;
    }
    if (value instanceof JsonObject object) {
      into.add(new Place(value, schema));
      object.entrySet().stream()
          .filter(entry -> !entry.getKey().equals("metadata"))
          .forEach(entry -> collect(entry.getValue(), schema.field(entry.getKey()), into));
    } else if (value instanceof JsonArray array) {
      into.add(new Place(value, schema));
      array.forEach(item -> collect(item, schema.items(), into));
    }
  }

  private void change(Place place) {
    if (place.value() instanceof JsonObject object) {
      changeObject(object, place.schema());
    } else {
      changeArray(place.value().getAsJsonArray());
    }
  }

  private void changeObject(JsonObject object, StructuralSchema schema) {
    switch (below(7)) {
      case 0 -> drop(object);
      case 1, 2 -> object.add("colour" + below(3), JsonParser.parseString(pick(UNKNOWN_VALUES)));
      case 3, 4 -> addKnown(object, schema);
      case 5 -> retype(object);
      default -> nullOut(object);
    }
  }

  private void drop(JsonObject object) {
    List<String> names = new ArrayList<>(object.keySet());
    names.removeAll(List.of("apiVersion", "kind", "metadata"));
    if (!names.isEmpty()) {
      object.remove(pick(names));
    }
  }

  private void nullOut(JsonObject object) {
    List<String> names = new ArrayList<>(object.keySet());
    names.removeAll(List.of("apiVersion", "kind", "metadata"));
    if (!names.isEmpty()) {
      object.add(pick(names), JsonNull.INSTANCE);
    }
  }

  /** Sets a field of the schema, present or not: null, empty, or filled to some depth. */
  private void addKnown(JsonObject object, StructuralSchema schema) {
    List<String> names = new ArrayList<>(schema.properties().keySet());
    names.removeAll(List.of("apiVersion", "kind", "metadata"));
    if (names.isEmpty()) {
      return;
    }
    String name = pick(names);
    object.add(
        name, below(3) == 0 ? JsonNull.INSTANCE : value(schema.properties().get(name), 3));
  }

  private JsonElement value(StructuralSchema schema, int depth) {
    Constraints limits = schema.constraints();
    if (!limits.enumValues().isEmpty()) {
      return pick(limits.enumValues());
    }
    SchemaType type = schema.type() == null ? SchemaType.STRING : schema.type();
    return switch (type) {
      case OBJECT -> object(schema, depth);
      case ARRAY -> array(schema, depth);
      case STRING -> new JsonPrimitive(pick(List.of("a", "b", "10s", "a.example.com", "/p", "")));
      case INTEGER, NUMBER ->
        new JsonPrimitive(
            limits.minimum() == null ? below(100) : limits.minimum().longValue() + below(100));
      case BOOLEAN -> new JsonPrimitive(random.nextBoolean());
    };
  }

  private JsonElement object(StructuralSchema schema, int depth) {
    JsonObject object = new JsonObject();
    schema.properties().forEach((name, property) -> {
      boolean wanted = schema.constraints().required().contains(name);
      if (depth > 0 && (wanted || below(6) == 0)) {
        object.add(name, value(property, depth - 1));
      }
    });
    return object;
  }

  private JsonElement array(StructuralSchema schema, int depth) {
    JsonArray array = new JsonArray();
    for (int i = below(3); i > 0 && schema.items() != null; i--) {
      array.add(value(schema.items(), depth));
    }
    return array;
  }

  private void retype(JsonObject object) {
    object.entrySet().forEach(entry -> {
      if (entry.getValue() instanceof JsonPrimitive number && number.isNumber()) {
        entry.setValue(JsonParser.parseString(number.getAsString() + ".0"));
      }
    });
  }

  private void changeArray(JsonArray array) {
    if (array.isEmpty() || below(8) == 0) {
      array.add(below(3) == 0 ? JsonNull.INSTANCE : new JsonObject());
    } else if (below(3) == 0) {
      array.remove(below(array.size()));
    } else {
      array.add(array.get(below(array.size())).deepCopy());
    }
  }

  private void changeMetadata(JsonObject object) {
    if (!(object.get("metadata") instanceof JsonObject metadata)) {
      return;
    }
    JsonObject change = JsonParser.parseString(pick(METADATA)).getAsJsonObject();
    change.entrySet().forEach(entry -> metadata.add(entry.getKey(), entry.getValue()));
  }

  private <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }
}
