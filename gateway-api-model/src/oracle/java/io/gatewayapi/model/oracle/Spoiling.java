package io.gatewayapi.model.oracle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.ArrayList;
import java.util.List;

/** Puts in what most servers will not like: values out of bounds, lists too long, bad metadata. */
final class Spoiling {
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

  private static final int MANY_ITEMS = 70;

  /** A server takes three million bytes; several changes are made to one object. */
  private static final int MOST_CHARACTERS = 300_000;

  private final Dice dice;

  Spoiling(Dice dice) {
    this.dice = dice;
  }

  void change(Place place) {
    if (place.value() instanceof JsonObject target) {
      field(target, place.schema());
    } else {
      list(place.value().getAsJsonArray());
    }
  }

  void changeMetadata(JsonObject object) {
    JsonObject metadata = object.getAsJsonObject("metadata");
    JsonObject change = JsonParser.parseString(dice.pick(BAD_METADATA)).getAsJsonObject();
    change.entrySet().forEach(entry -> metadata.add(entry.getKey(), entry.getValue()));
  }

  private void field(JsonObject object, StructuralSchema schema) {
    List<String> names = new ArrayList<>(schema.properties().keySet());
    names.removeAll(List.of("apiVersion", "kind", "metadata"));
    if (schema.additionalProperties() != null) {
      names.add(dice.pick(List.of("k", "a b", "x.y/z")));
    }
    if (!names.isEmpty()) {
      object.add(dice.pick(names), JsonParser.parseString(dice.pick(BAD_VALUES)));
    }
  }

  private void list(JsonArray array) {
    switch (dice.below(3)) {
      case 0 -> array.add(JsonParser.parseString(dice.pick(BAD_VALUES)));
      case 1 -> array.asList().clear();
      default -> lengthen(array);
    }
  }

  private static void lengthen(JsonArray array) {
    JsonElement item = array.isEmpty() ? new JsonObject() : array.get(0);
    int times = Math.min(MANY_ITEMS, MOST_CHARACTERS / item.toString().length());
    for (int i = 0; i < times; i++) {
      array.add(item.deepCopy());
    }
  }
}
