package io.gatewayapi.codegen.generate.pojo;

import com.sun.codemodel.JBlock;
import com.sun.codemodel.JClass;
import com.sun.codemodel.JDefinedClass;
import com.sun.codemodel.JExpr;
import com.sun.codemodel.JFieldVar;
import com.sun.codemodel.JMethod;
import com.sun.codemodel.JMod;
import com.sun.codemodel.JVar;
import io.gatewayapi.codegen.catalogue.KindVersion;
import io.gatewayapi.codegen.generate.shape.Form;
import io.gatewayapi.codegen.generate.shape.PropertyShape;
import java.util.ArrayList;
import java.util.List;

/** Adds to a list's class what jsonschema2pojo adds to others: there is no schema of lists. */
final class ListClass {
  private final JavaTypes types;

  ListClass(JavaTypes types) {
    this.types = types;
  }

  void addFields(JDefinedClass owner, KindVersion version, List<PropertyShape> properties) {
    addConstructor(owner, version);
    for (PropertyShape property : properties) {
      JFieldVar field = owner.field(JMod.PRIVATE, types.of(property), property.javaName());
      addAccessors(owner, property, field);
    }
  }

  private static void addConstructor(JDefinedClass owner, KindVersion version) {
    JMethod constructor = owner.constructor(JMod.PUBLIC);
    constructor.javadoc().add("Makes an empty list with apiVersion and kind.");
    JBlock body = constructor.body();
    body.assign(JExpr.ref("apiVersion"), JExpr.lit(version.apiVersion()));
    body.assign(JExpr.ref("kind"), JExpr.lit(version.kind() + "List"));
    JClass list = owner.owner().ref(ArrayList.class);
    body.assign(JExpr.ref("items"), Snippet.expression("new $T<>()", list));
  }

  private void addAccessors(JDefinedClass owner, PropertyShape property, JFieldVar field) {
    JMethod getter = owner.method(JMod.PUBLIC, field.type(), "get" + property.accessorName());
    if (property.form() == Form.OBJECTS) {
      JClass list = owner.owner().ref(List.class);
      getter.body().add(new Snippet().line("return items == null ? $T.of() : items;", list));
    } else {
      getter.body()._return(field);
    }
    JMethod setter = owner.method(JMod.PUBLIC, void.class, "set" + property.accessorName());
    JVar parameter = setter.param(field.type(), field.name());
    if (property.form() == Form.OBJECTS) {
      // Never null in a valid list, but the interface lets it be unset.
      field.annotate(types.nullable());
      parameter.annotate(types.nullable());
    }
    setter.body().assign(JExpr._this().ref(field), parameter);
  }
}
