package io.gatewayapi.codegen.generate.pojo;

import com.sun.codemodel.JClass;
import com.sun.codemodel.JDefinedClass;
import com.sun.codemodel.JFieldVar;
import com.sun.codemodel.JMethod;
import com.sun.codemodel.JType;
import io.gatewayapi.codegen.generate.javadoc.PropertyDoc;
import io.gatewayapi.codegen.generate.shape.Form;
import io.gatewayapi.codegen.generate.shape.PropertyShape;
import io.gatewayapi.codegen.generate.shape.TypeShape;
import java.util.Map;
import java.util.Objects;

/** Completes the fields and accessors that jsonschema2pojo made. */
final class Accessors {
  private static final Map<Form, String> KEPT_FORMS = Map.of(
      Form.INT32, "keptInt32",
      Form.INT64, "keptInt64",
      Form.INT32S, "keptInt32s");

  private final JavaTypes types;

  Accessors(JavaTypes types) {
    this.types = types;
  }

  void complete(JDefinedClass owner, TypeShape shape) {
    for (PropertyShape property : shape.properties()) {
      complete(owner, shape, property);
    }
  }

  private void complete(JDefinedClass owner, TypeShape shape, PropertyShape property) {
    JFieldVar field =
        Objects.requireNonNull(owner.fields().get(property.javaName()), property.name());
    JMethod getter = owner.getMethod("get" + property.accessorName(), new JType[0]);
    JMethod setter = setter(owner, property);
    if (property.form() == Form.RAW) {
      retype(types.of(property), field, getter, setter);
    }
    if (KEPT_FORMS.containsKey(property.form())) {
      readKept(property, getter);
    }
    setter.body().add(new Snippet().line("forget(\"" + property.name() + "\");"));
    if (property.nullable()) {
      field.annotate(types.nullable());
      getter.annotate(types.nullable());
      setter.params().get(0).annotate(types.nullable());
    }
    mark(shape, property, getter, setter);
    PropertyDoc doc = new PropertyDoc(shape, property);
    getter.javadoc().add(doc.getter().toString());
    setter.javadoc().add(doc.setter(property.javaName()).toString());
  }

  /** A number that stands as {@code 50.0} is kept with its text, and is an integer all the same. */
  private static void readKept(PropertyShape property, JMethod getter) {
    getter.body().pos(0);
    getter
        .body()
        .add(new Snippet()
            .line("if (" + property.javaName() + " == null) {")
            .line("return " + KEPT_FORMS.get(property.form()) + "(\"" + property.name() + "\");")
            .line("}"));
  }

  /** For values of any form jsonschema2pojo says Object. */
  private static void retype(JClass type, JFieldVar field, JMethod getter, JMethod setter) {
    field.type(type);
    getter.type(type);
    setter.params().get(0).type(type);
  }

  private static JMethod setter(JDefinedClass owner, PropertyShape property) {
    return owner.methods().stream()
        .filter(method -> method.name().equals("set" + property.accessorName()))
        .findFirst()
        .orElseThrow();
  }

  private void mark(TypeShape owner, PropertyShape property, JMethod... methods) {
    boolean narrower =
        property.source().experimental() && !owner.source().presence().experimental();
    for (JMethod method : methods) {
      if (narrower) {
        method.annotate(types.model("Experimental"));
      }
      if (property.source().retired()) {
        method.annotate(Deprecated.class);
      }
    }
  }
}
