package io.gatewayapi.codegen.generate.shape;

import io.gatewayapi.codegen.catalogue.CatalogueProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A property as Java sees it.
 *
 * @param source the property in the catalogue
 * @param form how its value is held
 * @param element the class of the value, or of a list's or map's elements; null where the form says
 *     all
 * @param orText whether the objects of a list may also stand as plain strings, as they did in old
 *     releases
 */
public record PropertyShape(
    CatalogueProperty source, Form form, @Nullable String element, boolean orText) {
  /**
   * Its name in JSON.
   *
   * @return the name
   */
  public String name() {
    return source.name();
  }

  /**
   * The name of its field and of parameters that take it.
   *
   * @return a Java identifier
   */
  public String javaName() {
    return Names.variable(name());
  }

  /**
   * Its field, as a method names it.
   *
   * @param variables the method's own variables, which would hide a field of their name
   * @return the field's name, after {@code this.} where it is needed
   */
  public String field(String... variables) {
    return List.of(variables).contains(javaName()) ? "this." + javaName() : javaName();
  }

  /**
   * What follows get or set.
   *
   * @return a capitalised identifier
   */
  public String accessorName() {
    return Names.accessor(name());
  }

  /**
   * The class of the value or of the elements, for forms that have one.
   *
   * @return a qualified name
   */
  public String elementType() {
    return Objects.requireNonNull(element, name());
  }

  /**
   * Whether valid objects may lack it.
   *
   * @return true unless every version in the newest release requires it
   */
  public boolean nullable() {
    return !source.required();
  }
}
