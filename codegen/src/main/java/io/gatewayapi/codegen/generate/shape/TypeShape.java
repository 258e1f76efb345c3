package io.gatewayapi.codegen.generate.shape;

import io.gatewayapi.codegen.catalogue.CatalogueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object type as Java sees it.
 *
 * @param source the type in the catalogue
 * @param javaType its class
 * @param properties what gets accessors, in the order of the catalogue
 * @param textProperty the property that holds the text of one that stands as a plain string, as old
 *     releases have it; null if it never does
 */
public record TypeShape(
    CatalogueType source,
    String javaType,
    List<PropertyShape> properties,
    @Nullable PropertyShape textProperty) {
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
