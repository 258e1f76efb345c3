package io.gatewayapi.codegen.generate.pojo;

import com.sun.codemodel.JDefinedClass;
import com.sun.codemodel.JMethod;
import com.sun.codemodel.JMod;
import io.gatewayapi.codegen.generate.shape.PropertyShape;
import java.util.List;
import java.util.Set;

/** Gives a class {@code readProperty} and {@code writeProperties}. */
final class WireMethods {
  private final JavaTypes types;
  private final Set<String> kinds;

  /** Kinds, by their classes' names, are read without their constant apiVersion and kind. */
  WireMethods(JavaTypes types, Set<String> kinds) {
    this.types = types;
    this.kinds = kinds;
  }

  void addTo(JDefinedClass owner, List<PropertyShape> properties) {
    addRead(owner, properties);
    addWrite(owner, properties);
  }

  private void addRead(JDefinedClass owner, List<PropertyShape> properties) {
    JMethod method = owner.method(JMod.PUBLIC, boolean.class, "readProperty");
    method.annotate(Override.class);
    method.param(String.class, "name");
    method.param(types.json("JsonSource"), "in");
    Snippet body = new Snippet();
    body.line("switch (name) {");
    for (PropertyShape property : properties) {
      readCase(body, property);
    }
    body.line("default -> {").line("return false;").line("}").line("}").line("return true;");
    method.body().add(body);
  }

  private void readCase(Snippet body, PropertyShape property) {
    String field = property.field("name", "in");
    String target = "case \"" + property.name() + "\" -> " + field + " = ";
    switch (property.form()) {
      case STRING -> body.line(target + "in.string();");
      case BOOLEAN -> body.line(target + "in.bool();");
      case INT32 -> body.line(target + "in.int32(this, name);");
      case INT64 -> body.line(target + "in.int64(this, name);");
      case RAW -> body.line(target + "in.tree();");
      case STRINGS -> body.line(target + "in.strings();");
      case INT32S -> body.line(target + "in.int32s(this, name);");
      case STRING_MAP -> body.line(target + "in.stringMap();");
      default -> readCase(body, property, target);
    }
  }

  private void readCase(Snippet body, PropertyShape property, String target) {
    var type = types.ref(property.elementType());
    switch (property.form()) {
      case ENUM -> body.line(target + "$T.of(in.string());", type);
      case OBJECT -> body.line(target + "in.object(new $T());", type);
      case ENUMS -> body.line(target + "in.list(item -> $T.of(item.string()));", type);
      case OBJECTS -> body.line(target + "in.list(" + elementReader(property) + ");", type);
      case OBJECT_MAP -> body.line(target + "in.map(item -> item.object(new $T()));", type);
      default -> throw new IllegalArgumentException("no way to read " + property);
    }
  }

  private String elementReader(PropertyShape property) {
    boolean kind = kinds.contains(property.elementType());
    return property.orText()
        ? "$T::read"
        : kind ? "item -> item.object($T.blank())" : "item -> item.object(new $T())";
  }

  private void addWrite(JDefinedClass owner, List<PropertyShape> properties) {
    JMethod method = owner.method(JMod.PUBLIC, void.class, "writeProperties");
    method.annotate(Override.class);
    method.param(types.json("JsonSink"), "out");
    Snippet body = new Snippet();
    for (PropertyShape property : properties) {
      body.line("if (" + property.field("out") + " != null) {");
      if (property.orText()) {
        writeTexts(body, property);
      } else {
        body.line("out.name(\"" + property.name() + "\")." + write(property) + ";");
      }
      body.line("}");
    }
    method.body().add(body.line("writeKept(out);"));
  }

  private void writeTexts(Snippet body, PropertyShape property) {
    body.line("out.name(\"" + property.name() + "\").beginArray();")
        .line(
            "for ($T item : " + property.field("out", "item") + ") {",
            types.ref(property.elementType()))
        .line("$T.write(item, out);", types.ref(property.elementType()))
        .line("}")
        .line("out.endArray();");
  }

  private static String write(PropertyShape property) {
    String verb = switch (property.form()) {
      case STRING, BOOLEAN, INT32, INT64, ENUM -> "value";
      case RAW -> "tree";
      case OBJECT -> "object";
      case STRINGS -> "strings";
      case INT32S -> "int32s";
      case ENUMS -> "enums";
      case OBJECTS -> "objects";
      case STRING_MAP -> "stringMap";
      case OBJECT_MAP -> "map";
    };
    return verb + "(" + property.field("out") + ")";
  }
}
