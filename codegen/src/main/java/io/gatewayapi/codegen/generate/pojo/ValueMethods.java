package io.gatewayapi.codegen.generate.pojo;

import com.sun.codemodel.JDefinedClass;
import com.sun.codemodel.JMethod;
import com.sun.codemodel.JMod;
import io.gatewayapi.codegen.generate.shape.PropertyShape;
import io.gatewayapi.codegen.generate.shape.TypeShape;
import java.util.List;
import java.util.Objects;

/** Gives a class {@code deepCopy}, {@code equals} and {@code hashCode}. */
final class ValueMethods {
  private final JavaTypes types;

  ValueMethods(JavaTypes types) {
    this.types = types;
  }

  void addTo(JDefinedClass owner, TypeShape shape) {
    addDeepCopy(owner, shape);
    addEquals(owner, shape);
    addHashCode(owner, shape.properties());
  }

  private void addDeepCopy(JDefinedClass owner, TypeShape shape) {
    JMethod method = owner.method(JMod.PUBLIC, owner, "deepCopy");
    method.annotate(Override.class);
    Snippet body = new Snippet().line("$T copy = new $T();", owner, owner);
    for (PropertyShape property : shape.properties()) {
      copy(body, property);
    }
    if (shape.textProperty() != null) {
      body.line("copy.text = text;");
    }
    method.body().add(body.line("copyKeptTo(copy);").line("return copy;"));
  }

  private void copy(Snippet body, PropertyShape property) {
    String name = property.field("copy");
    String target = "copy." + property.javaName() + " = ";
    var copies = types.json("Copies");
    switch (property.form()) {
      case STRING, BOOLEAN, INT32, INT64, ENUM -> body.line(target + name + ";");
      case RAW -> body.line(target + "$T.of(" + name + ");", copies);
      case STRINGS, INT32S, ENUMS -> body.line(target + "$T.list(" + name + ");", copies);
      case STRING_MAP -> body.line(target + "$T.map(" + name + ");", copies);
      case OBJECT, OBJECTS, OBJECT_MAP -> copyDeep(body, property, target);
    }
  }

  private void copyDeep(Snippet body, PropertyShape property, String target) {
    String verb = switch (property.form()) {
      case OBJECTS -> "list";
      case OBJECT_MAP -> "map";
      default -> "of";
    };
    body.line(
        target + "$T." + verb + "(" + property.field("copy") + ", $T::deepCopy);",
        types.json("Copies"),
        types.ref(property.elementType()));
  }

  private void addEquals(JDefinedClass owner, TypeShape shape) {
    JMethod method = owner.method(JMod.PUBLIC, boolean.class, "equals");
    method.annotate(Override.class);
    method.param(Object.class, "other").annotate(types.nullable());
    Snippet body = new Snippet();
    body.line("return this == other");
    body.line("        || (other instanceof $T that", owner);
    for (PropertyShape property : shape.properties()) {
      String mine = property.field("other", "that");
      String theirs = "that." + property.javaName();
      body.line("                && $T.equals(" + mine + ", " + theirs + ")", objects(owner));
    }
    if (shape.textProperty() != null) {
      body.line("                && text == that.text");
    }
    method.body().add(body.line("                && sameKept(that));"));
  }

  private void addHashCode(JDefinedClass owner, List<PropertyShape> properties) {
    JMethod method = owner.method(JMod.PUBLIC, int.class, "hashCode");
    method.annotate(Override.class);
    StringBuilder names = new StringBuilder();
    properties.forEach(property -> names.append(property.javaName()).append(", "));
    method
        .body()
        .add(new Snippet().line("return $T.hash(" + names + "keptHash());", objects(owner)));
  }

  private static com.sun.codemodel.JClass objects(JDefinedClass owner) {
    return owner.owner().ref(Objects.class);
  }
}
