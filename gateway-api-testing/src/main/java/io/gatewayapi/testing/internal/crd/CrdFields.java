package io.gatewayapi.testing.internal.crd;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.decode.MalformedField;
import io.gatewayapi.testing.internal.go.GoTypes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The types of a CRD's fields: a server that cannot put a CRD into them refuses the whole request.
 * Null fits everywhere.
 */
final class CrdFields {
  // type, field, the field's type: a scalar, a type of this table, or an object that is not looked
  // into; [] before the type of a list's items
  private static final String TABLE = """
      CustomResourceDefinition spec v1.CustomResourceDefinitionSpec
      CustomResourceDefinition status v1.CustomResourceDefinitionStatus
      CustomResourceDefinitionSpec group string
      CustomResourceDefinitionSpec names v1.CustomResourceDefinitionNames
      CustomResourceDefinitionSpec scope v1.ResourceScope
      CustomResourceDefinitionSpec versions []v1.CustomResourceDefinitionVersion
      CustomResourceDefinitionSpec conversion v1.CustomResourceConversion
      CustomResourceDefinitionSpec preserveUnknownFields bool
      CustomResourceDefinitionNames plural string
      CustomResourceDefinitionNames singular string
      CustomResourceDefinitionNames shortNames []string
      CustomResourceDefinitionNames kind string
      CustomResourceDefinitionNames listKind string
      CustomResourceDefinitionNames categories []string
      CustomResourceDefinitionVersion name string
      CustomResourceDefinitionVersion served bool
      CustomResourceDefinitionVersion storage bool
      CustomResourceDefinitionVersion deprecated bool
      CustomResourceDefinitionVersion deprecationWarning string
      CustomResourceDefinitionVersion schema v1.CustomResourceValidation
      CustomResourceDefinitionVersion subresources v1.CustomResourceSubresources
      CustomResourceDefinitionVersion additionalPrinterColumns []v1.CustomResourceColumnDefinition
      CustomResourceDefinitionVersion selectableFields []v1.SelectableField
      CustomResourceValidation openAPIV3Schema v1.JSONSchemaProps
      CustomResourceSubresources status v1.CustomResourceSubresourceStatus
      CustomResourceSubresources scale v1.CustomResourceSubresourceScale
      CustomResourceColumnDefinition name string
      CustomResourceColumnDefinition type string
      CustomResourceColumnDefinition format string
      CustomResourceColumnDefinition description string
      CustomResourceColumnDefinition priority int32
      CustomResourceColumnDefinition jsonPath string
      SelectableField jsonPath string
      CustomResourceConversion strategy v1.ConversionStrategyType
      CustomResourceDefinitionStatus conditions []v1.CustomResourceDefinitionCondition
      CustomResourceDefinitionStatus acceptedNames v1.CustomResourceDefinitionNames
      CustomResourceDefinitionStatus storedVersions []string
      """;

  private static final List<String> SCALARS =
      List.of("bool", "int32", "string", "v1.ResourceScope", "v1.ConversionStrategyType");

  private static final Map<String, Map<String, String>> TYPES = types();

  private CrdFields() {}

  private static Map<String, Map<String, String>> types() {
    Map<String, Map<String, String>> types = new HashMap<>();
    TABLE
        .lines()
        .map(line -> line.split(" ", -1))
        .forEach(column -> types
            .computeIfAbsent(column[0], type -> new LinkedHashMap<>())
            .put(column[1], column[2]));
    return types;
  }

  /** The first field of a CRD whose value is of another type, empty if the CRD can be read. */
  static Optional<MalformedField> malformed(JsonObject crd) {
    return inObject(crd, "CustomResourceDefinition", "");
  }

  private static Optional<MalformedField> inObject(JsonObject object, String type, String path) {
    for (Map.Entry<String, String> field : TYPES.getOrDefault(type, Map.of()).entrySet()) {
      String place = path + "." + field.getKey();
      JsonElement value = object.get(field.getKey());
      if (value != null) {
        Optional<MalformedField> found = inField(value, field.getValue(), type, place);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<MalformedField> inField(
      JsonElement value, String type, String owner, String place) {
    if (value.isJsonNull()) {
      return Optional.empty();
    }
    if (type.startsWith("[]") && value instanceof JsonArray items) {
      return items.asList().stream()
          .map(item -> inField(item, type.substring(2), owner, place))
          .flatMap(Optional::stream)
          .findFirst();
    }
    if (fits(value, type)) {
      return value instanceof JsonObject object
          ? inObject(object, type.substring(type.indexOf('.') + 1), place)
          : Optional.empty();
    }
    return Optional.of(
        new MalformedField(place.substring(1), GoTypes.mismatch(value, owner + place, type)));
  }

  private static boolean fits(JsonElement value, String type) {
    return SCALARS.contains(type)
        ? GoTypes.fits(value, type)
        : !type.startsWith("[]") && value.isJsonObject();
  }
}
