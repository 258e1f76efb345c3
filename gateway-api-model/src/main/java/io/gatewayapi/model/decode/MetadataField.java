package io.gatewayapi.model.decode;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/**
 * A field of {@code metadata} as the server's own types have it.
 *
 * @param name JSON name
 * @param form what its value looks like
 * @param always whether the server writes it even when empty
 * @param nested the fields of list items that are objects
 */
record MetadataField(String name, Form form, boolean always, MetadataStruct nested) {

  /** The forms that values in metadata have. */
  enum Form {
    STRING,
    /** A text that the server's messages call by another type's name. */
    UID,
    INTEGER,
    /** An integer whose zero is not the same as none. */
    OPTIONAL_INTEGER,
    BOOLEAN,
    TIME,
    STRING_MAP,
    STRING_LIST,
    OBJECT_LIST,
    /** Any JSON. */
    RAW
  }

  private static final MetadataStruct OWNER_REFERENCE = MetadataStruct.of(
      always("apiVersion"),
      always("kind"),
      always("name"),
      new MetadataField("uid", Form.UID, true, MetadataStruct.NONE),
      of("controller", Form.BOOLEAN),
      of("blockOwnerDeletion", Form.BOOLEAN));

  private static final MetadataStruct MANAGED_FIELDS = MetadataStruct.of(
      of("manager", Form.STRING),
      of("operation", Form.STRING),
      of("apiVersion", Form.STRING),
      of("time", Form.TIME),
      of("fieldsType", Form.STRING),
      of("fieldsV1", Form.RAW),
      of("subresource", Form.STRING));

  /** All fields of {@code metadata}. */
  static final MetadataStruct OBJECT_META = MetadataStruct.of(
      of("name", Form.STRING),
      of("generateName", Form.STRING),
      of("namespace", Form.STRING),
      of("selfLink", Form.STRING),
      of("uid", Form.UID),
      of("resourceVersion", Form.STRING),
      of("generation", Form.INTEGER),
      of("creationTimestamp", Form.TIME),
      of("deletionTimestamp", Form.TIME),
      of("deletionGracePeriodSeconds", Form.OPTIONAL_INTEGER),
      of("labels", Form.STRING_MAP),
      of("annotations", Form.STRING_MAP),
      of("finalizers", Form.STRING_LIST),
      list("ownerReferences", OWNER_REFERENCE),
      list("managedFields", MANAGED_FIELDS));

  private static MetadataField of(String name, Form form) {
    return new MetadataField(name, form, false, MetadataStruct.NONE);
  }

  private static MetadataField always(String name) {
    return new MetadataField(name, Form.STRING, true, MetadataStruct.NONE);
  }

  private static MetadataField list(String name, MetadataStruct nested) {
    return new MetadataField(name, Form.OBJECT_LIST, false, nested);
  }

  /**
   * Drops the fields of {@code metadata} that no object has; the value itself if there are none.
   *
   * @param path where it stands
   * @param pruned gets the paths of what goes
   */
  static JsonElement prune(JsonElement metadata, String path, List<String> pruned) {
    return prune(metadata, OBJECT_META, path, pruned);
  }

  private static JsonElement prune(
      JsonElement value, MetadataStruct fields, String path, List<String> pruned) {
    if (value instanceof JsonArray array) {
      JsonArray kept = new JsonArray(array.size());
      for (int i = 0; i < array.size(); i++) {
        kept.add(prune(array.get(i), fields, ServerPaths.item(path, i), pruned));
      }
      return kept;
    }
    if (!(value instanceof JsonObject object) || allKnown(object, fields)) {
      return value;
    }
    JsonObject kept = new JsonObject();
    object.entrySet().forEach(entry -> {
      MetadataField field = fields.field(entry.getKey());
      String below = ServerPaths.below(path, entry.getKey());
      if (field == null) {
        pruned.add(below);
      } else if (field.nested().written().isEmpty()) {
        kept.add(entry.getKey(), entry.getValue());
      } else {
        kept.add(entry.getKey(), prune(entry.getValue(), field.nested(), below, pruned));
      }
    });
    return kept;
  }

  private static boolean allKnown(JsonObject object, MetadataStruct fields) {
    for (String name : object.keySet()) {
      MetadataField field = fields.field(name);
      if (field == null || !field.nested().written().isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
