package io.gatewayapi.codegen.cel;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The types that an API server declares for the nodes of a schema. */
final class Declarations {
  private final Map<String, CelType> structs = new LinkedHashMap<>();

  /**
   * Declares a node and all below it.
   *
   * @param schema the node
   * @param name what to call its type, if it is an object
   * @return its type
   */
  CelType declare(JsonObject schema, String name) {
    if (flag(schema, "x-kubernetes-int-or-string") || !schema.has("type")) {
      return SimpleType.DYN;
    }
    return switch (schema.get("type").getAsString()) {
      case "string" -> string(schema);
      case "integer" -> SimpleType.INT;
      case "number" -> SimpleType.DOUBLE;
      case "boolean" -> SimpleType.BOOL;
      case "array" ->
        schema.has("items")
            ? ListType.create(declare(schema.getAsJsonObject("items"), name + "#item"))
            : SimpleType.DYN;
      default -> object(schema, name);
    };
  }

  private static CelType string(JsonObject schema) {
    JsonElement format = schema.get("format");
    return switch (format == null ? "" : format.getAsString()) {
      case "byte" -> SimpleType.BYTES;
      case "duration" -> SimpleType.DURATION;
      case "date", "date-time" -> SimpleType.TIMESTAMP;
      default -> SimpleType.STRING;
    };
  }

  private CelType object(JsonObject schema, String name) {
    JsonElement values = schema.get("additionalProperties");
    if (values != null && values.isJsonObject()) {
      return MapType.create(SimpleType.STRING, declare(values.getAsJsonObject(), name + "#value"));
    }
    if (!schema.has("properties") && flag(schema, "x-kubernetes-preserve-unknown-fields")) {
      return SimpleType.DYN;
    }
    ImmutableMap.Builder<String, CelType> declared = ImmutableMap.builder();
    if (schema.has("properties")) {
      schema.getAsJsonObject("properties").asMap().forEach((property, node) -> {
        String field = FieldNames.escape(property);
        declared.put(field, declare(node.getAsJsonObject(), name + "#" + field));
      });
    }
    ImmutableMap<String, CelType> fields = declared.buildOrThrow();
    StructType type =
        StructType.create(name, fields.keySet(), field -> Optional.ofNullable(fields.get(field)));
    structs.put(name, type);
    return type;
  }

  private static boolean flag(JsonObject schema, String keyword) {
    return schema.has(keyword) && schema.get(keyword).getAsBoolean();
  }

  /** What the type checker asks for the objects' types. */
  CelTypeProvider provider() {
    return new Provider(ImmutableMap.copyOf(structs));
  }

  private record Provider(ImmutableMap<String, CelType> structs) implements CelTypeProvider {
    @Override
    public ImmutableCollection<CelType> types() {
      return structs.values();
    }

    @Override
    public Optional<CelType> findType(String name) {
      return Optional.ofNullable(structs.get(name));
    }
  }
}
