package io.gatewayapi.codegen.generate.pojo;

import com.sun.codemodel.JDefinedClass;
import com.sun.codemodel.JMethod;
import com.sun.codemodel.JMod;
import io.gatewayapi.codegen.generate.javadoc.Comment;
import io.gatewayapi.codegen.generate.shape.PropertyShape;

/**
 * Lets an object also stand as a plain string, as old releases have it, without loss: it remembers
 * which of the two it was.
 */
final class TextForm {
  private final JavaTypes types;

  TextForm(JavaTypes types) {
    this.types = types;
  }

  void addTo(JDefinedClass owner, PropertyShape property) {
    owner.field(JMod.PRIVATE, boolean.class, "text");
    addRead(owner, property);
    addWrite(owner, property);
    addAccessors(owner, property);
  }

  private void addRead(JDefinedClass owner, PropertyShape property) {
    JMethod read = owner.method(JMod.STATIC, owner, "read");
    read.param(types.json("JsonSource"), "in");
    Snippet body = new Snippet();
    body.line("$T value = new $T();", owner, owner);
    body.line("if (in.peek() != $T.STRING) {", types.json("TokenKind"));
    body.line("return in.object(value);").line("}");
    body.line("value." + property.javaName() + " = in.string();").line("value.text = true;");
    read.body().add(body.line("return value;"));
  }

  private void addWrite(JDefinedClass owner, PropertyShape property) {
    JMethod write = owner.method(JMod.STATIC, void.class, "write");
    write.param(owner, "value").annotate(types.nullable());
    write.param(types.json("JsonSink"), "out");
    String text = "value." + property.javaName();
    Snippet body = new Snippet();
    body.line("if (value != null && value.text && " + text
        + " != null && value.extraFields().isEmpty()) {");
    body.line("out.value(" + text + ");").line("} else {").line("out.object(value);");
    write.body().add(body.line("}"));
  }

  private static void addAccessors(JDefinedClass owner, PropertyShape property) {
    JMethod is = owner.method(JMod.PUBLIC, boolean.class, "isText");
    is.body().add(new Snippet().line("return text;"));
    is.javadoc()
        .add(new Comment()
            .paragraph("Whether it stands as a plain string, as old releases of the API have it.")
            .tag("@return", "false for an object with properties")
            .toString());
    JMethod set = owner.method(JMod.PUBLIC, void.class, "setText");
    set.param(boolean.class, "text");
    set.body().add(new Snippet().line("this.text = text;"));
    set.javadoc()
        .add(new Comment()
            .paragraph("Says how it is written.")
            .tag(
                "@param text",
                "true for a plain string, which holds {@code " + property.name()
                    + "}; of no effect on an object that has more")
            .toString());
  }
}
