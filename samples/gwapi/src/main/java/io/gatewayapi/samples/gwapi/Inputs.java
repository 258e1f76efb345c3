package io.gatewayapi.samples.gwapi;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.manifest.Manifest;
import io.gatewayapi.model.manifest.ManifestException;
import io.gatewayapi.model.manifest.ManifestReader;
import io.gatewayapi.model.manifest.ManifestScan;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands read: PATHs, and the namespace of objects that name none. */
final class Inputs {
  private static final JsonElement NO_TEXT = new JsonPrimitive("");

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Manifests in YAML or JSON: a file, a folder, or - for standard input.")
  private List<String> paths = List.of();

  @Option(
      names = "--namespace",
      paramLabel = "NAME",
      defaultValue = "default",
      description = "The namespace of namespaced objects without one (default: ${DEFAULT-VALUE}).")
  private String namespace = "default";

  private final InputStream in;

  Inputs(InputStream in) {
    this.in = in;
  }

  /** All manifests, in the order of the PATHs; nothing if one of them cannot be read. */
  List<Manifest> manifests() {
    return scan().orThrow();
  }

  /** What can be read and what cannot, in the order of the PATHs. */
  ManifestScan scan() {
    List<Manifest> manifests = new ArrayList<>();
    List<ManifestException> problems = new ArrayList<>();
    for (String path : paths) {
      ManifestScan scan = path.equals("-")
          ? ManifestReader.DEFAULT.scan(in, path)
          : ManifestReader.DEFAULT.scan(Path.of(path));
      manifests.addAll(scan.manifests());
      problems.addAll(scan.problems());
    }
    return new ManifestScan(manifests, problems);
  }

  /** The objects of all manifests. */
  List<RawObject> objects() {
    List<RawObject> objects = new ArrayList<>();
    manifests().forEach(manifest -> objects.add(RawObject.of(tree(manifest))));
    return objects;
  }

  /** The object's tree, with a namespace if it is of a kind that has one. */
  JsonObject tree(Manifest manifest) {
    JsonObject tree = manifest.tree();
    boolean clusterScoped =
        kind(manifest).map(kind -> !kind.namespaced()).orElse(manifest.kind().equals("Namespace"));
    if (!clusterScoped && tree.get("metadata") instanceof JsonObject metadata) {
      JsonElement given = metadata.get("namespace");
      if (given == null || given.isJsonNull() || given.equals(NO_TEXT)) {
        metadata.addProperty("namespace", namespace);
      }
    }
    return tree;
  }

  /** What the library knows of the manifest's kind. */
  static Optional<KindVersion> kind(Manifest manifest) {
    return Kinds.find(manifest.apiVersion(), manifest.kind());
  }
}
