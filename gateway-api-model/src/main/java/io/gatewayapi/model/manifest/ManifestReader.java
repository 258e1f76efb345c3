package io.gatewayapi.model.manifest;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads manifests within limits.
 *
 * <p>A source is YAML or JSON; a text that begins with a brace is tried as JSON first. It may hold
 * several documents; empty ones are skipped, and a list ({@code kind: List}, {@code HTTPRouteList})
 * gives its items. YAML scalars mean what they mean to kubectl. Immutable.
 *
 * @param limits what a source may cost
 * @param duplicateKeys what becomes of a mapping that has a key twice
 */
public record ManifestReader(ManifestLimits limits, DuplicateKeys duplicateKeys) {

  /** The default limits; a key that stands twice is refused. */
  public static final ManifestReader DEFAULT =
      new ManifestReader(ManifestLimits.DEFAULT, DuplicateKeys.REJECT);

  /**
   * This reader with other limits.
   *
   * @param newLimits what a source may cost
   * @return a new reader
   */
  public ManifestReader withLimits(ManifestLimits newLimits) {
    return new ManifestReader(newLimits, duplicateKeys);
  }

  /**
   * This reader with another way to treat repeated keys.
   *
   * @param keys what becomes of a mapping that has a key twice
   * @return a new reader
   */
  public ManifestReader withDuplicateKeys(DuplicateKeys keys) {
    return new ManifestReader(limits, keys);
  }

  /**
   * Reads a file, or all {@code .yaml}, {@code .yml} and {@code .json} files of a folder and the
   * folders in it, in the order of their names.
   *
   * @param path a file or folder
   * @return the manifests, in the order in which they stand
   * @throws ManifestException for the first thing that cannot be read
   */
  public List<Manifest> read(Path path) {
    return scan(path).orThrow();
  }

  /**
   * Reads a stream to its end; does not close it.
   *
   * @param in UTF-8, or UTF-16 with a byte order mark
   * @param source name of the stream for messages
   * @return the manifests, in the order in which they stand
   * @throws ManifestException for the first thing that cannot be read
   */
  public List<Manifest> read(InputStream in, String source) {
    return parse(ManifestFiles.text(in, source, limits), source);
  }

  /**
   * Reads a text.
   *
   * @param text YAML or JSON
   * @param source name of the text for messages
   * @return the manifests, in the order in which they stand
   * @throws ManifestException for the first thing that cannot be read
   */
  public List<Manifest> parse(String text, String source) {
    return scan(text, source).orThrow();
  }

  /**
   * Reads a file or folder as {@link #read(Path)} does, but does not stop at what cannot be read.
   *
   * @param path a file or folder
   * @return the manifests that can be read, and the problems with all else
   */
  public ManifestScan scan(Path path) {
    List<Manifest> manifests = new ArrayList<>();
    List<ManifestException> problems = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    ManifestFiles.find(path, files, problems);
    for (Path file : files) {
      String source = file.toString();
      try {
        scan(ManifestFiles.text(file, limits), source, manifests, problems);
      } catch (ManifestException e) {
        problems.add(e);
      }
    }
    return new ManifestScan(manifests, problems);
  }

  /**
   * Reads a stream as {@link #read(InputStream, String)} does, but does not stop at what cannot be
   * read.
   *
   * @param in UTF-8, or UTF-16 with a byte order mark
   * @param source name of the stream for messages
   * @return the manifests that can be read, and the problems with all else
   */
  public ManifestScan scan(InputStream in, String source) {
    try {
      return scan(ManifestFiles.text(in, source, limits), source);
    } catch (ManifestException e) {
      return new ManifestScan(List.of(), List.of(e));
    }
  }

  /**
   * Reads a text as {@link #parse} does, but does not stop at what cannot be read.
   *
   * @param text YAML or JSON
   * @param source name of the text for messages
   * @return the manifests that can be read, and the problems with all else
   */
  public ManifestScan scan(String text, String source) {
    List<Manifest> manifests = new ArrayList<>();
    List<ManifestException> problems = new ArrayList<>();
    try {
      ManifestFiles.checkLength(text.length(), source, limits);
      scan(SourceText.withoutMark(text), source, manifests, problems);
    } catch (ManifestException e) {
      problems.add(e);
    }
    return new ManifestScan(manifests, problems);
  }

  private void scan(
      String text, String source, List<Manifest> manifests, List<ManifestException> problems) {
    ManifestCollector collector = new ManifestCollector(source, limits.depth(), manifests);
    try {
      Documents documents = Documents.of(text, source, this);
      for (Tape tape = documents.next(); tape != null; tape = documents.next()) {
        try {
          collector.document(tape);
        } catch (ManifestException e) {
          problems.add(e);
        }
      }
    } catch (ManifestException e) {
      problems.add(e);
    }
  }
}
