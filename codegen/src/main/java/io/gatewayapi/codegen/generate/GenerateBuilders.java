package io.gatewayapi.codegen.generate;

import io.gatewayapi.codegen.catalogue.Catalogue;
import io.gatewayapi.codegen.catalogue.CatalogueType;
import io.gatewayapi.codegen.catalogue.CatalogueType.Form;
import io.gatewayapi.codegen.generate.builders.BuilderSource;
import io.gatewayapi.codegen.generate.builders.BuilderTableSource;
import io.gatewayapi.codegen.generate.builders.Union;
import io.gatewayapi.codegen.generate.builders.UnionSource;
import io.gatewayapi.codegen.generate.shape.JavaShapes;
import io.gatewayapi.codegen.generate.shape.KindShapes;
import io.gatewayapi.codegen.generate.shape.Names;
import io.gatewayapi.codegen.generate.shape.TypeShape;
import io.gatewayapi.codegen.generate.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes the 1:1 builders, the entries of unions, and the table of both.
 *
 * <p>Run by the build of the builders.
 */
public final class GenerateBuilders {
  /** Their builders are written by hand, because the types are more than their schemas. */
  private static final Set<String> BY_HAND = Set.of("ObjectMeta", "Condition");

  private static final String PREFIX = "io.gatewayapi.builders.";

  /** Has a package-info by hand. */
  private static final String META = PREFIX + "meta";

  private GenerateBuilders() {}

  /**
   * Generates.
   *
   * @param args the catalogue's folder, the folder to write to
   */
  public static void main(String[] args) {
    if (args.length != 2) {
      throw new IllegalArgumentException(
          "expected two arguments: the catalogue, the output folder");
    }
    generate(Catalogue.load(Path.of(args[0]))).writeTo(Path.of(args[1]));
  }

  /**
   * All generated builders.
   *
   * @param catalogue the catalogue
   * @return the files
   */
  public static SourceTree generate(Catalogue catalogue) {
    SourceTree sources = new SourceTree();
    Set<String> packages = new TreeSet<>();
    JavaShapes shapes = new JavaShapes(catalogue);
    List<TypeShape> types = types(catalogue, shapes);
    types.forEach(type -> {
      String source = "types/" + type.name() + ".json";
      String header = "// Generated from the schema catalogue: " + source + ". Do not edit.";
      BuilderSource builder = new BuilderSource(type, header);
      sources.addJava(builder.javaType(), builder.text());
      packages.add(Names.packageOf(builder.javaType()));
      Union.of(type, shapes)
          .map(union -> new UnionSource(union, header))
          .ifPresent(entries -> sources.addJava(entries.javaType(), entries.text()));
    });
    String header = "// Generated from the schema catalogue. Do not edit.";
    sources.addJava(
        BuilderTableSource.JAVA_TYPE, new BuilderTableSource(header).text(types, enums(catalogue)));
    packages.stream().filter(name -> !name.equals(META)).forEach(name -> addInfo(sources, name));
    return sources;
  }

  private static void addInfo(SourceTree sources, String name) {
    sources.addJava(name + ".package-info", """
        // Generated from the schema catalogue. Do not edit.
        /** Builders of the types of {@link io.gatewayapi.model.%s}. */
        @NullMarked
        package %s;

        import org.jspecify.annotations.NullMarked;
        """.formatted(name.substring(PREFIX.length()), name));
  }

  private static List<CatalogueType> enums(Catalogue catalogue) {
    return catalogue.types().values().stream()
        .filter(type -> type.isEnum() && !type.retired())
        .toList();
  }

  private static List<TypeShape> types(Catalogue catalogue, JavaShapes shapes) {
    KindShapes kinds = new KindShapes(shapes);
    Stream<TypeShape> objects =
        catalogue.types().values().stream().filter(GenerateBuilders::hasBuilder).map(shapes::shape);
    return Stream.concat(objects, kinds.versions().stream().map(kinds::kind)).toList();
  }

  private static boolean hasBuilder(CatalogueType type) {
    boolean object = type.form() == Form.OBJECT || type.form() == Form.HAND_WRITTEN;
    return object && !type.retired() && !BY_HAND.contains(type.name());
  }
}
