package io.gatewayapi.testing.internal.write;

import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.kind.Cause;
import io.gatewayapi.validation.text.GoQuoted;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Names of field managers: what may be one, and what is one where a request gives none. */
final class ManagerName {
  private static final int LONGEST = 128;

  private ManagerName() {}

  static List<Cause> check(String name) {
    if (name.isEmpty()) {
      return List.of();
    }
    List<Cause> causes = new ArrayList<>();
    if (bytes(name) > LONGEST) {
      causes.add(new Cause(
          "FieldValueTooLong",
          "Too long: may not be more than " + LONGEST + " bytes",
          "fieldManager"));
    }
    int position = 0;
    for (int c : name.codePoints().toArray()) {
      if (!GoQuoted.isPrintable(c)) {
        causes.add(Cause.invalid(
            "fieldManager",
            GoQuoted.of(name),
            String.format("invalid character U+%04X (at position %d)", c, position)));
      }
      position += bytes(Character.toString(c));
    }
    return causes;
  }

  /** What the client calls itself, up to its version. */
  static String of(HttpRequest request) {
    String agent = request.firstHeader("User-Agent");
    int slash = agent.indexOf('/');
    return shortened(slash < 0 ? agent : agent.substring(0, slash));
  }

  /** Without what cannot be printed, and no longer than a name may be. */
  private static String shortened(String agent) {
    StringBuilder name = new StringBuilder();
    int length = 0;
    for (int i = 0; i < agent.length(); ) {
      int c = agent.codePointAt(i);
      i += Character.charCount(c);
      if (GoQuoted.isPrintable(c)) {
        length += c < 0x80 ? 1 : bytes(Character.toString(c));
        if (length > LONGEST) {
          break;
        }
        name.appendCodePoint(c);
      }
    }
    return name.toString();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
