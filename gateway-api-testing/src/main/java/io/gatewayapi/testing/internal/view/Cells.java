package io.gatewayapi.testing.internal.view;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.testing.internal.kind.PrinterColumn;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/** The values of a table's columns. */
final class Cells {
  private Cells() {}

  static JsonElement of(JsonObject object, PrinterColumn column, Instant now) {
    List<JsonElement> found = SimplePath.find(object, column.path());
    if (found.isEmpty()) {
      // Of a name that is not there, a server writes the empty text that it is in its own types.
      boolean name = column.format().equals("name");
      return name ? new JsonPrimitive("") : JsonNull.INSTANCE;
    }
    JsonElement value = found.get(0);
    return switch (column.type()) {
      case "date" -> date(value, column, now);
      case "string" -> new JsonPrimitive(text(value));
      default -> value;
    };
  }

  private static String text(JsonElement value) {
    return value instanceof JsonPrimitive p ? p.getAsString() : value.toString();
  }

  private static JsonElement date(JsonElement value, PrinterColumn column, Instant now) {
    if (column.name().equals("Created At")) {
      return value;
    }
    try {
      Duration age = Duration.between(Instant.parse(text(value)), now);
      return new JsonPrimitive(HumanDuration.of(age));
    } catch (DateTimeParseException e) {
      return new JsonPrimitive("<invalid>");
    }
  }
}
