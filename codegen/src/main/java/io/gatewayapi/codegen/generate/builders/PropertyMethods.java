package io.gatewayapi.codegen.generate.builders;

import io.gatewayapi.codegen.generate.javadoc.Availability;
import io.gatewayapi.codegen.generate.javadoc.Comment;
import io.gatewayapi.codegen.generate.javadoc.PropertyDoc;
import io.gatewayapi.codegen.generate.shape.PropertyShape;
import io.gatewayapi.codegen.generate.shape.TypeShape;
import io.gatewayapi.codegen.generate.source.SourceFile;

/** Writes a builder's methods for one property. */
final class PropertyMethods {
  private final SourceFile out;
  private final TypeShape owner;
  private final String builder;
  private final String model;
  private final String edits;

  PropertyMethods(SourceFile out, TypeShape owner, String builder, String model) {
    this.out = out;
    this.owner = owner;
    this.builder = builder;
    this.model = model;
    this.edits = BuilderNames.ROOT + "internal.Edits";
  }

  void add(PropertyShape property) {
    switch (property.form()) {
      case STRING -> scalar(property, "String");
      case BOOLEAN -> scalar(property, "boolean");
      case INT32 -> scalar(property, "int");
      case INT64 -> scalar(property, "long");
      case RAW -> raw(property);
      case ENUM -> enumeration(property);
      case OBJECT -> object(property);
      case STRINGS -> values(property, "String");
      case INT32S -> values(property, "Integer");
      case ENUMS -> enums(property);
      case OBJECTS -> objects(property);
      case STRING_MAP -> map(property, "String");
      case OBJECT_MAP -> objectMap(property);
    }
    clear(property);
  }

  private void scalar(PropertyShape property, String type) {
    method(property, "the value", type + " " + property.javaName());
    end(set(property, property.javaName()));
  }

  private void raw(PropertyShape property) {
    method(
        property,
        "the value, copied",
        out.ref("com.google.gson.JsonElement") + " " + property.javaName());
    end(set(property, property.javaName() + ".deepCopy()"));
  }

  private void enumeration(PropertyShape property) {
    String type = out.ref(property.elementType());
    scalar(property, type);
    method(property, "the value's text, known or not", "String " + property.javaName());
    end(set(property, type + ".of(" + property.javaName() + ")"));
  }

  private void object(PropertyShape property) {
    String type = out.ref(property.elementType());
    String nested = out.ref(BuilderNames.of(property.elementType()));
    String consumer = out.ref("java.util.function.Consumer");
    method(
        property,
        "sets properties of the object, which is made if need be",
        consumer + "<" + nested + "> " + property.javaName());
    out.line(
        type + " edited = " + out.ref(edits) + ".orNew(" + get(property) + ", " + type + "::new);");
    out.line(property.javaName() + ".accept(" + nested + ".editing(edited));");
    end(set(property, "edited"));
    method(property, "the object, copied", type + " " + property.javaName());
    end(set(property, property.javaName() + ".deepCopy()"));
  }

  private void values(PropertyShape property, String type) {
    method(property, "values, added to those before", type + "... " + property.javaName());
    end(set(
        property,
        out.ref(edits) + ".added(" + get(property) + ", " + out.ref("java.util.List") + ".of("
            + property.javaName() + "))"));
    replaceList(property, type);
  }

  private void replaceList(PropertyShape property, String type) {
    String list = out.ref("java.util.List");
    method(
        property,
        "the values, in place of those before",
        list + "<" + type + "> " + property.javaName());
    end(set(property, "new " + out.ref("java.util.ArrayList") + "<>(" + property.javaName() + ")"));
  }

  private void enums(PropertyShape property) {
    String type = out.ref(property.elementType());
    values(property, type);
    method(
        property,
        "texts of values, known or not, added to those before",
        "String... " + property.javaName());
    end(set(
        property,
        out.ref(edits) + ".added(" + get(property) + ", " + property.javaName() + ", " + type
            + "::of)"));
  }

