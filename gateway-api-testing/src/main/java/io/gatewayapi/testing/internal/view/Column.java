package io.gatewayapi.testing.internal.view;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.kind.PrinterColumn;

/** A column's definition as tables carry it. */
final class Column {
  private Column() {}

  static JsonObject definition(PrinterColumn column) {
    JsonObject definition = new JsonObject();
    definition.addProperty("name", column.name());
    definition.addProperty("type", column.type());
    definition.addProperty("format", column.format());
    definition.addProperty("description", column.description());
    definition.addProperty("priority", column.priority());
    return definition;
  }
}
