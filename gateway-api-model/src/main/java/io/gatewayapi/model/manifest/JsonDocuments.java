package io.gatewayapi.model.manifest;

import io.gatewayapi.model.json.JsonPosition;
import io.gatewayapi.model.json.JsonReadException;
import io.gatewayapi.model.json.JsonSource;
import java.util.ArrayList;
import java.util.List;

/** The documents of a JSON text: one value, or several one behind the other. */
final class JsonDocuments {
  private final String whole;
  private final int start;
  private final String text;
  private final String source;
  private final ManifestReader reader;
  private final TapeBuilder tape = new TapeBuilder(96);
  private boolean rewrite;

  private JsonDocuments(String whole, int start, int end, String source, ManifestReader reader) {
    this.whole = whole;
    this.start = start;
    this.text = whole.substring(start, end);
    this.source = source;
    this.reader = reader;
  }

  /**
   * Reads all documents.
   *
   * @throws JsonReadException if the text is not JSON
   * @throws ManifestException if it is, but against a limit or with a repeated key
   */
  static List<Tape> read(String text, String source, ManifestReader reader) {
    List<Tape> tapes = new ArrayList<>(1);
    int start = skipSpace(text, 0);
    while (start < text.length()) {
      int end = endOfValue(text, start);
      if (tapes.size() == reader.limits().documents()) {
        throw new ManifestException(
            source, "more than " + reader.limits().documents() + " documents, the limit", null);
      }
      try {
        tapes.add(new JsonDocuments(text, start, end, source, reader).read());
      } catch (JsonReadException e) {
        throw start == 0 ? e : new JsonText(text, start, end).failure(e);
      }
      start = skipSpace(text, end);
    }
    return tapes;
  }

  private static int skipSpace(String text, int from) {
    int i = from;
    while (i < text.length() && " \n\r\t".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** Where an object or list ends, by its brackets alone; the text's end for anything else. */
  private static int endOfValue(String text, int start) {
    int depth = 0;
    boolean quoted = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        i += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if ((c == '}' || c == ']') && --depth <= 0) {
        return i + 1;
      }
    }
    return text.length();
  }

  private Tape read() {
    ManifestLimits limits = reader.limits();
    if (text.length() > limits.documentChars()) {
      throw error(
          0, "a document of more than " + limits.documentChars() + " characters, the limit");
    }
    JsonSource in = JsonSource.of(text);
    do {
      record(in);
    } while (tape.depth() > 0);
    in.end();
    Tape read = new Tape(tape, places());
    return rewrite ? new TapeMerging(read, source).merged() : read;
  }

  private void record(JsonSource in) {
    switch (in.peek()) {
      case BEGIN_OBJECT -> {
        in.beginObject();
        begin(Tape.OBJECT);
      }
      case BEGIN_ARRAY -> {
        in.beginArray();
        begin(Tape.ARRAY);
      }
      case END_OBJECT -> {
        in.endObject();
        tape.end();
      }
      case END_ARRAY -> {
        in.endArray();
        tape.end();
      }
      case NAME -> name(checked(in.nextName()));
      case STRING -> tape.value(Tape.STRING, checked(in.nextString()));
      case NUMBER -> tape.value(Tape.NUMBER, checked(in.nextNumber()));
      case BOOLEAN -> tape.value(in.nextBoolean() ? Tape.TRUE : Tape.FALSE, "");
      case NULL -> {
        in.nextNull();
        tape.value(Tape.NULL, "");
      }
      case END_DOCUMENT -> throw in.mismatch("a value");
    }
  }

  private void begin(byte kind) {
    if (tape.depth() == reader.limits().depth()) {
      throw error(tape.size, "nested deeper than " + tape.depth() + " levels, the limit");
    }
    tape.begin(kind);
  }

  private void name(String name) {
    int earlier = tape.name(Tape.NAME, name);
    if (earlier < 0) {
      return;
    }
    if (reader.duplicateKeys() == DuplicateKeys.REJECT) {
      int line = places().at(earlier, 0).line();
      throw error(tape.size - 1, "the key \"" + name + "\" stands in line " + line + " already");
    }
    rewrite = true;
  }

  private String checked(String text) {
    int most = reader.limits().scalarChars();
    if (text.length() > most) {
      throw error(tape.size, "a string of " + text.length() + " characters, the limit is " + most);
    }
    return text;
  }

  private Tape.Places places() {
    return new JsonText(whole, start, start + text.length());
  }

  private ManifestException error(int index, String problem) {
    JsonPosition place = places().at(index, 0);
    return new ManifestException(new SourcePosition(source, place.line(), place.column()), problem);
  }
}
