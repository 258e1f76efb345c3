package io.gatewayapi.codegen.generate.builders;

import io.gatewayapi.codegen.catalogue.CatalogueType;
import io.gatewayapi.codegen.catalogue.EnumValue;
import io.gatewayapi.codegen.generate.shape.Names;
import io.gatewayapi.codegen.generate.shape.PropertyShape;
import io.gatewayapi.codegen.generate.shape.TypeShape;
import io.gatewayapi.codegen.generate.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the table of all builders and their methods, from which objects are printed as code.
 *
 * <p>One text a type, with one line a property: JSON name, method, form, and the class of the value
 * or the elements if it has one. One text an enum, with one line a value: constant and value.
 */
public final class BuilderTableSource {
  /** The class. */
  public static final String JAVA_TYPE = BuilderNames.ROOT + "internal.BuilderTable";

  private final SourceFile out;

  /**
   * Prepares a file.
   *
   * @param header the file's first line
   */
  public BuilderTableSource(String header) {
    this.out = new SourceFile(JAVA_TYPE, header);
  }

  /**
   * The file.
   *
   * @param types the types that have builders
   * @param enums the open enums that have a class
   * @return its text
   */
  public String text(List<TypeShape> types, List<CatalogueType> enums) {
    String list = out.ref("java.util.List");
    out.line("/** All builders and their methods, as data. */");
    out.line("public final class BuilderTable {");
    out.line("/** The class of a type, then a line a property: name, method, form, class. */");
    texts("TYPES", list, types.stream().map(BuilderTableSource::type).toList());
    out.line("/** The class of an enum, then a line a value: constant, value. */");
    texts("ENUMS", list, enums.stream().map(BuilderTableSource::values).toList());
    out.line("private BuilderTable() {}");
    out.line("}");
    return out.toString();
  }

  private void texts(String name, String list, List<List<String>> texts) {
    out.line("public static final " + list + "<String> " + name + " = " + list + ".of(");
    for (int i = 0; i < texts.size(); i++) {
      List<String> lines = texts.get(i);
      for (int j = 0; j < lines.size(); j++) {
        boolean last = j == lines.size() - 1;
        String end = !last ? "" : i < texts.size() - 1 ? "," : ");";
        String text = last ? lines.get(j) : lines.get(j) + "\\n";
        out.line((j == 0 ? "    " : "        + ") + '"' + text + '"' + end);
      }
    }
    out.line("");
  }

  private static List<String> type(TypeShape type) {
    List<String> lines = new ArrayList<>();
    lines.add(type.javaType());
    for (PropertyShape property : type.properties()) {
      String element = property.element() == null ? "" : " " + property.element();
      lines.add(property.name() + " " + property.javaName() + " " + property.form() + element);
    }
    return lines;
  }

  private static List<String> values(CatalogueType type) {
    List<String> lines = new ArrayList<>();
    lines.add(String.valueOf(type.javaType()));
    for (EnumValue value : type.enumValues()) {
      lines.add(Names.constant(value.value()) + " " + value.value());
    }
    return lines;
  }
}
