package io.gatewayapi.model.decode;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.decode.MetadataField.Form;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code metadata} into the server's fixed form and back: empty fields and
 * unknown ones go, timestamps lose their fraction; a value of the wrong type is an error.
 */
final class MetadataReader {
  /** An integer whose digits are few enough to be read one by one. */
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,19}");

  /** One that is an integer of 64 bits whatever its digits are. */
  private static final Pattern SMALL = Pattern.compile("[0-9]{1,18}");

  private final List<MalformedField> malformed = new ArrayList<>();
  private final List<MalformedField> timestamps = new ArrayList<>();

  /**
   * Where a value stands, spelled only when somebody asks.
   *
   * @param goType the server's type of the object that has the field
   * @param object where that object stands
   * @param name the field
   */
  private record Place(String goType, Supplier<String> object, String name) {
    Place(String goType, Supplier<String> object) {
      this(goType, object, "");
    }

    Place of(MetadataField field) {
      return new Place(goType, object, field.name());
    }

    String goPath() {
      return goType + "." + name;
    }

    String path() {
      return ServerPaths.below(object.get(), name);
    }
  }

  /**
   * What the server cannot read; it reports only the first. It gives up at a timestamp that it
   * cannot read, but goes on after a value of the wrong type.
   */
  List<MalformedField> malformed() {
    List<MalformedField> all = new ArrayList<>(timestamps);
    all.addAll(malformed);
    return all;
  }

  /**
   * The server's form of a metadata value.
   *
   * @param path where it stands, {@code metadata}
   */
  JsonObject read(JsonElement metadata, String path) {
    JsonObject read = struct(metadata, path);
    if (read.get("ownerReferences") instanceof JsonArray owners && owners.size() > 1) {
      read.add("ownerReferences", distinct(owners));
    }
    return read;
  }

  /** What a request says twice of its owners, word by word, the server takes once. */
  private static JsonArray distinct(JsonArray owners) {
    JsonArray out = new JsonArray(owners.size());
    new LinkedHashSet<>(owners.asList()).forEach(out::add);
    return out;
  }

  private JsonObject struct(JsonElement metadata, String path) {
    if (metadata instanceof JsonObject object) {
      return struct(object, MetadataField.OBJECT_META, new Place("ObjectMeta", () -> path));
    }
    if (!metadata.isJsonNull()) {
      malformed.add(new MalformedField(
          path,
          "json: cannot unmarshal " + typeOf(metadata) + " into Go value of type v1.ObjectMeta"));
    }
    return new JsonObject();
  }

  /** Brings the fields that every object has into the server's form, in place. */
  void readEmbedded(JsonObject object, String path) {
    for (String name : List.of("apiVersion", "kind")) {
      JsonElement value = object.get(name);
      if (value != null && !isString(value)) {
        String at = ServerPaths.below(path, name);
        report(at, at + ": Invalid value: " + value + ": must be a string");
      }
    }
    JsonElement metadata = object.get("metadata");
    if (metadata != null) {
      object.add("metadata", struct(metadata, ServerPaths.below(path, "metadata")));
    }
  }

  private JsonObject struct(JsonObject object, MetadataStruct fields, Place place) {
    Map<String, JsonElement> values = new HashMap<>();
    // In the server's order, because it reports the first mistake only.
    for (MetadataField field : fields.read()) {
      JsonElement value = object.get(field.name());
      JsonElement read =
          value == null || value.isJsonNull() ? null : value(value, field, place.of(field));
      if (read != null) {
        values.put(field.name(), read);
      }
    }
    JsonObject out = new JsonObject();
    for (MetadataField field : fields.written()) {
      JsonElement read = values.get(field.name());
      if (read != null || field.always()) {
        out.add(field.name(), read == null ? new JsonPrimitive("") : read);
      }
    }
    return out;
  }

  /** A field's value in the server's form; null if it is empty or malformed. */
  private @Nullable JsonElement value(JsonElement value, MetadataField field, Place at) {
    return switch (field.form()) {
      case STRING, UID -> {
        String text = string(value, at, field.form() == Form.UID ? "types.UID" : "string");
        yield text.isEmpty() && !field.always() ? null : new JsonPrimitive(text);
      }
      case INTEGER -> {
        JsonPrimitive number = integer(value, at);
        yield number == null || number.getAsLong() == 0 ? null : number;
      }
      case OPTIONAL_INTEGER -> integer(value, at);
      case BOOLEAN ->
        value instanceof JsonPrimitive truth && truth.isBoolean()
            ? value
            : mismatch(value, at, "bool");
      case TIME -> time(value, at);
      case STRING_MAP -> stringMap(value, at);
      case STRING_LIST -> stringList(value, at);
      case OBJECT_LIST -> objectList(value, field, at);
      case RAW -> value;
    };
  }

  private String string(JsonElement value, Place at) {
    return string(value, at, "string");
  }

  private String string(JsonElement value, Place at, String goType) {
    if (!value.isJsonNull() && !isString(value)) {
      mismatch(value, at, goType);
    }
    return isString(value) ? WireText.of(value.getAsString()) : "";
  }

  private @Nullable JsonPrimitive integer(JsonElement value, Place at) {
    if (!(value instanceof JsonPrimitive number) || !number.isNumber()) {
      mismatch(value, at, "int64");
      return null;
    }
    String text = value.getAsString();
    if (SMALL.matcher(text).matches()) {
      return new JsonPrimitive(Long.parseLong(text));
    }
    if (Double.isInfinite(value.getAsDouble())) {
      report(
          at.path(), "json: cannot unmarshal number " + value + " into Go value of type float64");
      return null;
    }
    // What is no integer of 64 bits as it stands is a floating number, spelled anew.
    String spelled = INTEGER.matcher(text).matches() ? text : spelled(value.getAsDouble());
    try {
      return new JsonPrimitive(new BigDecimal(spelled).longValueExact());
    } catch (ArithmeticException e) {
      report(
          at.path(),
          "json: cannot unmarshal number " + spelled(value.getAsDouble())
              + " into Go struct field " + at.goPath()
              + " of type int64");
      return null;
    }
  }

  /** A number as the server spells it that is no integer to it. */
  private static String spelled(double number) {
    BigDecimal shortest = shortest(number);
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (exponent >= -6 && exponent < 21) {
      return shortest.toPlainString();
    }
    BigDecimal digits = shortest.movePointLeft(exponent).stripTrailingZeros();
    return digits.toPlainString() + "e" + (exponent < 0 ? "" : "+") + exponent;
  }

  /** The fewest digits that are read as this number; older JDKs print more of them. */
  private static BigDecimal shortest(double number) {
    BigDecimal exact = new BigDecimal(number);
    BigDecimal rounded = exact;
    for (int digits = 1; digits <= 17; digits++) {
      rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == number) {
        break;
      }
    }
    return rounded.stripTrailingZeros();
  }

  private @Nullable JsonElement time(JsonElement value, Place at) {
    if (!isString(value)) {
      timestamps.add(new MalformedField(at.path(), mismatched(value, at, "string")));
      return null;
    }
    try {
      String time = WireTime.normalize(value.getAsString());
      return time.equals(WireTime.NONE) ? null : new JsonPrimitive(time);
    } catch (DateTimeException e) {
      timestamps.add(new MalformedField(at.path(), String.valueOf(e.getMessage())));
      return null;
    }
  }

  private @Nullable JsonElement stringMap(JsonElement value, Place at) {
    if (!(value instanceof JsonObject object)) {
      return mismatch(value, at, "map[string]string");
    }
    JsonObject out = new JsonObject();
    new TreeMap<>(object.asMap())
        .forEach((name, text) -> out.addProperty(WireText.of(name), string(text, at)));
    return out.isEmpty() ? null : out;
  }

  private @Nullable JsonElement stringList(JsonElement value, Place at) {
    if (!(value instanceof JsonArray array)) {
      return mismatch(value, at, "[]string");
    }
    JsonArray out = new JsonArray();
    array.forEach(item -> out.add(string(item, at)));
    return out.isEmpty() ? null : out;
  }

  private @Nullable JsonElement objectList(JsonElement value, MetadataField field, Place at) {
    String goType =
        field.name().equals("ownerReferences") ? "OwnerReference" : "ManagedFieldsEntry";
    if (!(value instanceof JsonArray array)) {
      return mismatch(value, at, "[]v1." + goType);
    }
    JsonArray out = new JsonArray();
    for (JsonElement item : array) {
      JsonElement object = item.isJsonNull() ? new JsonObject() : item;
      if (object instanceof JsonObject fields) {
        int index = out.size();
        Place place =
            new Place(goType + "." + field.name(), () -> ServerPaths.item(at.path(), index));
        out.add(struct(fields, field.nested(), place));
      } else {
        mismatch(item, at, "v1." + goType);
        out.add(JsonNull.INSTANCE);
      }
    }
    return out.isEmpty() ? null : out;
  }

  private @Nullable JsonElement mismatch(JsonElement value, Place at, String goType) {
    report(at.path(), mismatched(value, at, goType));
    return null;
  }

  private static String mismatched(JsonElement value, Place at, String goType) {
    return "json: cannot unmarshal " + typeOf(value) + " into Go struct field " + at.goPath()
        + " of type " + goType;
  }

  private void report(String path, String problem) {
    malformed.add(new MalformedField(path, problem));
  }

  private static boolean isString(JsonElement value) {
    return value instanceof JsonPrimitive primitive && primitive.isString();
  }

  private static String typeOf(JsonElement value) {
    if (value instanceof JsonPrimitive primitive) {
      return primitive.isString() ? "string" : primitive.isBoolean() ? "bool" : "number";
    }
    return value.isJsonArray() ? "array" : "object";
  }
}
