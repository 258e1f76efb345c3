package io.gatewayapi.codegen.generate.javadoc;

import io.gatewayapi.codegen.catalogue.CatalogueProperty;
import io.gatewayapi.codegen.catalogue.Node;
import io.gatewayapi.codegen.catalogue.Presence;
import io.gatewayapi.codegen.catalogue.Shape;
import io.gatewayapi.codegen.generate.shape.Names;
import io.gatewayapi.codegen.generate.shape.PropertyShape;
import io.gatewayapi.codegen.generate.shape.TypeShape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Javadoc of a property's accessors. */
public final class PropertyDoc {
  private final TypeShape owner;
  private final PropertyShape property;

  /**
   * Looks at a property.
   *
   * @param owner the type that has it
   * @param property the property
   */
  public PropertyDoc(TypeShape owner, PropertyShape property) {
    this.owner = owner;
    this.property = property;
  }

  /**
   * The getter's comment.
   *
   * @return description and facts
   */
  public Comment getter() {
    Comment comment = new Comment().paragraph(description()).list(facts());
    comment.tag("@return", property.nullable() ? "null if absent" : "never null in a valid object");
    return deprecated(comment);
  }

  /**
   * The setter's comment.
   *
   * @param parameter the parameter's name
   * @return a short one, which refers to the getter
   */
  public Comment setter(String parameter) {
    Comment comment = new Comment()
        .paragraph("Sets " + Html.code(property.name()) + ": see {@link #get"
            + property.accessorName() + "}.");
    comment.tag(
        "@param " + parameter,
        property.nullable() ? "the value; null leaves it out" : "the value, required");
    return deprecated(comment);
  }

  /**
   * What the property is for, in one sentence or two.
   *
   * @return html; a plain fact where nobody described it yet
   */
  public String description() {
    String text = property.source().description();
    return text != null
        ? Html.text(text)
        : "The property " + Html.code(property.name()) + " of " + owner.name() + ".";
  }

  /**
   * What the catalogue knows of the property.
   *
   * @return html, one text a fact
   */
  public List<String> facts() {
    CatalogueProperty source = property.source();
    Presence presence = source.presence();
    List<String> facts = new ArrayList<>();
    facts.add(Html.code(owner.name() + "." + property.name()) + ": " + type(source.node())
        + (property.nullable() ? "" : ", required"));
    Node node = source.node();
    facts.addAll(new Bounds(node.facts(), presence).texts());
    if (node.element() != null) {
      List<String> each = new Bounds(node.element().facts(), presence).texts();
      if (!each.isEmpty()) {
        facts.add("each: " + String.join("; ", each));
      }
    }
    boolean asOwner = presence.bundles().equals(owner.source().presence().bundles());
    if (!asOwner && !presence.retired()) {
      facts.add(Availability.sentence(presence));
    }
    return facts;
  }

  private String type(Node node) {
    return switch (property.form()) {
      case STRING -> "string" + named(node);
      case BOOLEAN -> "boolean";
      case INT32 -> "integer" + named(node);
      case INT64 -> "integer of 64 bits";
      case RAW -> raw(node);
      case ENUM, OBJECT -> link();
      case STRINGS -> "list of strings" + named(node.element());
      case INT32S -> "list of integers" + named(node.element());
      case ENUMS, OBJECTS -> "list of " + link();
      case STRING_MAP -> "map of strings";
      case OBJECT_MAP -> "map of " + link();
    };
  }

  private static String raw(Node node) {
    if (node.shape() == Shape.Scalar.NUMBER) {
      return "number";
    }
    boolean integerOrString = node.facts().keywords().contains("x-kubernetes-int-or-string");
    return integerOrString ? "integer or string" : "any JSON";
  }

  private String link() {
    String type = property.elementType();
    String name = Names.simple(type);
    boolean near = Names.packageOf(type).equals(Names.packageOf(owner.javaType()));
    return "{@link " + (near ? name : type + " " + name) + "}";
  }

  private static String named(@Nullable Node node) {
    return node == null || node.typeName() == null ? "" : " (" + Html.code(node.typeName()) + ")";
  }

  private Comment deprecated(Comment comment) {
    return property.source().retired()
        ? comment.tag("@deprecated", Availability.sentence(property.source().presence()))
        : comment;
  }
}
