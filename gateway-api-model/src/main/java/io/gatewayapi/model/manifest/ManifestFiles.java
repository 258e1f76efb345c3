package io.gatewayapi.model.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds manifest files and reads their text. */
final class ManifestFiles {
  private ManifestFiles() {}

  /** Adds the file, or the folder's files in the order of their names, folder by folder. */
  static void find(Path path, List<Path> files, List<ManifestException> problems) {
    if (Files.isDirectory(path)) {
      findIn(path, files, problems);
    } else {
      files.add(path);
    }
  }

  private static void findIn(Path folder, List<Path> files, List<ManifestException> problems) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) {
        entries.add(entry);
      }
    } catch (IOException | DirectoryIteratorException e) {
      problems.add(
          new ManifestException(folder.toString(), "the folder cannot be listed: " + e, e));
    }
    Collections.sort(entries);
    for (Path entry : entries) {
      // A link to a folder may lead back up; a link to a file is how Kubernetes mounts a ConfigMap.
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        findIn(entry, files, problems);
      } else if (isManifest(entry.toString()) && !Files.isDirectory(entry)) {
        files.add(entry);
      }
    }
  }

  private static boolean isManifest(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
  }

  static String text(Path file, ManifestLimits limits) {
    String source = file.toString();
    try {
      checkLength(Files.size(file), source, limits);
      try (InputStream in = Files.newInputStream(file)) {
        return text(in, source, limits);
      }
    } catch (NoSuchFileException e) {
      throw new ManifestException(source, "no such file or folder", e);
    } catch (IOException e) {
      throw new ManifestException(source, "cannot be read: " + e, e);
    }
  }

  static String text(InputStream in, String source, ManifestLimits limits) {
    try {
      int most = limits.sourceBytes();
      byte[] bytes = in.readNBytes(most == Integer.MAX_VALUE ? most : most + 1);
      checkLength(bytes.length, source, limits);
      return SourceText.decode(bytes, bytes.length, source);
    } catch (IOException e) {
      throw new ManifestException(source, "cannot be read: " + e, e);
    }
  }

  static void checkLength(long length, String source, ManifestLimits limits) {
    if (length > limits.sourceBytes()) {
      String problem = length > limits.sourceBytes() + 1L
          ? "is " + length + " bytes long, the limit is " + limits.sourceBytes()
          : "is longer than " + limits.sourceBytes() + " bytes, the limit";
      throw new ManifestException(source, problem, null);
    }
  }
}
