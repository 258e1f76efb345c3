package io.gatewayapi.codegen.generate.shape;

import io.gatewayapi.codegen.catalogue.Catalogue;
import io.gatewayapi.codegen.catalogue.CatalogueException;
import io.gatewayapi.codegen.catalogue.CatalogueProperty;
import io.gatewayapi.codegen.catalogue.CatalogueType;
import io.gatewayapi.codegen.catalogue.Shape;
import java.util.List;

/** Turns the catalogue's shapes into Java's. */
public final class JavaShapes {
  private final Catalogue catalogue;

  /**
   * Looks at a catalogue.
   *
   * @param catalogue the types and kinds
   */
  public JavaShapes(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The catalogue below.
   *
   * @return types, kinds and bundles
   */
  public Catalogue catalogue() {
    return catalogue;
  }

  /**
   * A type of the catalogue.
   *
   * @param name upstream's name
   * @return the type
   * @throws CatalogueException if the catalogue lacks it
   */
  public CatalogueType type(String name) {
    CatalogueType type = catalogue.types().get(name);
    if (type == null) {
      throw new CatalogueException("the catalogue has no type " + name);
    }
    return type;
  }

  /**
   * An object type as Java sees it.
   *
   * @param type a type with a class
   * @return its shape
   */
  public TypeShape shape(CatalogueType type) {
    return shape(type, javaType(type));
  }

  /**
   * An object type as Java sees it, in a class of the caller's choice.
   *
   * @param type a type; of a kind, any version
   * @param javaType the class
   * @return its shape
   */
  public TypeShape shape(CatalogueType type, String javaType) {
    List<PropertyShape> properties =
        type.properties().values().stream().map(this::property).toList();
    return new TypeShape(type, javaType, properties);
  }

  private PropertyShape property(CatalogueProperty property) {
    Shape shape = property.shape();
    if (shape instanceof Shape.ListOf list) {
      return element(property, list.items(), Container.LIST);
    }
    if (shape instanceof Shape.MapOf map) {
      return element(property, map.values(), Container.MAP);
    }
    return element(property, shape, Container.NONE);
  }

  private enum Container {
    NONE,
    LIST,
    MAP
  }

  private PropertyShape element(CatalogueProperty property, Shape shape, Container container) {
    if (shape instanceof Shape.Ref ref) {
      CatalogueType type = type(ref.type());
      return new PropertyShape(property, form(type.isEnum(), container), javaType(type));
    }
    return new PropertyShape(property, form(shape, container), null);
  }

  private static Form form(boolean isEnum, Container container) {
    return switch (container) {
      case NONE -> isEnum ? Form.ENUM : Form.OBJECT;
      case LIST -> isEnum ? Form.ENUMS : Form.OBJECTS;
      case MAP -> isEnum ? Form.RAW : Form.OBJECT_MAP;
    };
  }

  /** Combinations that the API does not have today stay JSON: nothing is lost, no code changes. */
  private static Form form(Shape shape, Container container) {
    return switch (container) {
      case NONE -> scalar(shape);
      case LIST ->
        shape == Shape.Scalar.STRING
            ? Form.STRINGS
            : shape == Shape.Scalar.INT32 ? Form.INT32S : Form.RAW;
      case MAP -> shape == Shape.Scalar.STRING ? Form.STRING_MAP : Form.RAW;
    };
  }

  private static Form scalar(Shape shape) {
    if (!(shape instanceof Shape.Scalar scalar)) {
      return Form.RAW;
    }
    return switch (scalar) {
      case STRING -> Form.STRING;
      case INT32 -> Form.INT32;
      case INT64 -> Form.INT64;
      case BOOLEAN -> Form.BOOLEAN;
      case NUMBER -> Form.RAW;
    };
  }

  private static String javaType(CatalogueType type) {
    String javaType = type.javaType();
    if (javaType == null) {
      throw new CatalogueException("type " + type.name() + " is retired and has no class");
    }
    return javaType;
  }
}
