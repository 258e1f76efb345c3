package io.gatewayapi.model.manifest;

/**
 * Walks a field path such as {@code spec.rules[0].matches[1].path.value} down a tape.
 *
 * <p>Brackets hold an item's number, or a name that may contain dots: {@code
 * metadata.annotations[example.com/owner]}, in quotes or without. Where no field has the name up to
 * the next dot, a longer name is tried: {@code spec.a.b} may be the field {@code a.b}.
 */
final class FieldSteps {
  /** Of how many parts a name may be that has dots or brackets and stands there as it is. */
  private static final int MOST_PARTS = 16;

  private final Tape tape;
  private final String path;
  private int at;
  private int value;
  private int name;

  private FieldSteps(Tape tape, int root, String path) {
    this.tape = tape;
    this.path = path;
    this.value = root;
    this.name = root;
  }

  /**
   * Finds the value at a path, or as far as there is one.
   *
   * @return index of the value's name or, of a list's item, of the value
   */
  static int nearest(Tape tape, int root, String path) {
    FieldSteps steps = new FieldSteps(tape, root, path);
    while (steps.at < path.length() && steps.step()) {
      continue;
    }
    return steps.name;
  }

  /**
   * Finds the value at a path.
   *
   * @return its index, -1 if there is none
   */
  static int value(Tape tape, int root, String path) {
    FieldSteps steps = new FieldSteps(tape, root, path);
    while (steps.at < path.length()) {
      if (!steps.step()) {
        return -1;
      }
    }
    return tape.resolve(steps.value);
  }

  private boolean step() {
    if (path.charAt(at) != '[') {
      return enterName(path.charAt(at) == '.' ? at + 1 : at);
    }
    int close =
        path.startsWith("[\"", at) ? path.indexOf("\"]", at + 2) + 1 : path.indexOf(']', at);
    if (close <= 0) {
      return false;
    }
    String inside = path.substring(at + 1, close);
    at = close + 1;
    return enterBrackets(inside);
  }

  /** Enters the field that is named up to the next dot or bracket, or to one of the next ones. */
  private boolean enterName(int start) {
    int end = start - 1;
    for (int i = 0; i < MOST_PARTS && end < path.length(); i++) {
      end = endOfName(end + 1);
      if (enterField(path.substring(start, end))) {
        at = end;
        return true;
      }
    }
    return false;
  }

  private int endOfName(int start) {
    int i = start;
    while (i < path.length() && path.charAt(i) != '.' && path.charAt(i) != '[') {
      i++;
    }
    return i;
  }

  private boolean enterBrackets(String inside) {
    int container = tape.resolve(value);
    if (tape.kind(container) != Tape.ARRAY) {
      boolean quoted = inside.length() > 1 && inside.startsWith("\"") && inside.endsWith("\"");
      return enterField(quoted ? inside.substring(1, inside.length() - 1) : inside);
    }
    int item = number(inside) < 0 ? -1 : tape.item(container, number(inside));
    if (item >= 0) {
      name = item;
      value = item;
    }
    return item >= 0;
  }

  private static int number(String digits) {
    if (digits.isEmpty() || digits.length() > 9) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private boolean enterField(String field) {
    int object = tape.resolve(value);
    int found = tape.kind(object) == Tape.OBJECT ? tape.field(object, field) : -1;
    if (found >= 0) {
      name = found;
      value = found + 1;
    }
    return found >= 0;
  }
}
