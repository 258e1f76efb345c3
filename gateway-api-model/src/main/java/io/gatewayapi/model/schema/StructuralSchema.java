package io.gatewayapi.model.schema;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node of a CRD's structural schema.
 *
 * <p>Immutable, with value equality; nodes are shared, so that equal parts of a schema may be one
 * object. Descriptions are not kept. See <a
 * href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema">
 * structural schemas</a>.
 *
 * @param type the JSON type; null where the node takes several (int-or-string, preserved fields) or
 *     stands inside {@code allOf}, {@code anyOf}, {@code oneOf} or {@code not}
 * @param nullable whether null is a value; elsewhere a null counts as absent
 * @param defaultValue what an absent field gets; never null inside; do not change it
 * @param properties named properties, in the schema's order
 * @param items schema of a list's items
 * @param additionalProperties schema of a map's values
 * @param constraints bounds and the like
 * @param extensions Kubernetes' keywords
 * @param rules CEL rules, in the schema's order
 */
public record StructuralSchema(
    @Nullable SchemaType type,
    boolean nullable,
    @Nullable JsonElement defaultValue,
    Map<String, StructuralSchema> properties,
    @Nullable StructuralSchema items,
    @Nullable StructuralSchema additionalProperties,
    Constraints constraints,
    Extensions extensions,
    List<ValidationRule> rules) {

  /** Copies map and list. */
  public StructuralSchema {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    rules = List.copyOf(rules);
  }

  /**
   * Reads a schema as it stands in a CRD at {@code spec.versions[].schema.openAPIV3Schema}.
   *
   * @param openApiV3Schema the schema; not changed
   * @return the root node
   * @throws SchemaException if a keyword is unknown, not allowed in a structural schema, or has a
   *     value of the wrong kind; the message names the path
   */
  public static StructuralSchema parse(JsonObject openApiV3Schema) {
    return SchemaReader.node(openApiV3Schema.deepCopy(), SchemaPath.ROOT);
  }

  /**
   * The schema of a field, as a property or else as an entry of a map.
   *
   * @param name the field's JSON name
   * @return null if the node knows no such field
   */
  public @Nullable StructuralSchema field(String name) {
    StructuralSchema property = properties.get(name);
    return property != null ? property : additionalProperties;
  }

  /** The type and the names below; not the whole tree, which may be large. */
  @Override
  public String toString() {
    return "StructuralSchema[" + (type == null ? "any" : type)
        + (properties.isEmpty() ? "" : " " + properties.keySet()) + "]";
  }
}
