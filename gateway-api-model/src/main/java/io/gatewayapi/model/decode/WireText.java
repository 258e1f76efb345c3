package io.gatewayapi.model.decode;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

/** Texts as a server reads them: half of a surrogate pair, which no UTF-8 holds, is U+FFFD to it. */
final class WireText {
  private static final char REPLACEMENT = '\ufffd';

  private WireText() {}

  /** The text as the server has it; the same one if all of it is well formed. */
  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isHalf(text, i)) {
        return repaired(text, i);
      }
      i += Character.isHighSurrogate(text.charAt(i)) ? 1 : 0;
    }
    return text;
  }

  /** The value as the server has it; the same one unless it is a text that is not well formed. */
  @SuppressWarnings("ReferenceEquality") // "the same text" is what tells that nothing was repaired
  static JsonElement of(JsonElement value) {
    if (!(value instanceof JsonPrimitive primitive) || !primitive.isString()) {
      return value;
    }
    String text = primitive.getAsString();
    String read = of(text);
    return read == text ? value : new JsonPrimitive(read);
  }

  private static String repaired(String text, int first) {
    StringBuilder out = new StringBuilder(text);
    for (int i = first; i < text.length(); i++) {
      if (isHalf(text, i)) {
        out.setCharAt(i, REPLACEMENT);
      } else if (Character.isHighSurrogate(text.charAt(i))) {
        i++;
      }
    }
    return out.toString();
  }

  /** Whether a half stands here; the second half of a pair is never asked about. */
  private static boolean isHalf(String text, int at) {
    char c = text.charAt(at);
    return Character.isLowSurrogate(c)
        || (Character.isHighSurrogate(c)
            && (at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))));
  }
}
