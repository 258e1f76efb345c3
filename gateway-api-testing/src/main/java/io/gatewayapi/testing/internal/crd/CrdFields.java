package io.gatewayapi.testing.internal.crd;

import com.google.gson.JsonObject;
import io.gatewayapi.model.decode.MalformedField;
import io.gatewayapi.testing.internal.kind.TypedFields;
import java.util.Optional;

/**
 * The types of a CRD's fields: a server that cannot put a CRD into them refuses the whole request.
 * Null fits everywhere.
 */
final class CrdFields {
  private static final String TABLE = """
      CustomResourceDefinition spec v1.CustomResourceDefinitionSpec
      CustomResourceDefinition status v1.CustomResourceDefinitionStatus
      CustomResourceDefinitionSpec group string
      CustomResourceDefinitionSpec names v1.CustomResourceDefinitionNames
      CustomResourceDefinitionSpec scope ~v1.ResourceScope
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
      CustomResourceConversion strategy ~v1.ConversionStrategyType
      CustomResourceDefinitionStatus conditions []v1.CustomResourceDefinitionCondition
      CustomResourceDefinitionStatus acceptedNames v1.CustomResourceDefinitionNames
      CustomResourceDefinitionStatus storedVersions []string
      """;

  private static final TypedFields FIELDS = TypedFields.of(TABLE);

  private CrdFields() {}

  /** The first field of a CRD whose value is of another type, empty if the CRD can be read. */
  static Optional<MalformedField> malformed(JsonObject crd) {
    return FIELDS.malformed(crd, "CustomResourceDefinition");
  }
}
