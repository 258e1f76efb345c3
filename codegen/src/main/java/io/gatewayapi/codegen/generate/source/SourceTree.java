package io.gatewayapi.codegen.generate.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of one output folder.
 *
 * <p>Writing leaves a file alone that has its text already, so that compilers see what changed; and
 * deletes what no longer belongs.
 */
public final class SourceTree {
  private final Map<String, String> files = new TreeMap<>();

  /** Starts without files. */
  public SourceTree() {}

  /**
   * Adds a file.
   *
   * @param path its path below the folder, with slashes
   * @param text its text
   * @return this
   * @throws IllegalArgumentException if there is one already
   */
  public SourceTree add(String path, String text) {
    if (files.putIfAbsent(path, text) != null) {
      throw new IllegalArgumentException(path + " would be generated twice");
    }
    return this;
  }

  /**
   * Adds a Java file.
   *
   * @param javaType the class's qualified name
   * @param text its text
   * @return this
   */
  public SourceTree addJava(String javaType, String text) {
    return add(javaType.replace('.', '/') + ".java", text);
  }

  /**
   * The files.
   *
   * @return text by path, sorted
   */
  public Map<String, String> files() {
    return Map.copyOf(files);
  }

  /**
   * Makes a folder hold these files and no others.
   *
   * @param folder it need not exist
   */
  public void writeTo(Path folder) {
    try {
      Files.createDirectories(folder);
      deleteOthers(folder);
      for (Map.Entry<String, String> file : files.entrySet()) {
        write(folder.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write generated sources to " + folder, e);
    }
  }

  private void deleteOthers(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        if (!files.containsKey(folder.relativize(path).toString().replace('\\', '/'))) {
          Files.delete(path);
        }
      }
    }
  }

  private static void write(Path file, String text) throws IOException {
    if (Files.exists(file) && Files.readString(file).equals(text)) {
      return;
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
