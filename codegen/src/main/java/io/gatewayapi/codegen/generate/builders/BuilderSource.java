package io.gatewayapi.codegen.generate.builders;

import io.gatewayapi.codegen.catalogue.CatalogueType;
import io.gatewayapi.codegen.generate.javadoc.Comment;
import io.gatewayapi.codegen.generate.shape.Names;
import io.gatewayapi.codegen.generate.shape.PropertyShape;
import io.gatewayapi.codegen.generate.shape.TypeShape;
import io.gatewayapi.codegen.generate.source.SourceFile;
import java.util.Set;

/** Writes the builder of one type. */
public final class BuilderSource {
  /** A builder's class says what these are. */
  private static final Set<String> FIXED_IN_KINDS = Set.of("apiVersion", "kind");

  private final TypeShape type;
  private final SourceFile out;
  private final String model;
  private final String name;

  /**
   * Prepares a file.
   *
   * @param type the type, generated or written by hand
   * @param header the file's first line
   */
  public BuilderSource(TypeShape type, String header) {
    this.type = type;
    this.out = new SourceFile(javaType(), header);
    this.model = out.ref(type.javaType());
    this.name = Names.simple(javaType());
  }

  /**
   * The builder's class.
   *
   * @return its qualified name
   */
  public String javaType() {
    return BuilderNames.of(type.javaType());
  }

  /**
   * The file.
   *
   * @return its text
   */
  public String text() {
    out.javadoc(new Comment()
        .paragraph("Builds {@link " + model + "} objects.")
        .paragraph(
            "What it is given is copied, and every {@link #build} gives a copy: builders share"
                + " nothing, and can go on after a build.")
        .lines());
    if (type.source().presence().experimental()) {
      out.line("@" + out.ref("io.gatewayapi.model.Experimental"));
    }
    out.line("public final class " + name + " {");
    out.line("private final " + model + " object;").line("");
    constructors();
    PropertyMethods methods = new PropertyMethods(out, type, name, model);
    for (PropertyShape property : type.properties()) {
      if (!fixed(property)) {
        methods.add(property);
      }
    }
    if (type.textProperty() != null) {
      asText(type.textProperty());
    }
    extraField();
    build();
    if (type.source().form() == CatalogueType.Form.KIND) {
      buildValid();
    }
    fork();
    out.line("}");
    return out.toString();
  }

  private boolean fixed(PropertyShape property) {
    return type.source().form() == CatalogueType.Form.KIND
        && FIXED_IN_KINDS.contains(property.name());
  }

  private void constructors() {
    boolean kind = type.source().form() == CatalogueType.Form.KIND;
    out.javadoc(new Comment()
        .paragraph("Starts with nothing set" + (kind ? " but apiVersion and kind." : "."))
        .lines());
    out.line("public " + name + "() {")
        .line("this(new " + model + "());")
        .line("}")
        .line("");
    out.line("private " + name + "(" + model + " object) {");
    out.line("this.object = object;").line("}").line("");
    out.javadoc(new Comment()
        .paragraph("Starts with a copy of an object, unknown fields included.")
        .tag("@param existing", "the object, which stays as it is")
        .tag("@return", "a new builder")
        .lines());
    out.line("public static " + name + " from(" + model + " existing) {");
    out.line("return new " + name + "(existing.deepCopy());").line("}").line("");
    out.javadoc(new Comment()
        .paragraph("Changes an object in place.")
        .tag("@param object", "the object, which every method of the builder changes")
        .tag("@return", "a new builder")
        .lines());
    out.line("public static " + name + " editing(" + model + " object) {");
    out.line("return new " + name + "(object);").line("}").line("");
  }

  private void extraField() {
    out.javadoc(new Comment()
        .paragraph("Sets a field that the type does not know.")
        .tag("@param name", "its JSON name")
        .tag("@param value", "its value, copied")
        .tag("@return", "this builder")
        .lines());
    String json = out.ref("com.google.gson.JsonElement");
    out.line("public " + name + " extraField(String name, " + json + " value) {");
    out.line("object.setExtraField(name, value.deepCopy());");
    out.line("return this;").line("}").line("");
  }

  private void build() {
    out.javadoc(new Comment()
        .paragraph("Makes the object.")
        .tag("@return", "a new object, which later calls of the builder do not change")
        .lines());
    out.line("public " + model + " build() {");
    out.line("return object.deepCopy();").line("}").line("");
  }

  private void buildValid() {
    String checks = out.ref(BuilderNames.ROOT + "internal.ValidBuilds");
    buildValid(
        checks,
        "the newest known release of a channel",
        out.ref("io.gatewayapi.model.Channel") + " channel",
        "the channel; the standard one refuses experimental fields");
    buildValid(
        checks,
        "a release and channel",
        out.ref("io.gatewayapi.model.Bundle") + " bundle",
        "release and channel");
  }

  private void buildValid(String checks, String where, String parameter, String meaning) {
    String argument = parameter.substring(parameter.indexOf(' ') + 1);
    out.javadoc(new Comment()
        .paragraph("Makes the object if a cluster with " + where + " would take it as it is.")
        .tag("@param " + argument, meaning)
        .tag("@return", "a new object, which later calls of the builder do not change")
        .tag(
            "@throws io.gatewayapi.validation.InvalidObjectException",
            "with everything that is wrong, fields that the cluster would drop included")
        .lines());
    out.line("public " + model + " buildValid(" + parameter + ") {");
    out.line("return " + checks + ".checked(object.deepCopy(), " + argument + ");")
        .line("}")
        .line("");
  }

  private void asText(PropertyShape text) {
    out.javadoc(new Comment()
        .paragraph("Writes the object as the plain text of {@code " + text.name()
            + "}, as old releases have it.")
        .tag("@param asText", "true for the text, false for an object")
        .tag("@return", "this builder")
        .lines());
    out.line("public " + name + " asText(boolean asText) {");
    out.line("object.setText(asText);").line("return this;").line("}").line("");
  }

  private void fork() {
    out.javadoc(new Comment()
        .paragraph("Another builder that stands where this one stands, and shares nothing with it.")
        .tag("@return", "a new builder")
        .lines());
    out.line("public " + name + " fork() {");
    out.line("return new " + name + "(object.deepCopy());").line("}");
  }
}
