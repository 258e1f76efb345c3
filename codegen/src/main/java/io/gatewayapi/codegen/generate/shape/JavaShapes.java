package io.gatewayapi.codegen.generate.shape;

import com.google.gson.JsonPrimitive;
import io.gatewayapi.codegen.catalogue.Catalogue;
import io.gatewayapi.codegen.catalogue.CatalogueException;
import io.gatewayapi.codegen.catalogue.CatalogueProperty;
import io.gatewayapi.codegen.catalogue.CatalogueType;
import io.gatewayapi.codegen.catalogue.Node;
import io.gatewayapi.codegen.catalogue.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Turns the catalogue's shapes into Java's. */
public final class JavaShapes {
  private static final JsonPrimitive STRING = new JsonPrimitive("string");

  private final Catalogue catalogue;
  private final Set<String> textTypes = new HashSet<>();

  /**
   * Looks at a catalogue.
   *
   * @param catalogue the types and kinds
   */
  public JavaShapes(Catalogue catalogue) {
    this.catalogue = catalogue;
    for (CatalogueType type : catalogue.types().values()) {
      for (CatalogueProperty property : type.properties().values()) {
        if (textElements(property)
            && property.shape() instanceof Shape.ListOf list
            && list.items() instanceof Shape.Ref ref) {
          textTypes.add(ref.type());
        }
      }
    }
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
    boolean text = textTypes.contains(type.name());
    return new TypeShape(type, javaType, properties, text ? textProperty(type, properties) : null);
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

  /** Whether some release has strings where the Java type is of objects. */
  private static boolean textElements(CatalogueProperty property) {
    Node element = property.node().element();
    return element != null
        && element.facts().all("type").stream().anyMatch(fact -> fact.value().equals(STRING));
  }

  private static PropertyShape textProperty(CatalogueType type, List<PropertyShape> properties) {
    List<PropertyShape> texts = properties.stream()
        .filter(property -> property.form() == Form.STRING && !property.nullable())
        .toList();
    if (texts.size() != 1) {
      throw new CatalogueException(
          type.name() + " stands as a plain string in some release; expected one required string"
              + " property to hold it, found " + texts.size());
    }
    return texts.get(0);
  }

  private enum Container {
    NONE,
    LIST,
    MAP
  }

  private PropertyShape element(CatalogueProperty property, Shape shape, Container container) {
    if (shape instanceof Shape.Ref ref) {
      CatalogueType type = type(ref.type());
      boolean orText = container == Container.LIST && textElements(property);
      return new PropertyShape(property, form(type.isEnum(), container), javaType(type), orText);
    }
    return new PropertyShape(property, form(shape, container), null, false);
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
