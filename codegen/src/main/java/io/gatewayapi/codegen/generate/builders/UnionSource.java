package io.gatewayapi.codegen.generate.builders;

import io.gatewayapi.codegen.generate.javadoc.Comment;
import io.gatewayapi.codegen.generate.shape.Names;
import io.gatewayapi.codegen.generate.shape.PropertyShape;
import io.gatewayapi.codegen.generate.shape.TypeShape;
import io.gatewayapi.codegen.generate.source.SourceFile;

/** Writes the entries of a union type: one for each member, which sets the discriminator too. */
public final class UnionSource {
  private final Union union;
  private final SourceFile out;
  private final String model;

  /**
   * Prepares a file.
   *
   * @param union the type
   * @param header the file's first line
   */
  public UnionSource(Union union, String header) {
    this.union = union;
    this.out = new SourceFile(javaType(), header);
    this.model = out.ref(union.type().javaType());
  }

  /**
   * The class of the entries.
   *
   * @return its qualified name, such as {@code io.gatewayapi.builders.v1.HTTPRouteFilters}
   */
  public String javaType() {
    TypeShape type = union.type();
    String builder = BuilderNames.of(type.javaType());
    return Names.packageOf(builder) + "." + Names.simple(type.javaType()) + "s";
  }

  /**
   * The file.
   *
   * @return its text
   */
  public String text() {
    String discriminator = union.discriminator().name();
    out.javadoc(new Comment()
        .paragraph("Makes {@link " + model + "} objects: one method for each member of the union,"
            + " so that {@code " + discriminator + "} and what is filled always agree.")
        .lines());
    if (union.type().source().presence().experimental()) {
      out.line("@" + out.ref("io.gatewayapi.model.Experimental"));
    }
    String name = Names.simple(javaType());
    out.line("public final class " + name + " {");
    out.line("private " + name + "() {}").line("");
    String last = union.members().keySet().stream().reduce(name, (before, value) -> value);
    union.members().forEach((value, member) -> {
      member(value, member);
      out.line(value.equals(last) ? "}" : "");
    });
    return out.toString();
  }

  private void member(String value, PropertyShape member) {
    switch (member.form()) {
      case STRING -> method(value, member, "String", member.javaName(), "the value");
      case OBJECT -> object(value, member);
      default ->
        throw new IllegalArgumentException(union.type().name() + "." + member.name()
            + " is a member of a union: expected a string or an object, found " + member.form());
    }
  }

  private void object(String value, PropertyShape member) {
    String type = out.ref(member.elementType());
    String builder = out.ref(BuilderNames.of(member.elementType()));
    String consumer = out.ref("java.util.function.Consumer") + "<" + builder + ">";
    open(value, member, consumer, "sets the member's properties");
    out.line(builder + " builder = new " + builder + "();");
    out.line(member.javaName() + ".accept(builder);");
    close(value, member, "builder.build()");
    out.line("");
    method(value, member, type, member.javaName() + ".deepCopy()", "the member, copied");
  }

  private void method(
      String value, PropertyShape member, String type, String argument, String meaning) {
    open(value, member, type, meaning);
    close(value, member, argument);
  }

  private void open(String value, PropertyShape member, String type, String meaning) {
    out.javadoc(new Comment()
        .paragraph("With {@code " + member.name() + "} filled and {@code "
            + union.discriminator().name() + ": " + value + "}.")
        .tag("@param " + member.javaName(), meaning)
        .tag("@return", "a new object")
        .lines());
    if (member.source().experimental() && !union.type().source().presence().experimental()) {
      out.line("@" + out.ref("io.gatewayapi.model.Experimental"));
    }
    out.line("public static " + model + " " + member.javaName() + "(" + type + " "
        + member.javaName() + ") {");
  }

  private void close(String value, PropertyShape member, String argument) {
    String discriminator = out.ref(union.discriminator().elementType());
    out.line(model + " object = new " + model + "();");
    out.line("object.set" + union.discriminator().accessorName() + "(" + discriminator + "."
        + Names.constant(value) + ");");
    out.line("object.set" + member.accessorName() + "(" + argument + ");");
    out.line("return object;").line("}");
  }
}
