package io.gatewayapi.codegen.pattern.syntax;

/**
 * Flags of a group. Which match is found first ({@code U}) does not matter to whether there is one.
 *
 * @param ignoreCase {@code i}
 * @param multiLine {@code m}
 * @param dotAll {@code s}
 */
record RegexFlags(boolean ignoreCase, boolean multiLine, boolean dotAll) {
  static final RegexFlags NONE = new RegexFlags(false, false, false);

  /** These flags as changed by what stands before a colon or a closing parenthesis. */
  RegexFlags read(RegexScanner in) {
    RegexFlags result = this;
    boolean on = true;
    boolean sign = false;
    while (!in.at(":") && !in.at(")")) {
      if (!in.more()) {
        throw new RegexException("missing closing )");
      }
      int point = in.next();
      sign = point == '-';
      if (point == '-' && !on) {
        throw new RegexException("invalid or unsupported group (?");
      }
      on &= point != '-';
      result = sign ? result : result.with(point, on);
    }
    if (sign) {
      throw new RegexException("invalid or unsupported group (?");
    }
    return result;
  }

  private RegexFlags with(int flag, boolean on) {
    return switch (flag) {
      case 'i' -> new RegexFlags(on, multiLine, dotAll);
      case 'm' -> new RegexFlags(ignoreCase, on, dotAll);
      case 's' -> new RegexFlags(ignoreCase, multiLine, on);
      case 'U' -> this;
      default -> throw new RegexException(
          "invalid or unsupported flag " + Character.toString(flag) + " in a group (?");
    };
  }
}
