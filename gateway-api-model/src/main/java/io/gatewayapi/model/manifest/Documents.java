package io.gatewayapi.model.manifest;

import io.gatewayapi.model.json.JsonReadException;
import java.util.ArrayList;
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
    int brace = skipSpace(text, 0);
    if (!json && (brace == text.length() || text.charAt(brace) != '{')) {
      return new YamlDocuments(text, source, reader);
    }
    try {
      return of(JsonDocuments.read(text, source, reader));
    } catch (JsonReadException e) {
      ManifestException notJson = JsonText.explain(e, source);
      if (json) {
        throw notJson;
      }
      int next = skipSpace(text, brace + 1);
      boolean looksLikeJson = next < text.length() && text.charAt(next) == '"';
      return of(yaml(new YamlDocuments(text, source, reader), looksLikeJson ? notJson : null));
    }
  }

  /** Reads all documents as YAML; if that fails too, JSON's complaint may be the better one. */
  private static List<Tape> yaml(YamlDocuments documents, @Nullable ManifestException notJson) {
    List<Tape> tapes = new ArrayList<>();
    try {
      for (Tape tape = documents.next(); tape != null; tape = documents.next()) {
        tapes.add(tape);
      }
      return tapes;
    } catch (ManifestException notYaml) {
      throw notJson == null ? notYaml : notJson;
    }
  }

  private static Documents of(List<Tape> tapes) {
    Iterator<Tape> iterator = tapes.iterator();
    return () -> iterator.hasNext() ? iterator.next() : null;
  }

  private static int skipSpace(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) <= ' ') {
      i++;
    }
    return i;
  }
}
