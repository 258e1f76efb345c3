package io.gatewayapi.testing.internal.write;

import io.gatewayapi.testing.internal.api.GoQuoted;
import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.kind.Cause;
import java.util.ArrayList;
import java.util.List;

/** Names of field managers: what may be one, and what is one where a request gives none. */
final class ManagerName {
  private static final int LONGEST = 128;

  private ManagerName() {}

  static List<Cause> check(String name) {
    List<Cause> causes = new ArrayList<>();
    if (name.length() > LONGEST) {
      causes.add(new Cause(
          "FieldValueTooLong",
          "Too long: may not be more than " + LONGEST + " bytes",
          "fieldManager"));
    }
    for (int i = 0; i < name.length(); i++) {
      if (!isPrintable(name.charAt(i))) {
        causes.add(Cause.invalid(
            "fieldManager",
            GoQuoted.of(name),
            String.format("invalid character U+%04X (at position %d)", (int) name.charAt(i), i)));
      }
    }
    return causes;
  }

  /** What the client calls itself, up to its version. */
  static String of(HttpRequest request) {
    String agent = request.header("User-Agent").stream().findFirst().orElse("");
    StringBuilder name = new StringBuilder();
    for (char c : agent.split("/", 2)[0].toCharArray()) {
      if (isPrintable(c) && name.length() < LONGEST) {
        name.append(c);
      }
    }
    return name.toString();
  }

  private static boolean isPrintable(char c) {
    return !Character.isISOControl(c) && (c == ' ' || !Character.isWhitespace(c));
  }
}
