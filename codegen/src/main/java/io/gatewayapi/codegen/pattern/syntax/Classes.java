package io.gatewayapi.codegen.pattern.syntax;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The classes that have names; all of them are ASCII. */
final class Classes {
  private static final CodePoints DIGIT = CodePoints.of('0', '9');
  private static final CodePoints ALPHA = CodePoints.of('A', 'Z', 'a', 'z');
  private static final CodePoints SPACE = CodePoints.of('\t', '\n', '\f', '\r', ' ', ' ');

  static final CodePoints WORD = DIGIT.union(ALPHA).union(CodePoints.of('_', '_'));

  private static final Map<String, CodePoints> POSIX = Map.ofEntries(
      Map.entry("alnum", DIGIT.union(ALPHA)),
      Map.entry("alpha", ALPHA),
      Map.entry("ascii", CodePoints.of(0, 0x7f)),
      Map.entry("blank", CodePoints.of('\t', '\t', ' ', ' ')),
      Map.entry("cntrl", CodePoints.of(0, 0x1f, 0x7f, 0x7f)),
      Map.entry("digit", DIGIT),
      Map.entry("graph", CodePoints.of('!', '~')),
      Map.entry("lower", CodePoints.of('a', 'z')),
      Map.entry("print", CodePoints.of(' ', '~')),
      Map.entry("punct", CodePoints.of('!', '/', ':', '@', '[', '`', '{', '~')),
      Map.entry("space", CodePoints.of('\t', '\r', ' ', ' ')),
      Map.entry("upper", CodePoints.of('A', 'Z')),
      Map.entry("word", WORD),
      Map.entry("xdigit", CodePoints.of('0', '9', 'A', 'F', 'a', 'f')));

  private Classes() {}

  /** The class of an escape such as {@code \d}; null if it is none. */
  static @Nullable CodePoints perl(int letter) {
    return switch (letter) {
      case 'd' -> DIGIT;
      case 'D' -> DIGIT.complement();
      case 's' -> SPACE;
      case 'S' -> SPACE.complement();
      case 'w' -> WORD;
      case 'W' -> WORD.complement();
      default -> null;
    };
  }

  /** The class of a name such as {@code alnum}. */
  static CodePoints posix(String name) {
    CodePoints known = POSIX.get(name);
    if (known == null) {
      throw new RegexException("invalid character class [:" + name + ":]");
    }
    return known;
  }
}
