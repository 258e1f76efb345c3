package io.gatewayapi.model.manifest;

import org.jspecify.annotations.Nullable;

/** The documents of a text, in order. */
interface Documents {
  /**
   * Reads the next document.
   *
   * @return null if there is none
   * @throws ManifestException if it cannot be read; after that there is no next one
   */
  @Nullable Tape next();

  static Documents of(String text, String source, ManifestReader reader) {
    return new YamlDocuments(text, source, reader);
  }
}
