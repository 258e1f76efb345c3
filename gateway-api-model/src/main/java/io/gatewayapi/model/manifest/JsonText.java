package io.gatewayapi.model.manifest;

import io.gatewayapi.model.json.JsonPosition;
import io.gatewayapi.model.json.JsonReadException;
import io.gatewayapi.model.json.JsonSource;

/**
 * Finds places in a JSON document by reading it again, so that a text whose places nobody asks for
 * need not count lines.
 *
 * @param whole the text
 * @param start where the document begins in it
 * @param end where it ends
 */
record JsonText(String whole, int start, int end) implements Tape.Places {

  @Override
  public JsonPosition at(int index, long mark) {
    JsonSource in = JsonSource.of(padded());
    for (int i = 0; i < index; i++) {
      pass(in);
    }
    in.peek();
    return in.position();
  }

  /** What an exception would have been, had the text before the document been read too. */
  JsonReadException failure(JsonReadException e) {
    try {
      JsonSource in = JsonSource.of(padded());
      in.skip();
      in.end();
    } catch (JsonReadException placed) {
      return placed;
    }
    return e;
  }

  /** The document where it stands in the text, with nothing before it but lines of spaces. */
  private String padded() {
    StringBuilder padded = new StringBuilder(end);
    for (int i = 0; i < start; i++) {
      char c = whole.charAt(i);
      padded.append(c == '\n' || c == '\r' ? c : ' ');
    }
    return padded.append(whole, start, end).toString();
  }

  private static void pass(JsonSource in) {
    switch (in.peek()) {
      case BEGIN_OBJECT -> in.beginObject();
      case END_OBJECT -> in.endObject();
      case BEGIN_ARRAY -> in.beginArray();
      case END_ARRAY -> in.endArray();
      case NAME -> in.nextName();
      case STRING -> in.nextString();
      case NUMBER -> in.nextNumber();
      case BOOLEAN -> in.nextBoolean();
      case NULL -> in.nextNull();
      case END_DOCUMENT -> throw in.mismatch("a value");
    }
  }

  static ManifestException explain(JsonReadException e, String source) {
    String suffix = new JsonPosition(e.line(), e.column()).suffix();
    String message = String.valueOf(e.getMessage());
    String problem = message.endsWith(suffix)
        ? message.substring(0, message.length() - suffix.length())
        : message;
    return e.line() == 0
        ? new ManifestException(source, problem, e)
        : new ManifestException(new SourcePosition(source, e.line(), e.column()), problem, e);
  }
}
