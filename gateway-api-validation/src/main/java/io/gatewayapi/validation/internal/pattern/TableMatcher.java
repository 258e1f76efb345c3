package io.gatewayapi.validation.internal.pattern;

/**
 * A deterministic automaton, read from its table: one look-up a character.
 *
 * <p>A state is named by the place of its row in the table of transitions. The first row is that of
 * the state that no match can follow, the second that of the state in which one was found.
 */
final class TableMatcher extends PatternMatcher {
  private static final int ASCII = 128;
  private static final int REPLACEMENT = 0xfffd;

  private final int classes;
  private final int start;
  private final byte[] ascii = new byte[ASCII];
  private final int[] rangeStarts;
  private final byte[] rangeClasses;
  private final boolean[] accepts;
  private final int[] next;

  TableMatcher(String table) {
    int at = 0;
    classes = table.charAt(at++);
    final int states = table.charAt(at++);
    rangeStarts = new int[table.charAt(at++)];
    rangeClasses = new byte[rangeStarts.length];
    start = table.charAt(at++) * classes;
    for (int c = 0; c < ASCII; c++) {
      ascii[c] = (byte) table.charAt(at++);
    }
    for (int range = 0; range < rangeStarts.length; range++) {
      rangeStarts[range] = table.charAt(at++) << 12 | table.charAt(at++);
      rangeClasses[range] = (byte) table.charAt(at++);
    }
    accepts = new boolean[states];
    for (int state = 0; state < states; state++) {
      accepts[state] = table.charAt(at++) == 1;
    }
    next = new int[states * classes];
    for (int i = 0; i < next.length; i++) {
      next[i] = table.charAt(at++) * classes;
    }
  }

  @Override
  public boolean find(String text) {
    final int found = classes;
    int state = start;
    int length = text.length();
    for (int i = 0; i < length && state > found; i++) {
      char c = text.charAt(i);
      if (c < ASCII) {
        int to = next[state + ascii[c]];
        if (to != state) { // most characters change nothing: a branch that is foreseen costs less
          state = to;
        }
      } else {
        int point = point(text, i);
        state = next[state + classOf(point)];
        i += Character.charCount(point) - 1;
      }
    }
    return accepts[state / classes];
  }

  private static int point(String text, int at) {
    int point = text.codePointAt(at);
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
        ? REPLACEMENT
        : point;
  }

  private int classOf(int point) {
    int low = 0;
    int high = rangeStarts.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (rangeStarts[middle] <= point) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return rangeClasses[low];
  }
}
