package io.gatewayapi.codegen.generate.pojo;

import com.sun.codemodel.ClassType;
import com.sun.codemodel.JClass;
import com.sun.codemodel.JClassAlreadyExistsException;
import com.sun.codemodel.JCodeModel;
import com.sun.codemodel.JDefinedClass;
import com.sun.codemodel.JMod;
import com.sun.codemodel.JType;
import io.gatewayapi.codegen.catalogue.CatalogueType;
import io.gatewayapi.codegen.catalogue.KindVersion;
import io.gatewayapi.codegen.catalogue.Presence;
import io.gatewayapi.codegen.generate.javadoc.Places;
import io.gatewayapi.codegen.generate.javadoc.TypeDoc;
import io.gatewayapi.codegen.generate.shape.JavaShapes;
import io.gatewayapi.codegen.generate.shape.KindShapes;
import io.gatewayapi.codegen.generate.shape.TypeShape;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The classes of one run: knows the catalogue, and completes what jsonschema2pojo began. */
final class ModelClasses {
  private final JavaShapes shapes;
  private final KindShapes kinds;
  private final Places places;
  private final JCodeModel model;
  private final JavaTypes types;
  private final Accessors accessors;
  private final WireMethods wire;
  private final ValueMethods values;
  private final KindMembers kindMembers;
  private final ListClass lists;

  ModelClasses(JavaShapes shapes, JCodeModel model) {
    this.shapes = shapes;
    this.kinds = new KindShapes(shapes);
    this.places = new Places(shapes.catalogue());
    this.model = model;
    this.types = new JavaTypes(model);
    this.accessors = new Accessors(types);
    this.wire = new WireMethods(types, kindTypes());
    this.values = new ValueMethods(types);
    this.kindMembers = new KindMembers(types);
    this.lists = new ListClass(types);
  }

  private Set<String> kindTypes() {
    return kinds.versions().stream()
        .map(version -> Objects.requireNonNull(version.javaType()))
        .collect(Collectors.toSet());
  }

  @Nullable
  CatalogueType type(String name) {
    return shapes.catalogue().types().get(name);
  }

  /** The versions of a kind that get a class. */
  List<KindVersion> versions(CatalogueType kind) {
    return kinds.versions(kind.name());
  }

  /** A class that the catalogue names and nobody generates, perhaps with type arguments. */
  JClass existing(String name) {
    int arguments = name.indexOf('<');
    if (arguments < 0) {
      return name.startsWith("java.") ? model.ref(name) : types.ref(name);
    }
    JClass generic = model.ref(name.substring(0, arguments));
    for (String argument : name.substring(arguments + 1, name.length() - 1).split(", *", -1)) {
      generic = generic.narrow(existing(argument));
    }
    return generic;
  }

  /** Makes an open enum's class. */
  JType openEnum(CatalogueType type) {
    JDefinedClass owner = newClass(Objects.requireNonNull(type.javaType()));
    TypeDoc doc = new TypeDoc(type, places);
    describe(owner, doc.type().toString(), type.presence());
    return new OpenEnumClass(types).complete(owner, type, doc);
  }

  /**
   * Completes an object's class.
   *
   * @param typeName the catalogue's name of it
   * @param fields lets jsonschema2pojo add fields and accessors
   */
  JDefinedClass object(JDefinedClass owner, String typeName, Runnable fields) {
    CatalogueType type = shapes.type(typeName);
    owner.mods().setFinal(true);
    if (type.form() == CatalogueType.Form.KIND) {
      return kind(owner, version(type, owner), fields);
    }
    TypeShape shape = shapes.shape(type);
    describe(owner, new TypeDoc(type, places).type().toString(), type.presence());
    fields.run();
    return complete(owner, shape);
  }

  private JDefinedClass kind(JDefinedClass owner, KindVersion version, Runnable fields) {
    TypeShape shape = kinds.kind(version);
    String doc = new TypeDoc(shape.source(), places).kind(version).toString();
    describe(owner, doc, shape.source().presence());
    kindMembers.begin(owner, version);
    fields.run();
    kindMembers.complete(owner);
    addList(kinds.list(version), version);
    return complete(owner, shape);
  }

  private void addList(TypeShape shape, KindVersion version) {
    JDefinedClass list = newClass(shape.javaType());
    describe(
        list,
        new TypeDoc(shape.source(), places).list().toString(),
        shape.source().presence());
    kindMembers.beginList(list, Objects.requireNonNull(version.javaType()));
    lists.addFields(list, version, shape.properties());
    kindMembers.completeList(list);
    complete(list, shape);
  }

  private JDefinedClass complete(JDefinedClass owner, TypeShape shape) {
    owner._extends(types.model("ModelObject"));
    accessors.complete(owner, shape);
    wire.addTo(owner, shape.properties());
    values.addTo(owner, shape);
    if (shape.textProperty() != null) {
      new TextForm(types).addTo(owner, shape.textProperty());
    }
    return owner;
  }

  private void describe(JDefinedClass owner, String javadoc, Presence presence) {
    owner.javadoc().add(javadoc);
    if (presence.experimental()) {
      owner.annotate(types.model("Experimental"));
    }
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
