package io.gatewayapi.model.schema;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node of a schema that is being made, keyword by keyword: from a CRD's JSON, or by generated code. */
final class SchemaDraft {
  private @Nullable SchemaType type;
  private boolean nullable;
  private @Nullable JsonElement defaultValue;
  private Map<String, StructuralSchema> properties = Map.of();
  private @Nullable StructuralSchema items;
  private @Nullable StructuralSchema additionalProperties;
  private List<ValidationRule> rules = List.of();

  private List<String> required = List.of();
  private List<JsonElement> enumValues = List.of();
  private @Nullable String pattern;
  private @Nullable String format;
  private @Nullable Long minLength;
  private @Nullable Long maxLength;
  private @Nullable Double minimum;
  private boolean exclusiveMinimum;
  private @Nullable Double maximum;
  private boolean exclusiveMaximum;
  private @Nullable Double multipleOf;
  private @Nullable Long minItems;
  private @Nullable Long maxItems;
  private @Nullable Long minProperties;
  private @Nullable Long maxProperties;
  private List<StructuralSchema> allOf = List.of();
  private List<StructuralSchema> anyOf = List.of();
  private List<StructuralSchema> oneOf = List.of();
  private @Nullable StructuralSchema not;

  private boolean preserveUnknownFields;
  private boolean embeddedResource;
  private boolean intOrString;
  private @Nullable ListType listType;
  private List<String> listMapKeys = List.of();
  private @Nullable String mapType;

  static SchemaDraft schema() {
    return new SchemaDraft();
  }

  static SchemaDraft schema(SchemaType type) {
    return new SchemaDraft().type(type);
  }

  /** A text as a value. */
  static JsonElement text(String value) {
    return new JsonPrimitive(value);
  }

  /** Any other value. */
  static JsonElement json(String value) {
    return JsonParser.parseString(value);
  }

  SchemaDraft type(@Nullable SchemaType type) {
    this.type = type;
    return this;
  }

  SchemaDraft nullable(boolean nullable) {
    this.nullable = nullable;
    return this;
  }

  SchemaDraft defaultValue(@Nullable JsonElement defaultValue) {
    this.defaultValue = defaultValue;
    return this;
  }

  SchemaDraft property(String name, StructuralSchema schema) {
    if (properties.isEmpty()) {
      properties = new LinkedHashMap<>();
    }
    properties.put(name, schema);
    return this;
  }

  SchemaDraft items(@Nullable StructuralSchema items) {
    this.items = items;
    return this;
  }

  SchemaDraft additionalProperties(@Nullable StructuralSchema additionalProperties) {
    this.additionalProperties = additionalProperties;
    return this;
  }

  SchemaDraft rule(String rule, @Nullable String message) {
    return rule(new ValidationRule(rule, message, null, null, null, null));
  }

  SchemaDraft rule(ValidationRule rule) {
    if (rules.isEmpty()) {
      rules = new ArrayList<>();
    }
    rules.add(rule);
    return this;
  }

  SchemaDraft required(List<String> required) {
    this.required = required;
    return this;
  }

  SchemaDraft enumValues(List<JsonElement> enumValues) {
    this.enumValues = enumValues;
    return this;
  }

  SchemaDraft pattern(@Nullable String pattern) {
    this.pattern = pattern;
    return this;
  }

  SchemaDraft format(@Nullable String format) {
    this.format = format;
    return this;
  }

  SchemaDraft minLength(@Nullable Long minLength) {
    this.minLength = minLength;
    return this;
  }

  SchemaDraft maxLength(@Nullable Long maxLength) {
    this.maxLength = maxLength;
    return this;
  }

  SchemaDraft minItems(@Nullable Long minItems) {
    this.minItems = minItems;
    return this;
  }

  SchemaDraft maxItems(@Nullable Long maxItems) {
    this.maxItems = maxItems;
    return this;
  }

  SchemaDraft minProperties(@Nullable Long minProperties) {
    this.minProperties = minProperties;
    return this;
  }

  SchemaDraft maxProperties(@Nullable Long maxProperties) {
    this.maxProperties = maxProperties;
    return this;
  }

  SchemaDraft minimum(@Nullable Double minimum) {
    this.minimum = minimum;
    return this;
  }

  SchemaDraft maximum(@Nullable Double maximum) {
    this.maximum = maximum;
    return this;
  }

  SchemaDraft multipleOf(@Nullable Double multipleOf) {
    this.multipleOf = multipleOf;
    return this;
  }

  SchemaDraft exclusiveMinimum(boolean exclusiveMinimum) {
    this.exclusiveMinimum = exclusiveMinimum;
    return this;
  }

  SchemaDraft exclusiveMaximum(boolean exclusiveMaximum) {
    this.exclusiveMaximum = exclusiveMaximum;
    return this;
  }

  SchemaDraft allOf(List<StructuralSchema> allOf) {
    this.allOf = allOf;
    return this;
  }

  SchemaDraft anyOf(List<StructuralSchema> anyOf) {
    this.anyOf = anyOf;
    return this;
  }

  SchemaDraft oneOf(List<StructuralSchema> oneOf) {
    this.oneOf = oneOf;
    return this;
  }

  SchemaDraft not(@Nullable StructuralSchema not) {
    this.not = not;
    return this;
  }

  SchemaDraft preserveUnknownFields(boolean preserveUnknownFields) {
    this.preserveUnknownFields = preserveUnknownFields;
    return this;
  }

  SchemaDraft embeddedResource(boolean embeddedResource) {
    this.embeddedResource = embeddedResource;
    return this;
  }

  SchemaDraft intOrString(boolean intOrString) {
    this.intOrString = intOrString;
    return this;
  }

  SchemaDraft listType(@Nullable ListType listType) {
    this.listType = listType;
    return this;
  }

  SchemaDraft listMapKeys(List<String> listMapKeys) {
    this.listMapKeys = listMapKeys;
    return this;
  }

  SchemaDraft mapType(@Nullable String mapType) {
    this.mapType = mapType;
    return this;
  }

  StructuralSchema make() {
    return new StructuralSchema(
        type,
        nullable,
        defaultValue,
        properties,
        items,
        additionalProperties,
        constraints(),
        new Extensions(
            preserveUnknownFields, embeddedResource, intOrString, listType, listMapKeys, mapType),
        rules);
  }

  private Constraints constraints() {
    return new Constraints(
        required,
        enumValues,
        pattern,
        format,
        minLength,
        maxLength,
        minimum,
        exclusiveMinimum,
        maximum,
        exclusiveMaximum,
        multipleOf,
        minItems,
        maxItems,
        minProperties,
        maxProperties,
        allOf,
        anyOf,
        oneOf,
        not);
  }
}
