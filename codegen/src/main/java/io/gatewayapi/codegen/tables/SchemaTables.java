package io.gatewayapi.codegen.tables;

import com.google.gson.JsonObject;
import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.Catalogue;
import io.gatewayapi.codegen.catalogue.Kind;
import io.gatewayapi.codegen.catalogue.KindVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the schemas of all kinds, versions, releases and channels as resources of the model: one
 * file a kind, and {@code index.txt} with the files' names.
 *
 * <p>The first line of a file gives each root's number by API version and bundle; every other line
 * is a node, numbered from zero, that names the nodes below it by number.
 */
public final class SchemaTables {
  private static final String FOLDER = "io/gatewayapi/model/schema";

  private final Catalogue catalogue;

  /**
   * Takes a catalogue.
   *
   * @param catalogue where the schemas come from
   */
  public SchemaTables(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Writes the tables.
   *
   * @param args the catalogue's folder, then the root folder of the resources
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("usage: SchemaTables CATALOGUE_DIR RESOURCE_DIR");
    }
    new SchemaTables(Catalogue.load(Path.of(args[0]))).write(Path.of(args[1]));
  }

  /**
   * Writes the tables.
   *
   * @param resources the root folder of the resources
   * @throws IOException if a file cannot be written
   */
  public void write(Path resources) throws IOException {
    Path folder = Files.createDirectories(resources.resolve(FOLDER));
    List<String> index = new ArrayList<>();
    for (Kind kind : catalogue.kinds()) {
      String name = kind.kind() + "." + kind.group();
      index.add(name);
      writeLines(folder.resolve(name + ".schemas"), table(kind));
    }
    writeLines(folder.resolve("index.txt"), index);
  }

  private List<String> table(Kind kind) {
    NodePool pool = new NodePool();
    JsonObject roots = new JsonObject();
    for (KindVersion version : kind.versions()) {
      JsonObject bundles = new JsonObject();
      for (Bundle bundle : catalogue.bundles()) {
        if (version.in().includes(bundle)) {
          bundles.addProperty(key(bundle), pool.add(schema(version, bundle)));
        }
      }
      roots.add(version.version(), bundles);
    }
    List<String> lines = new ArrayList<>();
    lines.add(roots.toString());
    lines.addAll(pool.nodes());
    return lines;
  }

  private JsonObject schema(KindVersion version, Bundle bundle) {
    return catalogue.schema(
        version.kind(), version.apiVersion(), bundle.release(), bundle.channel());
  }

  /** A bundle as the model's own type spells it. */
  private static String key(Bundle bundle) {
    return bundle.release() + " " + bundle.channel();
  }

  private static void writeLines(Path file, List<String> lines) throws IOException {
    Files.writeString(file, String.join("\n", lines) + "\n");
  }
}
