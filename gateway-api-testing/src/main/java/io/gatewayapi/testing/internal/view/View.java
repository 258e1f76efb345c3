package io.gatewayapi.testing.internal.view;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.MediaTypes;
import io.gatewayapi.testing.internal.kind.PrinterColumn;
import io.gatewayapi.testing.internal.store.Trees;
import java.time.Instant;
import java.util.List;

/** A form in which objects and lists are shown. */
public sealed interface View {
  /** Objects as they are stored. */
  record Whole() implements View {
    @Override
    public JsonObject show(JsonObject answer, boolean first) {
      return answer;
    }

    @Override
    public boolean changes() {
      return false;
    }
  }

  /**
   * Tables, one row an object.
   *
   * @param version the version of the table's own type
   * @param include what rows carry of their objects
   * @param columns the columns
   * @param now the time from which ages are counted
   */
  record Table(String version, Include include, List<PrinterColumn> columns, Instant now)
      implements View {
    /** Copies the list. */
    public Table {
      columns = List.copyOf(columns);
    }

    /** What rows carry of their objects. */
    public enum Include {
      /** Nothing. */
      NONE,
      /** Their metadata. */
      METADATA,
      /** All of them. */
      OBJECT
    }

    @Override
    public JsonObject show(JsonObject answer, boolean first) {
      JsonObject table = new JsonObject();
      table.addProperty("kind", "Table");
      table.addProperty("apiVersion", version);
      JsonObject metadata = new JsonObject();
      for (String name : List.of("resourceVersion", "continue", "remainingItemCount")) {
        Trees.put(metadata, name, answer.getAsJsonObject("metadata").get(name));
      }
      table.add("metadata", withoutEmpty(metadata));
      JsonArray definitions = new JsonArray();
      columns.forEach(c -> definitions.add(Column.definition(c)));
      table.add("columnDefinitions", first ? definitions : JsonNull.INSTANCE);
      JsonArray rows = new JsonArray();
      items(answer).forEach(item -> rows.add(row(item.getAsJsonObject())));
      table.add("rows", rows);
      return table;
    }

    private JsonObject row(JsonObject object) {
      JsonArray cells = new JsonArray();
      columns.forEach(c -> cells.add(Cells.of(object, c, now)));
      JsonObject row = new JsonObject();
      row.add("cells", cells);
      row.add(
          "object",
          switch (include) {
            case NONE -> JsonNull.INSTANCE;
            case METADATA -> metadataOf(object, version);
            case OBJECT -> object;
          });
      return row;
    }
  }

  /**
   * The metadata of one object.
   *
   * @param version the version of the type that is shown
   */
  record Metadata(String version) implements View {
    @Override
    public JsonObject show(JsonObject answer, boolean first) {
      if (isList(answer)) {
        throw MediaTypes.notAcceptable("you requested PartialObjectMetadata, but the requested"
            + " object is a list (*" + listType(answer) + ")");
      }
      return metadataOf(answer, version);
    }
  }

  /**
   * The metadata of the objects of a list.
   *
   * @param version the version of the type that is shown
   */
  record MetadataList(String version) implements View {
    @Override
    public JsonObject show(JsonObject answer, boolean first) {
      if (!isList(answer)) {
        throw notList(answer);
      }
      JsonArray items = new JsonArray();
      items(answer).forEach(item -> items.add(metadataOf(item.getAsJsonObject(), version)));
      JsonObject list = new JsonObject();
      list.addProperty("kind", "PartialObjectMetadataList");
      list.addProperty("apiVersion", version);
      list.add("metadata", withoutEmpty(answer.getAsJsonObject("metadata")));
      list.add("items", items.isEmpty() ? JsonNull.INSTANCE : items);
      return list;
    }
  }

  /**
   * Shows an answer.
   *
   * @param answer an object or a list
   * @param first false for the second and later events of a watch
   * @return the form that was asked for
   */
  JsonObject show(JsonObject answer, boolean first);

  /**
   * Whether answers look different from what is stored.
   *
   * @return false if there is nothing to do
   */
  default boolean changes() {
    return true;
  }

  private static boolean isList(JsonObject answer) {
    return Trees.text(answer, "kind").endsWith("List") && answer.has("items");
  }

  private static Iterable<JsonElement> items(JsonObject answer) {
    return isList(answer) ? answer.getAsJsonArray("items") : List.<JsonElement>of(answer);
  }

  /** The types in which a server holds lists and objects show in its messages. */
  private static String listType(JsonObject list) {
    return isBuiltIn(list) ? "v1." + Trees.text(list, "kind") : "unstructured.UnstructuredList";
  }

  private static boolean isBuiltIn(JsonObject answer) {
    return Trees.text(answer, "apiVersion").equals("v1");
  }

  private static ApiFailure notList(JsonObject object) {
    return isBuiltIn(object)
        ? MediaTypes.notAcceptable("you requested PartialObjectMetadataList, but the requested"
            + " object is not a list (*v1." + Trees.text(object, "kind") + ")")
        : ApiFailure.internal("content is not a list");
  }

  /** The types of these forms leave out a text that is empty. */
  private static JsonObject withoutEmpty(JsonObject metadata) {
    JsonObject shown = Trees.shallow(metadata);
    if (Trees.text(shown, "continue").isEmpty()) {
      shown.remove("continue");
    }
    return shown;
  }

  private static JsonObject metadataOf(JsonObject object, String version) {
    JsonObject partial = new JsonObject();
    partial.addProperty("kind", "PartialObjectMetadata");
    partial.addProperty("apiVersion", version);
    partial.add("metadata", object.get("metadata"));
    return partial;
  }
}
