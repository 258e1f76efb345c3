package io.gatewayapi.codegen.generate;

import io.gatewayapi.codegen.catalogue.Catalogue;
import io.gatewayapi.codegen.generate.kinds.KindTableSource;
import io.gatewayapi.codegen.generate.kinds.KindVersionsSource;
import io.gatewayapi.codegen.generate.shape.JavaShapes;
import io.gatewayapi.codegen.generate.shape.KindShapes;
import io.gatewayapi.codegen.generate.source.Layout;
import io.gatewayapi.codegen.generate.source.SourceTree;
import io.gatewayapi.codegen.tables.SchemaSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes the model's generated sources: lays out what jsonschema2pojo made and adds the rest.
 *
 * <p>Run by the model's build after jsonschema2pojo.
 */
public final class GenerateModel {
  private final Catalogue catalogue;
  private final SourceTree sources = new SourceTree();
  private final TreeSet<String> packages = new TreeSet<>();

  private GenerateModel(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Generates.
   *
   * @param args the catalogue's folder, the folder that jsonschema2pojo wrote to, the folder to write
   *     to
   */
  public static void main(String[] args) {
    if (args.length != 3) {
      throw new IllegalArgumentException(
          "expected three arguments: the catalogue, jsonschema2pojo's output, the output folder");
    }
    generate(Path.of(args[0]), Path.of(args[1])).writeTo(Path.of(args[2]));
  }

  /**
   * All generated sources of the model.
   *
   * @param schemaDir the catalogue
   * @param pojos what jsonschema2pojo made of it
   * @return the files
   */
  public static SourceTree generate(Path schemaDir, Path pojos) {
    GenerateModel run = new GenerateModel(Catalogue.load(schemaDir));
    run.addClasses(pojos);
    run.addPackageInfos();
    run.addKinds();
    return run.sources;
  }

  private void addClasses(Path pojos) {
    try (Stream<Path> paths = Files.walk(pojos)) {
      List<Path> files =
          paths.filter(path -> path.toString().endsWith(".java")).sorted().toList();
      for (Path file : files) {
        addClass(pojos.relativize(file), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read what jsonschema2pojo wrote to " + pojos, e);
    }
  }

  private void addClass(Path file, String text) {
    String name = file.getFileName().toString().replace(".java", "");
    String source = catalogue.types().containsKey(name) ? "types/" + name + ".json" : "kinds.json";
    String path = file.toString().replace('\\', '/');
    packages.add(path.substring(0, path.lastIndexOf('/')).replace('/', '.'));
    sources.add(path, Layout.of(text, header(source)));
  }

  private static String header(String source) {
    return "// Generated from src/main/schema/" + source + ". Do not edit.";
  }

  private void addKinds() {
    String header = header("kinds.json");
    KindShapes kinds = new KindShapes(new JavaShapes(catalogue));
    sources.addJava(KindTableSource.NAME, new KindTableSource(kinds, header).text());
    sources.addJava(KindVersionsSource.NAME, new KindVersionsSource(catalogue, header).text());
    new SchemaSources(catalogue, header("types")).addTo(sources);
  }

  private void addPackageInfos() {
    for (String name : packages) {
      String version = name.substring("io.gatewayapi.model.".length());
      String group =
          version.startsWith("x.") ? "gateway.networking.x-k8s.io" : "gateway.networking.k8s.io";
      String apiVersion = group + "/" + version.substring(version.lastIndexOf('.') + 1);
      sources.addJava(
          name + ".package-info",
          header("kinds.json")
              + "\n/** The objects of "
              + apiVersion
              + ". */\n@NullMarked\npackage "
              + name
              + ";\n\nimport org.jspecify.annotations.NullMarked;\n");
    }
  }
}
