package io.gatewayapi.codegen.imports;

import io.gatewayapi.codegen.catalogue.Catalogue;
import io.gatewayapi.codegen.crds.CatalogueCrds;
import io.gatewayapi.codegen.crds.Crd;
import io.gatewayapi.codegen.crds.ImportException;
import io.gatewayapi.codegen.crds.Intake;
import java.io.IOException;
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
  private Importer() {}

  /**
   * Runs import from a command line.
   *
   * @param args {@code --schema} and the catalogue's folder; {@code --add} to keep the bundles that
   *     the catalogue has; folders or files with CRDs
   * @throws ImportException if the arguments are not these or the input is not understood
   */
  public static void main(String[] args) {
    List<String> rest = new ArrayList<>(List.of(args));
    boolean add = rest.remove("--add");
    // Thrown, not an exit status: Maven runs this in its own process.
    if (rest.size() < 3 || !rest.get(0).equals("--schema")) {
      throw new ImportException("arguments are " + List.of(args) + ", expected --schema DIR [--add]"
          + " (DIR | FILE)...; in Maven's words -Dimport.from=\"DIR FILE ...\"");
    }
    Path schemaDir = Path.of(rest.get(1));
    List<Path> sources = rest.stream().skip(2).map(Path::of).toList();
    Report report = add ? add(schemaDir, sources) : run(schemaDir, sources);
    System.out.println(report.text());
  }

  /**
   * Writes a catalogue of these sources and nothing else.
   *
   * @param schemaDir the catalogue's folder, with {@code names.tsv} in it
   * @param sources folders or files with CRDs
   * @return what was done
   * @throws ImportException if the input is not understood
   */
  public static Report run(Path schemaDir, Collection<Path> sources) {
    return run(schemaDir, List.of(), sources);
  }

  /**
   * Adds sources to what the catalogue has: the same bytes as importing all at once.
   *
   * @param schemaDir the catalogue's folder
   * @param sources folders or files with CRDs
   * @return what was done
   * @throws ImportException if the input is not understood or contradicts the catalogue
   */
  public static Report add(Path schemaDir, Collection<Path> sources) {
    return run(schemaDir, CatalogueCrds.of(Catalogue.load(schemaDir)), sources);
  }

  private static Report run(Path schemaDir, List<Crd> before, Collection<Path> sources) {
    Names names = Names.read(schemaDir.resolve("names.tsv"));
    Descriptions descriptions = Descriptions.read(schemaDir.resolve("descriptions.properties"));
    Intake intake = Intake.read(before, sources, names.groups());
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
      throw new ImportException(schemaDir + " cannot be written: " + e);
    }
    return changed;
  }
}
