package io.gatewayapi.model.json;

/**
 * Lines and columns of a text, counted on from the last place that was asked for.
 *
 * <p>A line ends with LF, CR LF or CR; a column is a character, not a UTF-16 unit.
 */
final class TextPositions {
  private final String text;
  private int offset;
  private int line;
  private int column;

  TextPositions(String text) {
    this.text = text;
    rewind();
  }

  private void rewind() {
    offset = text.startsWith("\uFEFF") ? 1 : 0;
    line = 1;
    column = 1;
  }

  JsonPosition at(int target) {
    if (target < offset) {
      rewind();
    }
    while (offset < target) {
      pass(text.charAt(offset));
      offset++;
    }
    return new JsonPosition(line, column);
  }

  private void pass(char c) {
    boolean crOfCrLf = c == '\r' && offset + 1 < text.length() && text.charAt(offset + 1) == '\n';
    if (c == '\n' || (c == '\r' && !crOfCrLf)) {
      line++;
      column = 1;
    } else if (!Character.isLowSurrogate(c)) {
      column++;
    }
  }
}
