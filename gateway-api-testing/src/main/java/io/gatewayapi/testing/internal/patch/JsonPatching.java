package io.gatewayapi.testing.internal.patch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonReadException;
import io.gatewayapi.testing.internal.api.Unprocessable;
import jakarta.json.JsonException;
import jakarta.json.JsonPatchBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries out JSON patches. The library does the operations; places are rewritten before, since API
 * servers also count from a list's end, and a test for null holds where nothing is.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6902">RFC 6902</a>
 */
final class JsonPatching {
  private final JsonProvider library = JsonProvider.provider();

  /** The object after all operations, a new tree. */
  JsonElement apply(JsonObject object, List<JsonPatchOperation> operations) {
    JsonStructure document = structure(object);
    try {
      for (JsonPatchOperation operation : operations) {
        document = apply(document, operation);
      }
      return Json.readTree(document.toString());
    } catch (JsonException | JsonReadException | IndexOutOfBoundsException | ClassCastException e) {
      throw Unprocessable.patchNotApplicable();
    }
  }

  private JsonStructure apply(JsonStructure document, JsonPatchOperation operation) {
    boolean insert = !List.of("test", "replace", "remove").contains(operation.op());
    JsonPlace place = JsonPlace.of(document, operation.path(), insert);
    JsonElement value = operation.value();
    if (operation.op().equals("replace")
        && operation.path().isEmpty()
        && (value == null || value.isJsonNull() || value.isJsonPrimitive())) {
      // A real server lets no such thing be the whole document, and says nothing.
      return document;
    }
    if (operation.op().equals("test")
        && (value == null || value.isJsonNull())
        && place.isMissingField()) {
      return document;
    }
    JsonPatchBuilder one = library.createPatchBuilder();
    switch (operation.op()) {
      case "add" -> one.add(place.pointer(), value(value));
      case "replace" -> one.replace(place.pointer(), value(value));
      case "test" -> one.test(place.pointer(), value(value));
      case "remove" -> one.remove(place.pointer());
      case "copy" -> one.copy(place.pointer(), from(document, operation));
      default -> one.move(place.pointer(), from(document, operation));
    }
    return one.build().apply(document);
  }

  private static String from(JsonStructure document, JsonPatchOperation operation) {
    if (operation.from().isEmpty()) {
      throw new JsonException("the whole document cannot be put into itself");
    }
    return JsonPlace.of(document, operation.from(), false).pointer();
  }

  private JsonStructure structure(JsonObject object) {
    return (JsonStructure) value(object);
  }

  private JsonValue value(@Nullable JsonElement value) {
    if (value == null) {
      return JsonValue.NULL;
    }
    try (JsonReader reader = library.createReader(new StringReader(value.toString()))) {
      return reader.readValue();
    }
  }
}
