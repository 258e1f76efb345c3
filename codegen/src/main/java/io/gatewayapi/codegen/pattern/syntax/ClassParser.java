package io.gatewayapi.codegen.pattern.syntax;

/** Reads a class in square brackets; the opening one is read already. */
final class ClassParser {
  private final RegexScanner in;
  private final RegexFlags flags;
  private CodePoints points = CodePoints.of();

  ClassParser(RegexScanner in, RegexFlags flags) {
    this.in = in;
    this.flags = flags;
  }

  CodePoints parse() {
    boolean negated = in.skip("^");
    boolean first = true;
    while (first || !in.at("]")) {
      if (!in.more()) {
        throw new RegexException("missing closing ]");
      }
      first = false;
      if (!named()) {
        range();
      }
    }
    in.skip("]");
    return negated ? points.complement() : points;
  }

  /** {@code [:alpha:]} or {@code \d}. */
  private boolean named() {
    int start = in.position();
    int end = in.skip("[:") ? in.find(":]") : -1;
    if (end >= 0) {
      boolean negated = in.skip("^");
      add(Classes.posix(in.until(end)), negated);
      in.skip(":]");
      return true;
    }
    in.back(start);
    if (in.skip("\\") && in.more()) {
      int letter = in.next();
      CodePoints known = Classes.perl(Character.toLowerCase(letter));
      if (known != null) {
        add(known, Character.isUpperCase(letter));
        return true;
      }
    }
    in.back(start);
    return false;
  }

  private void range() {
    int start = in.position();
    int low = point();
    int high = low;
    int minus = in.position();
    if (in.skip("-") && in.more() && !in.at("]")) {
      high = point();
    } else {
      in.back(minus);
    }
    if (high < low) {
      int end = in.position();
      in.back(start);
      throw new RegexException("invalid character class range " + in.until(end));
    }
    add(CodePoints.of(low, high), false);
  }

  private int point() {
    if (!in.more()) {
      throw new RegexException("missing closing ]");
    }
    int point = in.next();
    return point == '\\' ? in.escape() : point;
  }

  private void add(CodePoints more, boolean negated) {
    CodePoints folded = flags.ignoreCase() ? CaseFolding.fold(more) : more;
    points = points.union(negated ? folded.complement() : folded);
  }
}
