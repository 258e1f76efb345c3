package io.gatewayapi.testing.internal.body;

import java.util.Optional;
import okio.ByteString;

/** How deep JSON is nested, before somebody tries to read it. */
final class Nesting {
  private static final int DEEPEST = 10_000;

  private Nesting() {}

  /** The character with which a text goes deeper than a server reads; empty if it does not. */
  static Optional<Character> tooDeep(ByteString json) {
    int depth = 0;
    boolean text = false;
    for (int i = 0; json.size() > DEEPEST && i < json.size(); i++) {
      char c = (char) json.getByte(i);
      if (text) {
        i += c == '\\' ? 1 : 0;
        text = c != '"';
      } else if (c == '[' || c == '{') {
        depth++;
        if (depth > DEEPEST) {
          return Optional.of(c);
        }
      } else {
        depth -= c == ']' || c == '}' ? 1 : 0;
        text = c == '"';
      }
    }
    return Optional.empty();
  }
}
