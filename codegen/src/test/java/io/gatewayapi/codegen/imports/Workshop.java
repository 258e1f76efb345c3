package io.gatewayapi.codegen.imports;

import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.Catalogue;
import io.gatewayapi.codegen.catalogue.Channel;
import io.gatewayapi.codegen.catalogue.Context;
import io.gatewayapi.codegen.catalogue.Place;
import io.gatewayapi.codegen.catalogue.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder with made-up CRDs, a names.tsv for them, and the catalogue that import makes of both. */
final class Workshop {
  static final String GROUP = "gateway.networking.k8s.io";

  private static final String NAMES = """
      @group	gateway.networking.k8s.io	io.gatewayapi.model	v1
      @group	gateway.networking.x-k8s.io	io.gatewayapi.model.x	v1alpha1
      @java	ObjectMeta	io.gatewayapi.model.meta.ObjectMeta
      Lamp	spec	LampSpec
      LampSpec	bracket	Bracket
      LampSpec	spares[]	Bracket
      LampSpec	colour	Colour
      Shelf	spec	ShelfSpec
      ShelfSpec	bracket	Bracket
      """;

  private final Path crds;
  private final Path schema;

  Workshop(Path dir) {
    this.crds = dir.resolve("crds");
    this.schema = dir.resolve("schema");
    names("");
  }

  /** Adds lines to names.tsv. */
  Workshop names(String more) {
    write(schema.resolve("names.tsv"), NAMES + more);
    return this;
  }

  Workshop descriptions(String text) {
    write(schema.resolve("descriptions.properties"), text);
    return this;
  }

  /** A file of the input folder. */
  Path file(String name, String text) {
    return write(crds.resolve(name), text);
  }

  /** A CRD of version v1 in a file of its own. */
  Path crd(String release, String channel, String kind, String specSchema) {
    return file(
        release + "/" + channel + "/" + kind + ".yaml",
        Yamls.crd(release, channel, kind, specSchema));
  }

  /** The same CRD in both channels. */
  void crd(String release, String kind, String specSchema) {
    crd(release, "standard", kind, specSchema);
    crd(release, "experimental", kind, specSchema);
  }

  Report run() {
    return Importer.run(schema, List.of(crds));
  }

  Report run(Path... sources) {
    return Importer.run(schema, List.of(sources));
  }

  void add(Path source) {
    Importer.add(schema, List.of(source));
  }

  Catalogue catalogue() {
    run();
    return Catalogue.load(schema);
  }

  Path crds() {
    return crds;
  }

  /** What import wrote, by path. */
  Map<String, String> output() {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(schema)) {
      for (Path file : walk.filter(f -> f.toString().endsWith(".json")).toList()) {
        files.put(schema.relativize(file).toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  static Place at(String release, String channel, String kind, String path) {
    return Place.root(new Context(
            GROUP + "/v1", kind, new Bundle(Release.parse(release), Channel.parse(channel))))
        .property(path);
  }

  private static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
