package io.gatewayapi.codegen.imports;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Writes JSON to be read and compared by people: what fits in a line stands in one. */
final class JsonText {
  private static final int WIDTH = 120;

  private final Gson gson =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  static String of(JsonElement json) {
    JsonText text = new JsonText();
    text.write(json, 0, 0);
    return text.out.append('\n').toString();
  }

  private void write(JsonElement json, int indent, int column) {
    String line = inline(json);
    boolean fits = column + line.length() <= WIDTH;
    if ((fits && indent > 0) || json.isJsonPrimitive() || json.isJsonNull()) {
      out.append(line);
    } else if (json.isJsonObject()) {
      writeObject(json.getAsJsonObject(), indent);
    } else {
      writeArray(json.getAsJsonArray().asList(), indent);
    }
  }

  private void writeObject(JsonObject object, int indent) {
    String separator = "{";
    for (String key : object.keySet()) {
      String name = gson.toJson(key) + ": ";
      newLine(separator, indent + 1);
      out.append(name);
      write(object.get(key), indent + 1, 2 * indent + 2 + name.length());
      separator = ",";
    }
    newLine("", indent);
    out.append('}');
  }

  private void writeArray(List<JsonElement> array, int indent) {
    String separator = "[";
    for (JsonElement element : array) {
      newLine(separator, indent + 1);
      write(element, indent + 1, 2 * indent + 2);
      separator = ",";
    }
    newLine("", indent);
    out.append(']');
  }

  private void newLine(String before, int indent) {
    out.append(before).append('\n').append("  ".repeat(indent));
  }

  private String inline(JsonElement json) {
    List<String> parts = new ArrayList<>();
    if (json.isJsonObject()) {
      json.getAsJsonObject()
          .entrySet()
          .forEach(e -> parts.add(gson.toJson(e.getKey()) + ": " + inline(e.getValue())));
      return "{" + String.join(", ", parts) + "}";
    }
    if (json.isJsonArray()) {
      json.getAsJsonArray().forEach(element -> parts.add(inline(element)));
      return "[" + String.join(", ", parts) + "]";
    }
    return gson.toJson(json);
  }
}
