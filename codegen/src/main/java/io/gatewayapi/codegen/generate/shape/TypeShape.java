package io.gatewayapi.codegen.generate.shape;

import io.gatewayapi.codegen.catalogue.CatalogueType;
import java.util.List;

/**
 * An object type as Java sees it.
 *
 * @param source the type in the catalogue
 * @param javaType its class
 * @param properties what gets accessors, in the order of the catalogue
 */
public record TypeShape(CatalogueType source, String javaType, List<PropertyShape> properties) {
  /** Copies the list. */
  public TypeShape {
    properties = List.copyOf(properties);
  }

  /**
   * Its name.
   *
   * @return upstream's name
   */
  public String name() {
    return source.name();
  }
}
