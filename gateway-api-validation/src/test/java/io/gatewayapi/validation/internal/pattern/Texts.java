package io.gatewayapi.validation.internal.pattern;

import io.gatewayapi.validation.internal.pattern.syntax.CodePoints;
import io.gatewayapi.validation.internal.pattern.syntax.Regex;
import io.gatewayapi.validation.internal.pattern.syntax.RegexParser;
import java.util.Random;

/** Makes texts that a pattern matches, nearly matches, or has nothing to do with. */
final class Texts {
  private static final String ALPHABET = "aAzZ09-_.:/*%~!$&'()+,;=@#?[]{}|\\^`\"<> \t\n\u0000";
  private static final int[] STRANGE = {
    0xe9, 0x131, 0x17f, 0x212a, 0x7f, 0x80, 0xffff, 0x1f600, 0x10ffff, '\r', 0xfffd
  };

  private final Regex regex;
  private final Random random;

  Texts(String pattern, Random random) {
    this.regex = RegexParser.parse(pattern);
    this.random = random;
  }

  String next() {
    StringBuilder text = new StringBuilder();
    if (random.nextInt(5) == 0) {
      noise(text, random.nextInt(20));
      return text.toString();
    }
    if (random.nextInt(6) == 0) {
      noise(text, 1 + random.nextInt(3));
    }
    generate(regex, text);
    if (random.nextInt(6) == 0) {
      noise(text, 1 + random.nextInt(3));
    }
    for (int i = random.nextInt(3) * random.nextInt(2); i > 0; i--) {
      change(text);
    }
    return text.toString();
  }

  private void change(StringBuilder text) {
    int at = text.isEmpty() ? 0 : text.offsetByCodePoints(0, random.nextInt(
        text.codePointCount(0, text.length())));
    switch (random.nextInt(3)) {
      case 0 -> text.insert(at, Character.toString(point()));
      case 1 -> {
        if (at < text.length()) {
          text.delete(at, at + Character.charCount(text.codePointAt(at)));
        }
      }
      default -> {
        if (at < text.length()) {
          int end = at + Character.charCount(text.codePointAt(at));
          text.replace(at, end, Character.toString(point()));
        }
      }
    }
  }

  private void noise(StringBuilder text, int length) {
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(point());
    }
  }

  private int point() {
    return random.nextInt(8) == 0
        ? STRANGE[random.nextInt(STRANGE.length)]
        : ALPHABET.charAt(random.nextInt(ALPHABET.length()));
  }

  private void generate(Regex part, StringBuilder text) {
    if (part instanceof Regex.OneOf one) {
      text.appendCodePoint(member(one.points()));
    } else if (part instanceof Regex.Sequence sequence) {
      sequence.parts().forEach(next -> generate(next, text));
    } else if (part instanceof Regex.Choice choice) {
      generate(choice.options().get(random.nextInt(choice.options().size())), text);
    } else if (part instanceof Regex.Repeat repeat) {
      int most = repeat.most() == Regex.Repeat.UNBOUNDED ? repeat.least() + 4 : repeat.most();
      // The bounds themselves, and one more than is allowed, more often than by chance.
      int times = switch (random.nextInt(8)) {
        case 0 -> repeat.least();
        case 1 -> most;
        case 2 -> most + 1;
        default -> repeat.least() + random.nextInt(Math.min(most - repeat.least(), 5) + 1);
      };
      for (int i = 0; i < times; i++) {
        generate(repeat.body(), text);
      }
    }
  }

  private int member(CodePoints points) {
    int[] bounds = points.bounds();
    int range = 2 * random.nextInt(bounds.length / 2);
    int size = bounds[range + 1] - bounds[range] + 1;
    int point = bounds[range] + random.nextInt(Math.min(size, 300));
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? '?' : point;
  }
}
