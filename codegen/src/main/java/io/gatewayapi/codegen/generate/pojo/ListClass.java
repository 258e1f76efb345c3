package io.gatewayapi.codegen.generate.pojo;

import com.sun.codemodel.JBlock;
import com.sun.codemodel.JClass;
import com.sun.codemodel.JDefinedClass;
import com.sun.codemodel.JExpr;
import com.sun.codemodel.JFieldVar;
import com.sun.codemodel.JMethod;
import com.sun.codemodel.JMod;
import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.CatalogueProperty;
import io.gatewayapi.codegen.catalogue.Facts;
import io.gatewayapi.codegen.catalogue.KindVersion;
import io.gatewayapi.codegen.catalogue.Node;
import io.gatewayapi.codegen.catalogue.Presence;
import io.gatewayapi.codegen.catalogue.Scope;
import io.gatewayapi.codegen.catalogue.Shape;
import io.gatewayapi.codegen.generate.shape.Form;
import io.gatewayapi.codegen.generate.shape.PropertyShape;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills the class of a kind's list, which upstream's schemas leave out. */
final class ListClass {
  private final JavaTypes types;

  ListClass(JavaTypes types) {
    this.types = types;
  }

  /** The properties of every list. */
  static List<PropertyShape> properties(String kindType, Set<Bundle> newest) {
    return List.of(
        property("apiVersion", "Group and version of the list.", Form.STRING, null, new Presence(newest, newest, false)),
        property("kind", "The kind of the list.", Form.STRING, null, new Presence(newest, newest, false)),
        property(
            "metadata",
            "What the server says of the list: its resource version, and how to go on.",
            Form.OBJECT,
            JavaTypes.MODEL + "meta.ListMeta",
            new Presence(newest, newest, false)),
        property("items", "The objects.", Form.OBJECTS, kindType, new Presence(newest, newest, true)));
  }

  private static PropertyShape property(
      String name,
      String description,
      Form form,
      @Nullable String element,
      Presence presence) {
    Node node = new Node(new Shape.Raw(), null, Facts.NONE, null);
    return new PropertyShape(
        new CatalogueProperty(name, description, node, Scope.EVERYWHERE, true, presence),
        form,
        element);
  }

  /** Adds the constructor, the fields and bare accessors. */
  void begin(JDefinedClass owner, KindVersion version, List<PropertyShape> properties) {
    owner._extends(types.model("ModelObject"));
    owner._implements(types.ref("io.kubernetes.client.common.KubernetesListObject"));
    for (PropertyShape property : properties) {
      owner.field(JMod.PRIVATE, types.of(property), property.javaName());
    }
    addConstructor(owner, version);
    for (PropertyShape property : properties) {
      addAccessors(owner, property);
    }
  }

  private void addConstructor(JDefinedClass owner, KindVersion version) {
    JBlock body = owner.constructor(JMod.PUBLIC).body();
    body.assign(JExpr.ref("apiVersion"), JExpr.lit(version.apiVersion()));
    body.assign(JExpr.ref("kind"), JExpr.lit(version.kind() + "List"));
    JClass list = owner.owner().ref(java.util.ArrayList.class);
    body.assign(JExpr.ref("items"), Snippet.expression("new $T<>()", list));
  }

  private void addAccessors(JDefinedClass owner, PropertyShape property) {
    JFieldVar field = owner.fields().get(property.javaName());
    JMethod getter =
        owner.method(JMod.PUBLIC, field.type(), "get" + property.accessorName());
    getter.annotate(Override.class);
    if (property.form() == Form.OBJECTS) {
      JClass list = owner.owner().ref(List.class);
      getter.body().add(new Snippet().line("return items == null ? $T.of() : items;", list));
    } else {
      getter.body()._return(field);
    }
    JMethod setter =
        owner.method(JMod.PUBLIC, void.class, "set" + property.accessorName());
    setter.param(field.type(), field.name());
    setter.body().assign(JExpr._this().ref(field), setter.params().get(0));
  }
}
