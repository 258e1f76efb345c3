package io.gatewayapi.codegen.imports;

import io.gatewayapi.codegen.crds.ImportException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The hand-written {@code descriptions.properties}, and what it lacks. */
final class Descriptions {
  private final Properties texts = new Properties();
  private final Set<String> missing = new TreeSet<>();

  private Descriptions() {}

  static Descriptions read(Path file) {
    Descriptions descriptions = new Descriptions();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        descriptions.texts.load(reader);
      } catch (IOException e) {
        throw new ImportException(file + " cannot be read: " + e);
      }
    }
    return descriptions;
  }

  /** The description of something that gets javadoc; what has none is remembered. */
  @Nullable
  String find(String key) {
    String text = texts.getProperty(key);
    if (text == null) {
      missing.add(key);
    }
    return text;
  }

  /** The description of a property that all kinds have; a kind may have its own. */
  @Nullable
  String findOfKind(String kind, String property) {
    String own = texts.getProperty(kind + "." + property);
    String shared = texts.getProperty("@kind." + property);
    return own == null && shared != null ? shared : find(kind + "." + property);
  }

  /** The description of something that needs none. */
  @Nullable
  String findOptional(String key) {
    return texts.getProperty(key);
  }

  Set<String> missing() {
    return missing;
  }
}
