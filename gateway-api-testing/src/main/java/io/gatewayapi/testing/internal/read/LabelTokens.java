package io.gatewayapi.testing.internal.read;

import io.gatewayapi.testing.internal.api.ApiFailure;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of a label selector, one ahead. */
final class LabelTokens {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(==|!=|=|!|,|\\(|\\)|<|>|[^\\s=!,()<>]+|$)");

  private final Matcher tokens;
  private String token = "";

  LabelTokens(String text) {
    this.tokens = TOKEN.matcher(text);
    take();
  }

  /** Takes the next token; empty at the end. */
  String take() {
    String taken = token;
    token = tokens.lookingAt() ? tokens.group(1) : "";
    tokens.region(tokens.end(), tokens.regionEnd());
    return taken;
  }

  /** Whether the next token is one of these; the empty one is the end. */
  boolean isAt(String... expected) {
    for (String one : expected) {
      if (token.equals(one)) {
        return true;
      }
    }
    return false;
  }

  boolean isAtWord() {
    return !token.isEmpty() && "=!,()<>".indexOf(token.charAt(0)) < 0;
  }

  ApiFailure unexpected(String expected) {
    return ApiFailure.badRequest("found '" + token + "', expected: " + expected);
  }

  /** The same inside a requirement. */
  ApiFailure wrong(String expected) {
    return ApiFailure.badRequest("unable to parse requirement: found '" + token + "'" + expected);
  }
}
