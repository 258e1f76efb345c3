package io.gatewayapi.codegen.pattern.syntax;

import io.gatewayapi.codegen.pattern.syntax.Regex.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads regular expressions in <a href="https://github.com/google/re2/wiki/Syntax">RE2's
 * syntax</a>, as Go does by default. Unicode classes ({@code \pL}) are not supported.
 */
public final class RegexParser {
  private static final int DEEPEST = 1000;

  private final RegexScanner in;
  private RegexFlags flags = RegexFlags.NONE;
  private int depth;

  private RegexParser(String pattern) {
    this.in = new RegexScanner(pattern);
  }

  /**
   * Reads an expression.
   *
   * @param pattern its text
   * @return what it says
   * @throws RegexException if it is malformed, or uses what is not supported
   */
  public static Regex parse(String pattern) {
    RegexParser parser = new RegexParser(pattern);
    Regex result = parser.choice();
    if (parser.in.more()) {
      throw new RegexException("unexpected )");
    }
    RepeatLimits.check(result);
    return result;
  }

  private Regex choice() {
    if (++depth > DEEPEST) {
      throw new RegexException("expression nests too deeply");
    }
    List<Regex> options = new ArrayList<>(List.of(sequence()));
    while (in.skip("|")) {
      options.add(sequence());
    }
    depth--;
    return options.size() == 1 ? options.get(0) : new Regex.Choice(options);
  }

  private Regex sequence() {
    List<Regex> parts = new ArrayList<>();
    while (in.more() && !in.at("|") && !in.at(")")) {
      if (in.skip("\\Q")) {
        while (in.more() && !in.skip("\\E")) {
          parts.add(literal(in.next()));
        }
        repeatLast(parts);
      } else if (flags()) {
        repeatLast(parts);
      } else {
        parts.add(repeated(atom()));
      }
    }
    return new Regex.Sequence(parts);
  }

  /** Flags and the end of a quotation are nothing to repeat: what stands before them is. */
  private void repeatLast(List<Regex> parts) {
    if (in.atRepetition()) {
      if (parts.isEmpty()) {
        throw new RegexException("missing argument to repetition operator");
      }
      parts.add(repeated(parts.remove(parts.size() - 1)));
    }
  }

  /** Flags that hold until the group ends. */
  private boolean flags() {
    int start = in.position();
    if (in.skip("(?") && !in.at("P<") && !in.at("<")) {
      RegexFlags changed = flags.read(in);
      if (in.skip(")")) {
        flags = changed;
        return true;
      }
    }
    in.back(start);
    return false;
  }

  private Regex atom() {
    int point = in.next();
    return switch (point) {
      case '(' -> group();
      case '[' -> new Regex.OneOf(new ClassParser(in, flags).parse());
      case '.' -> new Regex.OneOf(
          flags.dotAll() ? CodePoints.of(0, CodePoints.LAST) : CodePoints.of('\n', '\n').complement());
      case '^' -> new Regex.At(flags.multiLine() ? Place.BEGIN_LINE : Place.BEGIN_TEXT);
      case '$' -> new Regex.At(flags.multiLine() ? Place.END_LINE : Place.END_TEXT);
      case '*', '+', '?' -> throw new RegexException("missing argument to repetition operator");
      case '\\' -> escaped();
      default -> literal(point);
    };
  }

  private Regex group() {
    RegexFlags outer = flags;
    if (in.skip("?P<") || in.skip("?<")) {
      name();
    } else if (in.skip("?")) {
      flags = flags.read(in);
      if (!in.skip(":")) {
        throw new RegexException("invalid or unsupported group (?");
      }
    }
    Regex body = choice();
    if (!in.skip(")")) {
      throw new RegexException("missing closing )");
    }
    flags = outer;
    return body;
  }

  private void name() {
    int length = 0;
    while (in.more() && !in.skip(">")) {
      int point = in.next();
      if (point != '_' && !Classes.WORD.contains(point)) {
        throw new RegexException("invalid group name");
      }
      length++;
    }
    if (length == 0 || !in.before('>')) {
      throw new RegexException("invalid group name");
    }
  }

  private Regex escaped() {
    if (!in.more()) {
      throw new RegexException("trailing backslash at end of expression");
    }
    int start = in.position();
    int point = in.next();
    CodePoints known = Classes.perl(point);
    if (known != null) {
      return new Regex.OneOf(known);
    }
    switch (point) {
      case 'A':
        return new Regex.At(Place.BEGIN_TEXT);
      case 'z':
        return new Regex.At(Place.END_TEXT);
      case 'b':
        return new Regex.At(Place.WORD_BOUNDARY);
      case 'B':
        return new Regex.At(Place.NO_WORD_BOUNDARY);
      default:
        in.back(start);
        return literal(in.escape());
    }
  }

  private Regex literal(int point) {
    return new Regex.OneOf(
        flags.ignoreCase() ? CaseFolding.fold(point) : CodePoints.of(point, point));
  }

  private Regex repeated(Regex body) {
    int[] bounds = in.repetition();
    if (bounds.length == 0) {
      return body;
    }
    in.skip("?");
    if (in.atRepetition()) {
      throw new RegexException("invalid nested repetition operator");
    }
    return new Regex.Repeat(body, bounds[0], bounds[1]);
  }
}
