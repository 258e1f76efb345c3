package io.gatewayapi.validation.comparison;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small changes of values that keep to the types of a schema: what rules look at. */
final class Tweaks {
  private final Random random;
  private final ObjectMaker objects;
  private final Texts texts;

  Tweaks(Random random) {
    this.random = random;
    this.objects = new ObjectMaker(random);
    this.texts = new Texts(random);
  }

  private record Place(JsonElement value, StructuralSchema schema) {}

  /** The value after so many changes; it is changed in place where it is a list or an object. */
  JsonElement some(JsonElement value, StructuralSchema schema, int number) {
    if (value instanceof JsonPrimitive) {
      return number > 0 ? other(value, schema) : value;
    }
    if (random.nextInt(30) == 0) {
      swell(value, schema, 2);
    }
    for (int i = 0; i < number; i++) {
      List<Place> places = new ArrayList<>();
      collect(value, schema, places);
      if (places.isEmpty()) { // null, or not described by the schema
        return value;
      }
      Place place = places.get(random.nextInt(places.size()));
      if (place.value() instanceof JsonArray list) {
        items(list, place.schema());
      } else {
        fields(place.value().getAsJsonObject(), place.schema());
      }
    }
    return value;
  }

  private static void collect(JsonElement value, StructuralSchema schema, List<Place> into) {
    if (value instanceof JsonObject fields) {
      into.add(new Place(value, schema));
      fields.asMap().forEach((name, below) -> {
        StructuralSchema next = schema.field(name);
        if (next != null) {
          collect(below, next, into);
        }
      });
    } else if (value instanceof JsonArray list && schema.items() != null) {
      StructuralSchema items = schema.items();
      into.add(new Place(value, schema));
      list.forEach(item -> collect(item, items, into));
    }
  }

  private void items(JsonArray list, StructuralSchema schema) {
    StructuralSchema items = schema.items();
    if (items == null) {
      return;
    }
    int at = list.isEmpty() ? 0 : random.nextInt(list.size());
    switch (list.isEmpty() ? 0 : random.nextInt(5)) {
      case 0 -> list.add(objects.value(items, 1 + random.nextInt(4)));
      case 1 -> list.remove(at);
      case 2 -> list.add(some(list.get(at).deepCopy(), items, 1));
      case 3 -> list.set(at, other(list.get(at), items));
      default -> list.add(list.get(at).deepCopy());
    }
  }

  private void fields(JsonObject object, StructuralSchema schema) {
    List<String> there = new ArrayList<>(object.keySet());
    List<String> known = new ArrayList<>(schema.properties().keySet());
    if (!there.isEmpty() && random.nextInt(3) == 0) {
      object.remove(there.get(random.nextInt(there.size())));
    } else if (!known.isEmpty()) {
      String name = known.get(random.nextInt(known.size()));
      StructuralSchema property = schema.properties().get(name);
      object.add(name, other(object.has(name) ? object.get(name) : new JsonObject(), property));
    } else if (schema.additionalProperties() != null) {
      object.add(
          texts.any().repeat(1 + random.nextInt(40)),
          objects.value(schema.additionalProperties(), 3));
    }
  }

  private JsonElement other(JsonElement now, StructuralSchema schema) {
    if (now instanceof JsonPrimitive text && text.isString() && random.nextInt(2) == 0) {
      return texts.element(random.nextInt(3) == 0 ? now.getAsString() + texts.any() : texts.any());
    }
    return objects.value(schema, 1 + random.nextInt(4));
  }

  /** Lists as long as they may be, or as makes sense, so many lists deep. */
  private static void swell(JsonElement value, StructuralSchema schema, int depth) {
    if (value instanceof JsonArray list && !list.isEmpty() && depth > 0 && schema.items() != null) {
      StructuralSchema items = schema.items();
      list.forEach(item -> swell(item, items, depth - 1));
      Long bound = schema.constraints().maxItems();
      long most = bound == null ? 16 : Math.min(16, bound);
      for (int i = 0; list.size() < most; i++) {
        list.add(list.get(i).deepCopy());
      }
    } else if (value instanceof JsonObject fields) {
      fields.asMap().forEach((name, below) -> {
        StructuralSchema next = schema.field(name);
        if (next != null) {
          swell(below, next, depth);
        }
      });
    }
  }
}
