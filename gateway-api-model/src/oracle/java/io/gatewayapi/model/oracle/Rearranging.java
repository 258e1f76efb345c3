package io.gatewayapi.model.oracle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Changes the order of things, their number, or how numbers look; brings nothing new. */
final class Rearranging {
  private final Dice dice;

  Rearranging(Dice dice) {
    this.dice = dice;
  }

  void change(Place place) {
    if (place.value() instanceof JsonArray array) {
      switch (dice.below(4)) {
        case 0 -> Collections.reverse(array.asList());
        case 1 -> {
          if (!array.isEmpty()) {
            array.add(array.get(dice.below(array.size())).deepCopy());
          }
        }
        case 2 -> {
          if (!array.isEmpty()) {
            array.remove(dice.below(array.size()));
          }
        }
        default -> Collections.shuffle(array.asList(), dice.random());
      }
    } else if (place.value() instanceof JsonObject object) {
      List<String> names = new ArrayList<>(object.keySet());
      names.removeAll(List.of("apiVersion", "kind", "metadata"));
      if (names.size() > 1 && dice.yes()) {
        swap(object, dice.pick(names), dice.pick(names));
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
        String other = dice.pick(
            List.of(text + ".0", text + "e0", text + "e1", text + ".00000000001", "-" + text));
        if (!text.contains(".") && !text.contains("e") && !text.startsWith("-")) {
          entry.setValue(JsonParser.parseString(other));
        }
      } else if (entry.getValue() instanceof JsonPrimitive value && value.isString()) {
        entry.setValue(new JsonPrimitive(
            value.getAsString() + dice.pick(List.of("", " ", "\n", "a", "\u00e9", "-", ".", "/"))));
      }
    });
  }
}
