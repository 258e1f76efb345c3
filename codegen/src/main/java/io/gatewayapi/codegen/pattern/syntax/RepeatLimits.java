package io.gatewayapi.codegen.pattern.syntax;

/** Refuses repetitions of repetitions that would become too large, as RE2 does. */
final class RepeatLimits {
  private static final int MOST = 1000;

  private RepeatLimits() {}

  static void check(Regex regex) {
    check(regex, MOST);
  }

  private static void check(Regex regex, int left) {
    if (regex instanceof Regex.Sequence sequence) {
      sequence.parts().forEach(part -> check(part, left));
    } else if (regex instanceof Regex.Choice choice) {
      choice.options().forEach(option -> check(option, left));
    } else if (regex instanceof Regex.Repeat repeat) {
      int times = Math.max(repeat.least(), repeat.most());
      if (times > left) {
        throw new RegexException("invalid repeat count: more than " + MOST + " in all");
      }
      // What may be repeated once or not at all, or for ever, is there once.
      check(repeat.body(), times > 1 ? left / times : left);
    }
  }
}
