package io.gatewayapi.codegen.generate.pojo;

import com.sun.codemodel.JClass;
import com.sun.codemodel.JDefinedClass;
import com.sun.codemodel.JFieldVar;
import com.sun.codemodel.JMethod;
import com.sun.codemodel.JMod;
import com.sun.codemodel.JType;
import io.gatewayapi.codegen.generate.shape.PropertyShape;
import io.gatewayapi.codegen.generate.shape.TypeShape;

/** Completes the fields and accessors that jsonschema2pojo made. */
final class Accessors {
  private final JavaTypes types;

  Accessors(JavaTypes types) {
    this.types = types;
  }

  void complete(JDefinedClass owner, TypeShape shape) {
    for (PropertyShape property : shape.properties()) {
      complete(owner, property);
    }
  }

  void complete(JDefinedClass owner, PropertyShape property) {
    JClass type = types.of(property);
    JFieldVar field = owner.fields().get(property.javaName());
    JMethod getter = owner.getMethod("get" + property.accessorName(), new JType[0]);
    JMethod setter = owner.getMethod("set" + property.accessorName(), new JType[] {field.type()});
    field.type(type);
    getter.type(type);
    setter.params().get(0).type(type);
    setter.body().add(new Snippet().line("forget(\"" + property.name() + "\");"));
    if (property.nullable()) {
      field.annotate(types.nullable());
      getter.annotate(types.nullable());
      setter.params().get(0).annotate(types.nullable());
    }
    mark(property, getter, setter);
  }

  private void mark(PropertyShape property, JMethod... methods) {
    for (JMethod method : methods) {
      if (property.source().experimental()) {
        method.annotate(types.model("Experimental"));
      }
      if (property.source().retired()) {
        method.annotate(Deprecated.class);
      }
    }
  }
}
