package io.gatewayapi.codegen.crds;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds and reads the input files: folders with everything below them, or single files. */
final class Sources {
  private Sources() {}

  static List<Document> read(Collection<Path> paths) {
    TreeSet<Path> files = new TreeSet<>();
    paths.forEach(path -> files.addAll(files(path)));
    List<Document> documents = new ArrayList<>();
    files.forEach(file -> documents.addAll(documents(file)));
    return documents;
  }

  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> walk = Files.walk(path)) {
      List<Path> files = walk.filter(Sources::isManifest).toList();
      if (files.isEmpty()) {
        throw new ImportException(path + " holds no .yaml, .yml or .json file");
      }
      return files;
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private static boolean isManifest(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file)
        && (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json"));
  }

  private static List<Document> documents(Path file) {
    List<JsonElement> values;
    try (InputStream in = Files.newInputStream(file)) {
      values = Yaml.parse(in, file.toString());
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    List<Document> documents = new ArrayList<>();
    int index = 0;
    for (JsonElement value : values) {
      index++;
      if (value.isJsonObject()) {
        addUnwrapped(new Document(file.toString(), index, value.getAsJsonObject()), documents);
      } else if (!value.isJsonNull()) {
        throw new ImportException(
            file + ", document " + index + " is no mapping, expected a Kubernetes object");
      }
    }
    return documents;
  }

  /** What {@code kubectl get crds -o yaml} prints is one List. */
  private static void addUnwrapped(Document document, List<Document> documents) {
    JsonElement items = document.json().get("items");
    if (items == null || !items.isJsonArray() || !document.text("kind").endsWith("List")) {
      documents.add(document);
      return;
    }
    for (JsonElement item : items.getAsJsonArray()) {
      if (!item.isJsonObject()) {
        throw new ImportException(document.file() + ", document " + document.index()
            + " is a List with the item " + item + ", expected a Kubernetes object");
      }
      documents.add(new Document(document.file(), document.index(), item.getAsJsonObject()));
    }
  }

  private static ImportException unreadable(Path path, IOException e) {
    return new ImportException(path + " cannot be read: " + e);
  }
}
