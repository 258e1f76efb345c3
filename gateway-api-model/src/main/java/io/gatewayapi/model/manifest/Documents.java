package io.gatewayapi.model.manifest;

import io.gatewayapi.model.json.JsonReadException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents of a text, in order. */
interface Documents {
  /**
   * Reads the next document.
   *
   * @return null if there is none
   * @throws ManifestException if it cannot be read; after that there is no next one
   */
  @Nullable
  Tape next();

  /**
   * Opens a text. One that begins with a brace is JSON if it can be; but YAML has such texts too,
   * and JSON documents with YAML's separators between them.
   */
  static Documents of(String text, String source, ManifestReader reader) {
    boolean json = source.endsWith(".json");
    if (!json && !beginsWithBrace(text)) {
      return new YamlDocuments(text, source, reader);
    }
    try {
      return of(JsonDocuments.read(text, source, reader));
    } catch (JsonReadException e) {
      if (json) {
        throw JsonText.explain(e, source);
      }
      return new YamlDocuments(text, source, reader);
    }
  }

  private static Documents of(List<Tape> tapes) {
    Iterator<Tape> iterator = tapes.iterator();
    return () -> iterator.hasNext() ? iterator.next() : null;
  }

  private static boolean beginsWithBrace(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) <= ' ') {
      i++;
    }
    return i < text.length() && text.charAt(i) == '{';
  }
}
