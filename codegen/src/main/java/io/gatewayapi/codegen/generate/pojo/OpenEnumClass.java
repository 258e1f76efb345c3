package io.gatewayapi.codegen.generate.pojo;

import com.sun.codemodel.JDefinedClass;
import com.sun.codemodel.JExpr;
import com.sun.codemodel.JFieldVar;
import com.sun.codemodel.JMethod;
import com.sun.codemodel.JMod;
import io.gatewayapi.codegen.catalogue.CatalogueType;
import io.gatewayapi.codegen.catalogue.EnumValue;
import io.gatewayapi.codegen.catalogue.Presence;
import io.gatewayapi.codegen.generate.javadoc.Availability;
import io.gatewayapi.codegen.generate.javadoc.Comment;
import io.gatewayapi.codegen.generate.javadoc.TypeDoc;
import io.gatewayapi.codegen.generate.shape.Names;
import java.util.List;
import java.util.stream.Collectors;

/** Fills the class of an open enum. */
final class OpenEnumClass {
  private final JavaTypes types;

  OpenEnumClass(JavaTypes types) {
    this.types = types;
  }

  JDefinedClass complete(JDefinedClass owner, CatalogueType type, TypeDoc doc) {
    owner._extends(types.model("OpenEnum"));
    for (EnumValue value : type.enumValues()) {
      addConstant(owner, type, value, doc.constant(value));
    }
    addKnownValues(owner, type.enumValues());
    addConstructor(owner);
    addOf(owner, type.enumValues());
    addKnown(owner);
    return owner;
  }

  private void addConstant(
      JDefinedClass owner, CatalogueType type, EnumValue value, Comment comment) {
    JFieldVar constant = owner.field(
        JMod.PUBLIC | JMod.STATIC | JMod.FINAL,
        owner,
        Names.constant(value.value()),
        JExpr._new(owner).arg(value.value()));
    constant.javadoc().add(comment.toString());
    Presence presence = Availability.within(type.presence(), value.in());
    if (presence.retired()) {
      constant.annotate(Deprecated.class);
    }
    if (presence.experimental() && !type.presence().experimental()) {
      constant.annotate(types.model("Experimental"));
    }
  }

  private void addKnownValues(JDefinedClass owner, List<EnumValue> values) {
    String names =
        values.stream().map(v -> Names.constant(v.value())).collect(Collectors.joining(", "));
    owner.field(
        JMod.PRIVATE | JMod.STATIC | JMod.FINAL,
        types.list(owner),
        "KNOWN",
        Snippet.expression("$T.of(" + names + ")", owner.owner().ref(List.class)));
  }

  private void addConstructor(JDefinedClass owner) {
    JMethod constructor = owner.constructor(JMod.PRIVATE);
    constructor.param(String.class, "value");
    constructor.body().invoke("super").arg(JExpr.ref("value"));
  }

  private void addOf(JDefinedClass owner, List<EnumValue> values) {
    JMethod of = owner.method(JMod.PUBLIC | JMod.STATIC, owner, "of");
    of.param(String.class, "value");
    Snippet body = new Snippet().line("return switch (value) {");
    for (EnumValue value : values) {
      body.line("case \"" + value.value() + "\" -> " + Names.constant(value.value()) + ";");
    }
    body.line("default -> new $T(value);", owner).line("};");
    of.body().add(body);
    of.javadoc()
        .add(new Comment()
            .paragraph("The value with the given text, known or not.")
            .tag("@param value", "the text on the wire")
            .tag("@return", "the constant, if there is one")
            .toString());
  }

  private void addKnown(JDefinedClass owner) {
    JMethod known = owner.method(JMod.PUBLIC | JMod.STATIC, types.list(owner), "known");
    known.body()._return(JExpr.ref("KNOWN"));
    known
        .javadoc()
        .add(new Comment()
            .paragraph("The values that a release known to this library has.")
            .tag("@return", "the constants, in the API's order")
            .toString());
  }
}
