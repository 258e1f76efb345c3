package io.gatewayapi.builders.print;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object's fields, taken one by one as calls are found for them; what is left has none. */
record Fields(JsonObject json) {
  static Fields copy(JsonObject json) {
    return new Fields(json.deepCopy());
  }

  boolean isEmpty() {
    return json.isEmpty();
  }

  boolean has(String name) {
    return json.has(name);
  }

  boolean hasOnly(String... names) {
    return Set.of(names).containsAll(json.keySet());
  }

  @Nullable
  JsonElement get(String name) {
    return json.get(name);
  }

  @Nullable
  String string(String name) {
    return Literals.text(json.get(name));
  }

  Optional<String> takeString(String name) {
    return take(name, Literals::text).map(Literals::string);
  }

  Optional<Integer> takeInt(String name) {
    return take(name, Literals::int32);
  }

  Optional<Boolean> takeBoolean(String name) {
    return take(name, Literals::bool);
  }

  private <T> Optional<T> take(String name, Function<@Nullable JsonElement, @Nullable T> read) {
    T value = read.apply(json.get(name));
    if (value != null) {
      json.remove(name);
    }
    return Optional.ofNullable(value);
  }

  /** Takes a list of objects if it has at least one and nothing else. */
  List<JsonObject> takeObjects(String name) {
    if (!(json.get(name) instanceof JsonArray array) || array.isEmpty()) {
      return List.of();
    }
    List<JsonObject> objects = new ArrayList<>();
    for (JsonElement element : array) {
      if (!(element instanceof JsonObject object)) {
        return List.of();
      }
      objects.add(object);
    }
    json.remove(name);
    return objects;
  }

  /** Takes a list of strings as literals if it has at least one and nothing else. */
  List<String> takeStrings(String name) {
    if (!(json.get(name) instanceof JsonArray array)) {
      return List.of();
    }
    List<String> strings = new ArrayList<>();
    for (JsonElement element : array) {
      String text = Literals.text(element);
      if (text == null) {
        return List.of();
      }
      strings.add(Literals.string(text));
    }
    if (!strings.isEmpty()) {
      json.remove(name);
    }
    return strings;
  }

  /** Takes what can be taken of an object; the object goes if that was all of it. */
  void within(String name, Consumer<Fields> inner) {
    if (json.get(name) instanceof JsonObject object && !object.isEmpty()) {
      inner.accept(new Fields(object));
      if (object.isEmpty()) {
        json.remove(name);
      }
    }
  }

  /**
   * Takes an object if all of it can be taken.
   *
   * @return what was made of it, null if something would be left
   */
  <T> @Nullable T whole(String name, Function<Fields, @Nullable T> inner) {
    if (!(json.get(name) instanceof JsonObject object) || object.isEmpty()) {
      return null;
    }
    Fields fields = copy(object);
    T made = inner.apply(fields);
    if (made == null || !fields.isEmpty()) {
      return null;
    }
    json.remove(name);
    return made;
  }
}
