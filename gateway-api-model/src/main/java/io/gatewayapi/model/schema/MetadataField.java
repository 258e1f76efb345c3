package io.gatewayapi.model.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A field of {@code metadata} as the server's own types have it.
 *
 * @param name JSON name
 * @param form what its value looks like
 * @param always whether the server writes it even when empty
 * @param nested the fields of list items that are objects, by name
 */
record MetadataField(String name, Form form, boolean always, Map<String, MetadataField> nested) {

  /** The forms that values in metadata have. */
  enum Form {
    STRING,
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

  private static final Map<String, MetadataField> OWNER_REFERENCE = byName(
      always("apiVersion"),
      always("kind"),
      always("name"),
      always("uid"),
      of("controller", Form.BOOLEAN),
      of("blockOwnerDeletion", Form.BOOLEAN));

  private static final Map<String, MetadataField> MANAGED_FIELDS = byName(
      of("manager", Form.STRING),
      of("operation", Form.STRING),
      of("apiVersion", Form.STRING),
      of("time", Form.TIME),
      of("fieldsType", Form.STRING),
      of("fieldsV1", Form.RAW),
      of("subresource", Form.STRING));

  /** All fields of {@code metadata} by name. */
  static final Map<String, MetadataField> OBJECT_META = byName(
      of("name", Form.STRING),
      of("generateName", Form.STRING),
      of("namespace", Form.STRING),
      of("selfLink", Form.STRING),
      of("uid", Form.STRING),
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
    return new MetadataField(name, form, false, Map.of());
  }

  private static MetadataField always(String name) {
    return new MetadataField(name, Form.STRING, true, Map.of());
  }

  private static MetadataField list(String name, Map<String, MetadataField> nested) {
    return new MetadataField(name, Form.OBJECT_LIST, false, nested);
  }

  private static Map<String, MetadataField> byName(MetadataField... fields) {
    Map<String, MetadataField> byName = new LinkedHashMap<>();
    for (MetadataField field : fields) {
      byName.put(field.name(), field);
    }
    return Collections.unmodifiableMap(byName);
  }
}
