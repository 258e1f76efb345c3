package io.gatewayapi.codegen.generate.pojo;

import com.sun.codemodel.ClassType;
import com.sun.codemodel.JClass;
import com.sun.codemodel.JClassAlreadyExistsException;
import com.sun.codemodel.JCodeModel;
import com.sun.codemodel.JDefinedClass;
import com.sun.codemodel.JMod;
import com.sun.codemodel.JType;
import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.CatalogueType;
import io.gatewayapi.codegen.catalogue.Channel;
import io.gatewayapi.codegen.catalogue.KindVersion;
import io.gatewayapi.codegen.generate.shape.JavaShapes;
import io.gatewayapi.codegen.generate.shape.PropertyShape;
import io.gatewayapi.codegen.generate.shape.TypeShape;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The classes of one run: knows the catalogue, and completes what jsonschema2pojo began. */
final class ModelClasses {
  private final JavaShapes shapes;
  private final JCodeModel model;
  private final JavaTypes types;
  private final Accessors accessors;
  private final WireMethods wire;
  private final ValueMethods values;
  private final KindMembers kinds;

  ModelClasses(JavaShapes shapes, JCodeModel model) {
    this.shapes = shapes;
    this.model = model;
    this.types = new JavaTypes(model);
    this.accessors = new Accessors(types);
    this.wire = new WireMethods(types);
    this.values = new ValueMethods(types);
    this.kinds = new KindMembers(types);
  }

  @Nullable CatalogueType type(String name) {
    return shapes.catalogue().types().get(name);
  }

  JClass existing(String name) {
    int arguments = name.indexOf('<');
    if (arguments < 0) {
      return name.startsWith("java.") ? model.ref(name) : types.ref(name);
    }
    JClass generic = model.ref(name.substring(0, arguments));
    for (String argument : name.substring(arguments + 1, name.length() - 1).split(", *")) {
      generic = generic.narrow(existing(argument));
    }
    return generic;
  }

  List<KindVersion> versions(CatalogueType kind) {
    return shapes.catalogue().kinds().stream()
        .flatMap(k -> k.versions().stream())
        .filter(version -> version.kind().equals(kind.name()) && !version.retired())
        .toList();
  }

  JType openEnum(CatalogueType type) {
    return new OpenEnumClass(types).complete(newClass(Objects.requireNonNull(type.javaType())), type);
  }

  /** Wraps the making of a class's fields and accessors. */
  JDefinedClass complete(JDefinedClass owner, String typeName, Runnable fields) {
    CatalogueType type = shapes.type(typeName);
    TypeShape shape = shapes.shape(type, owner.fullName());
    owner.mods().setFinal(true);
    owner._extends(types.model("ModelObject"));
    if (type.form() == CatalogueType.Form.KIND) {
      kinds.begin(owner, version(type, owner));
    }
    fields.run();
    accessors.complete(owner, shape);
    if (type.form() == CatalogueType.Form.KIND) {
      kinds.complete(owner, version(type, owner));
      addList(owner, version(type, owner));
    }
    wire.addTo(owner, shape.properties());
    values.addTo(owner, shape.properties());
    return owner;
  }

  private void addList(JDefinedClass kind, KindVersion version) {
    JDefinedClass list = newClass(kind.fullName() + "List");
    List<PropertyShape> properties = ListClass.properties(kind.fullName(), newest());
    new ListClass(types).begin(list, version, properties);
    properties.forEach(property -> accessors.complete(list, property));
    kinds.completeList(list);
    wire.addTo(list, properties);
    values.addTo(list, properties);
  }

  private Set<Bundle> newest() {
    return Stream.of(Channel.values())
        .flatMap(channel -> shapes.catalogue().newest(channel).stream())
        .collect(Collectors.toSet());
  }

  private KindVersion version(CatalogueType type, JDefinedClass owner) {
    return versions(type).stream()
        .filter(version -> owner.fullName().equals(version.javaType()))
        .findFirst()
        .orElseThrow();
  }

  private JDefinedClass newClass(String name) {
    try {
      return model._class(JMod.PUBLIC | JMod.FINAL, name, ClassType.CLASS);
    } catch (JClassAlreadyExistsException e) {
      throw new IllegalStateException(name + " would be generated twice", e);
    }
  }
}