  private void objects(PropertyShape property) {
    String type = out.ref(property.elementType());
    String nested = out.ref(BuilderNames.of(property.elementType()));
    String consumer = out.ref("java.util.function.Consumer");
    String helper = out.ref(edits);
    method(
        property,
        "sets the properties of a new entry, behind those before",
        consumer + "<" + nested + "> " + property.javaName());
    end(set(
        property,
        helper + ".added(" + get(property) + ", " + property.javaName() + ", " + type + "::new, "
            + nested + "::editing)"));

    out.javadoc(describe(property)
        .tag("@param index", "the place of an entry, from 0")
        .tag("@param change", "changes the entry's properties")
        .tag("@return", "this builder")
        .lines());
    mark(property);
    out.line("public " + builder + " " + methodName(property) + "(int index, " + consumer + "<"
        + nested + "> change) {");
    out.line("change.accept(" + nested + ".editing(" + helper + ".entry(" + get(property)
        + ", index)));");
    end(null);

    String list = out.ref("java.util.List");
    method(
        property,
        "the entries, copied, in place of those before",
        list + "<" + type + "> " + property.javaName());
    end(set(property, helper + ".copied(" + property.javaName() + ", " + type + "::deepCopy)"));
  }

  private void map(PropertyShape property, String type) {
    putSignature(property, "the value", type + " value");
    end(set(property, out.ref(edits) + ".put(" + get(property) + ", key, value)"));
    String map = out.ref("java.util.Map");
    method(
        property,
        "the entries, in place of those before",
        map + "<String, " + type + "> " + property.javaName());
    end(set(
        property, "new " + out.ref("java.util.LinkedHashMap") + "<>(" + property.javaName() + ")"));
  }

  private void objectMap(PropertyShape property) {
    String type = out.ref(property.elementType());
    String nested = out.ref(BuilderNames.of(property.elementType()));
    putSignature(
        property,
        "sets properties of the object, which is made if need be",
        out.ref("java.util.function.Consumer") + "<" + nested + "> value");
    String helper = out.ref(edits);
    out.line(type + " edited = " + helper + ".orNew(" + helper + ".value(" + get(property)
        + ", key), " + type + "::new);");
    out.line("value.accept(" + nested + ".editing(edited));");
    end(set(property, helper + ".put(" + get(property) + ", key, edited)"));
    String map = out.ref("java.util.Map");
    method(
        property,
        "the entries, copied, in place of those before",
        map + "<String, " + type + "> " + property.javaName());
    end(set(property, helper + ".copied(" + property.javaName() + ", " + type + "::deepCopy)"));
  }

  private void putSignature(PropertyShape property, String meaning, String value) {
    out.javadoc(describe(property)
        .tag("@param key", "the key")
        .tag("@param value", meaning)
        .tag("@return", "this builder")
        .lines());
    mark(property);
    out.line("public " + builder + " " + methodName(property) + "(String key, " + value + ") {");
  }

  private void clear(PropertyShape property) {
    Comment comment = new Comment().paragraph("Unsets {@code " + property.name() + "}.");
    out.javadoc(deprecated(property, comment.tag("@return", "this builder")).lines());
    mark(property);
    out.line("public " + builder + " clear" + property.accessorName() + "() {");
    end(set(property, "null"));
  }

  private void method(PropertyShape property, String meaning, String parameter) {
    javadoc(property, meaning);
    out.line("public " + builder + " " + methodName(property) + "(" + parameter + ") {");
  }

  private void javadoc(PropertyShape property, String meaning) {
    Comment comment = describe(property)
        .tag("@param " + property.javaName(), meaning)
        .tag("@return", "this builder")
        .tag("@see", model + "#get" + property.accessorName());
    out.javadoc(deprecated(property, comment).lines());
    mark(property);
  }

  private Comment describe(PropertyShape property) {
    return new Comment().paragraph(new PropertyDoc(owner, property).description());
  }

  private Comment deprecated(PropertyShape property, Comment comment) {
    return property.source().retired()
        ? comment.tag("@deprecated", Availability.sentence(property.source().presence()))
        : comment;
  }

  private void mark(PropertyShape property) {
    if (property.source().experimental() && !owner.source().presence().experimental()) {
      out.line("@" + out.ref("io.gatewayapi.model.Experimental"));
    }
    if (property.source().retired()) {
      out.line("@Deprecated");
    }
  }

  private static String methodName(PropertyShape property) {
    return property.javaName();
  }

  private static String get(PropertyShape property) {
    return "object.get" + property.accessorName() + "()";
  }

  private static String set(PropertyShape property, String value) {
    return "object.set" + property.accessorName() + "(" + value + ");";
  }

  private void end(@org.jspecify.annotations.Nullable String statement) {
    if (statement != null) {
      out.line(statement);
    }
    out.line("return this;").line("}").line("");
  }
}
