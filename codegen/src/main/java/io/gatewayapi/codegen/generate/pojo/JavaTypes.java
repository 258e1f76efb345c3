package io.gatewayapi.codegen.generate.pojo;

import com.sun.codemodel.JClass;
import com.sun.codemodel.JCodeModel;
import io.gatewayapi.codegen.generate.shape.PropertyShape;
import java.util.HashMap;
import java.util.Map;

/**
 * References to classes by name, each made once.
 *
 * <p>CodeModel takes two reference objects of the same name for two classes that collide, and writes
 * both qualified; so there must be one only.
 */
final class JavaTypes {
  static final String MODEL = "io.gatewayapi.model.";
  static final String JSON = MODEL + "json.";

  private final JCodeModel model;
  private final Map<String, JClass> classes = new HashMap<>();

  JavaTypes(JCodeModel model) {
    this.model = model;
  }

  /** Classes being generated win over references by name. */
  JClass ref(String name) {
    JClass generated = model._getClass(name);
    return generated != null ? generated : classes.computeIfAbsent(name, this::direct);
  }

  /** A class of io.gatewayapi.model. */
  JClass model(String simpleName) {
    return ref(MODEL + simpleName);
  }

  /** A class of io.gatewayapi.model.json. */
  JClass json(String simpleName) {
    return ref(JSON + simpleName);
  }

  JClass nullable() {
    return ref("org.jspecify.annotations.Nullable");
  }

  JClass list(JClass element) {
    return model.ref(java.util.List.class).narrow(element);
  }

  /** The declared type of a property. */
  JClass of(PropertyShape property) {
    JClass string = model.ref(String.class);
    return switch (property.form()) {
      case STRING -> string;
      case BOOLEAN -> model.ref(Boolean.class);
      case INT32 -> model.ref(Integer.class);
      case INT64 -> model.ref(Long.class);
      case RAW -> ref("com.google.gson.JsonElement");
      case ENUM, OBJECT -> ref(property.elementType());
      case STRINGS -> list(string);
      case INT32S -> list(model.ref(Integer.class));
      case ENUMS, OBJECTS -> list(ref(property.elementType()));
      case STRING_MAP -> map(string);
      case OBJECT_MAP -> map(ref(property.elementType()));
    };
  }

  private JClass map(JClass value) {
    return model.ref(Map.class).narrow(model.ref(String.class), value);
  }

  private JClass direct(String name) {
    return model.directClass(name);
  }
}
