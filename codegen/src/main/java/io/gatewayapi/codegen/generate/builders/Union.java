package io.gatewayapi.codegen.generate.builders;

import io.gatewayapi.codegen.catalogue.CatalogueType;
import io.gatewayapi.codegen.catalogue.EnumValue;
import io.gatewayapi.codegen.generate.shape.Form;
import io.gatewayapi.codegen.generate.shape.JavaShapes;
import io.gatewayapi.codegen.generate.shape.Names;
import io.gatewayapi.codegen.generate.shape.PropertyShape;
import io.gatewayapi.codegen.generate.shape.TypeShape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A type of which one property names another that is filled: {@code type: RequestMirror} and {@code
 * requestMirror}.
 *
 * @param type the type
 * @param discriminator the property that names the member
 * @param members the members, by the discriminator's value
 */
public record Union(
    TypeShape type, PropertyShape discriminator, Map<String, PropertyShape> members) {

  /**
   * Looks whether a type is a union: every value of one of its enums is the name of a property.
   *
   * @param type the type
   * @param shapes knows the enums
   * @return empty if it is none
   */
  public static Optional<Union> of(TypeShape type, JavaShapes shapes) {
    return type.properties().stream()
        .filter(property -> property.form() == Form.ENUM)
        .map(property -> new Union(type, property, members(type, property, shapes)))
        .filter(union -> !union.members().isEmpty())
        .findFirst();
  }

  private static Map<String, PropertyShape> members(
      TypeShape type, PropertyShape discriminator, JavaShapes shapes) {
    Map<String, PropertyShape> members = new LinkedHashMap<>();
    CatalogueType values = shapes.type(Names.simple(discriminator.elementType()));
    for (EnumValue value : values.enumValues()) {
      Optional<PropertyShape> member = type.properties().stream()
          .filter(property -> property.name().equalsIgnoreCase(value.value()))
          .findFirst();
      if (member.isEmpty()) {
        return Map.of();
      }
      members.put(value.value(), member.get());
    }
    return members;
  }
}
