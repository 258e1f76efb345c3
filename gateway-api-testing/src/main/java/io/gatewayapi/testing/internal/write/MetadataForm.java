package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.testing.internal.store.Trees;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Brings metadata into the form in which the API server keeps it: only known fields, of the right
 * JSON types, nothing empty.
 */
final class MetadataForm {
  private static final Predicate<JsonElement> TEXT =
      e -> e instanceof JsonPrimitive p && p.isString();
  private static final Predicate<JsonElement> INTEGER =
      e -> e instanceof JsonPrimitive p && p.isNumber() && p.getAsString().matches("-?\\d{1,18}");
  private static final Predicate<JsonElement> TEXTS =
      e -> e instanceof JsonArray a && a.asList().stream().allMatch(TEXT);
  private static final Predicate<JsonElement> OBJECTS =
      e -> e instanceof JsonArray a && a.asList().stream().allMatch(JsonElement::isJsonObject);
  private static final Predicate<JsonElement> TEXT_MAP =
      e -> e instanceof JsonObject o && o.asMap().values().stream().allMatch(TEXT);
  private static final Predicate<JsonElement> TIME = e -> TEXT.test(e) && isTime(e.getAsString());

  private static final Map<String, Predicate<JsonElement>> FIELDS = Map.ofEntries(
      Map.entry("name", TEXT),
      Map.entry("generateName", TEXT),
      Map.entry("namespace", TEXT),
      Map.entry("selfLink", TEXT),
      Map.entry("uid", TEXT),
      Map.entry("resourceVersion", TEXT),
      Map.entry("generation", INTEGER),
      Map.entry("creationTimestamp", TIME),
      Map.entry("deletionTimestamp", TIME),
      Map.entry("deletionGracePeriodSeconds", INTEGER),
      Map.entry("labels", TEXT_MAP),
      Map.entry("annotations", TEXT_MAP),
      Map.entry("ownerReferences", OBJECTS),
      Map.entry("finalizers", TEXTS),
      Map.entry("managedFields", OBJECTS));

  private MetadataForm() {}

  /**
   * Normalises the metadata of an object in place.
   *
   * @return the paths of unknown fields, which went
   */
  static List<String> normalise(JsonObject object, ServedKind kind, String version) {
    JsonElement given = object.get("metadata");
    if (given != null && !given.isJsonNull() && !given.isJsonObject()) {
      throw malformed(kind, version, "metadata");
    }
    JsonObject metadata = Trees.metadata(object);
    List<String> unknown = new ArrayList<>();
    for (String name : List.copyOf(metadata.keySet())) {
      JsonElement value = metadata.get(name);
      Predicate<JsonElement> form = FIELDS.get(name);
      if (form == null) {
        unknown.add("metadata." + name);
        metadata.remove(name);
      } else if (value.isJsonNull()) {
        metadata.remove(name);
      } else if (!form.test(value)) {
        throw malformed(kind, version, "metadata." + name);
      } else if (isEmpty(value)) {
        metadata.remove(name);
      }
    }
    metadata.remove("selfLink");
    // Field ownership is not tracked; what another server tracked would be wrong here.
    metadata.remove("managedFields");
    return unknown;
  }

  private static boolean isEmpty(JsonElement value) {
    return (value instanceof JsonObject o && o.isEmpty())
        || (value instanceof JsonArray a && a.isEmpty())
        || (TEXT.test(value) && value.getAsString().isEmpty());
  }

  private static boolean isTime(String text) {
    try {
      return text.isEmpty() || OffsetDateTime.parse(text) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static ApiFailure malformed(ServedKind kind, String version, String field) {
    return ApiFailure.badRequest(kind.kind() + " in version \"" + version
        + "\" cannot be handled as a " + kind.kind() + ": " + field
        + " is not of the JSON type that metadata has there");
  }
}
