package io.gatewayapi.client.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a Warning header, as API servers write them. */
final class WarningText {
  private static final Pattern FORM =
      Pattern.compile("299 [^ ]+ \"((?:[^\"\\\\]|\\\\.)*+)\"(?: .*)?", Pattern.DOTALL);
  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);

  private WarningText() {}

  /** The text between the quotes; empty if the header has another form. */
  static Optional<String> of(String header) {
    Matcher m = FORM.matcher(header);
    return m.matches()
        ? Optional.of(ESCAPED.matcher(m.group(1)).replaceAll("$1"))
        : Optional.empty();
  }
}
