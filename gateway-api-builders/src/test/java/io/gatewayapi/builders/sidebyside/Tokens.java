package io.gatewayapi.builders.sidebyside;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts Java tokens. */
final class Tokens {
  private static final Pattern TOKEN = Pattern.compile(
      "\"(?:\\\\.|[^\"\\\\])*\"|[A-Za-z_$][A-Za-z0-9_$]*|[0-9][0-9_.]*[LlFfDd]?|->|::|\\S");

  private Tokens() {}

  static int count(String code) {
    Matcher tokens = TOKEN.matcher(code);
    int count = 0;
    while (tokens.find()) {
      count++;
    }
    return count;
  }
}
