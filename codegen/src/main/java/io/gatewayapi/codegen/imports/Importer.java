package io.gatewayapi.codegen.imports;

import io.gatewayapi.codegen.catalogue.CatalogueException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes the schema catalogue from upstream's CRDs.
 *
 * <p>The same input gives the same bytes, in whatever order it is named. If anything in the input is
 * not understood, nothing is written.
 */
public final class Importer {
  private static final String USAGE = "usage: --schema DIR (DIR | FILE)...";

  private Importer() {}

  /**
   * Runs import from a command line.
   *
   * @param args {@code --schema}, the catalogue's folder, then folders or files with CRDs
   */
  public static void main(String[] args) {
    int status = run(List.of(args), System.out, System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(List<String> args, PrintStream out, PrintStream err) {
    if (args.size() < 3 || !args.get(0).equals("--schema")) {
      err.println(USAGE);
      return 2;
    }
    List<Path> sources = args.subList(2, args.size()).stream().map(Path::of).toList();
    try {
      out.println(run(Path.of(args.get(1)), sources).text());
      return 0;
    } catch (CatalogueException e) {
      err.println("import: " + e.getMessage());
      return 1;
    }
  }

  /**
   * Runs import.
   *
   * @param schemaDir the catalogue's folder, with {@code names.tsv} in it
   * @param sources folders or files with CRDs
   * @return what was done
   * @throws ImportException if the input is not understood
   */
  public static Report run(Path schemaDir, Collection<Path> sources) {
    Names names = Names.read(schemaDir.resolve("names.tsv"));
    Descriptions descriptions = Descriptions.read(schemaDir.resolve("descriptions.properties"));
    Intake intake = Intake.of(Sources.read(sources), names);
    Map<String, String> files =
        Compilation.files(intake.crds(), intake.bundles(), names, descriptions);
    List<String> changed = replace(schemaDir, files);
    long kinds = intake.crds().stream()
        .map(crd -> crd.group() + "/" + crd.kind())
        .distinct()
        .count();
    return new Report(
        intake.bundles(),
        (int) kinds,
        files.size() - 1,
        changed,
        intake.skipped(),
        descriptions.missing());
  }

  private static List<String> replace(Path schemaDir, Map<String, String> files) {
    List<String> changed = new ArrayList<>();
    try {
      Path types = Files.createDirectories(schemaDir.resolve("types"));
      Map<String, String> before = new TreeMap<>();
      try (Stream<Path> old = Files.list(types)) {
        for (Path file : old.filter(f -> f.toString().endsWith(".json")).toList()) {
          before.put("types/" + file.getFileName(), Files.readString(file));
        }
      }
      Path kinds = schemaDir.resolve("kinds.json");
      if (Files.exists(kinds)) {
        before.put("kinds.json", Files.readString(kinds));
      }
      for (String name : before.keySet()) {
        if (!files.containsKey(name)) {
          Files.delete(schemaDir.resolve(name));
          changed.add(name + " (deleted)");
        }
      }
      for (Map.Entry<String, String> file : files.entrySet()) {
        if (!file.getValue().equals(before.get(file.getKey()))) {
          Files.writeString(schemaDir.resolve(file.getKey()), file.getValue());
          changed.add(file.getKey());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return changed;
  }
}
