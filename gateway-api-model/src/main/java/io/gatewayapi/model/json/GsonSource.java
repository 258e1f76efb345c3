package io.gatewayapi.model.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads through gson's reader, as gson's type adapters have to. */
final class GsonSource extends JsonSource {
  private static final Pattern POSITION = Pattern.compile(" at line (\\d+) column (\\d+) path ");

  private final JsonReader reader;

  GsonSource(JsonReader reader, int maxDepth) {
    super(maxDepth);
    this.reader = reader;
  }

  @Override
  public TokenKind peek() {
    return token(call(reader::peek));
  }

  private static TokenKind token(JsonToken token) {
    return switch (token) {
      case BEGIN_OBJECT -> TokenKind.BEGIN_OBJECT;
      case END_OBJECT -> TokenKind.END_OBJECT;
      case BEGIN_ARRAY -> TokenKind.BEGIN_ARRAY;
      case END_ARRAY -> TokenKind.END_ARRAY;
      case NAME -> TokenKind.NAME;
      case STRING -> TokenKind.STRING;
      case NUMBER -> TokenKind.NUMBER;
      case BOOLEAN -> TokenKind.BOOLEAN;
      case NULL -> TokenKind.NULL;
      case END_DOCUMENT -> TokenKind.END_DOCUMENT;
    };
  }

  @Override
  public void beginObject() {
    run(reader::beginObject);
  }

  @Override
  public void endObject() {
    run(reader::endObject);
  }

  @Override
  public void beginArray() {
    run(reader::beginArray);
  }

  @Override
  public void endArray() {
    run(reader::endArray);
  }

  @Override
  public boolean hasNext() {
    return call(reader::hasNext);
  }

  @Override
  public String nextName() {
    return call(reader::nextName);
  }

  @Override
  public String nextString() {
    return call(reader::nextString);
  }

  /** Gson gives a number's text as a string. */
  @Override
  public String nextNumber() {
    return call(reader::nextString);
  }

  @Override
  public boolean nextBoolean() {
    return call(reader::nextBoolean);
  }

  @Override
  public void nextNull() {
    run(reader::nextNull);
  }

  /** Gson tells where it stands only in words. */
  @Override
  public JsonPosition position() {
    Matcher m = POSITION.matcher(reader.toString());
    return m.find()
        ? new JsonPosition(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)))
        : JsonPosition.UNKNOWN;
  }

  @Override
  protected JsonPosition namePosition() {
    return position();
  }

  private interface Call<T> {
    T call() throws IOException;
  }

  private interface Action {
    void run() throws IOException;
  }

  private void run(Action action) {
    call(() -> {
      action.run();
      return true;
    });
  }

  private <T> T call(Call<T> call) {
    try {
      return call.call();
    } catch (MalformedJsonException | IllegalStateException malformed) {
      throw new JsonReadException(
          path(), position(), "malformed JSON: " + firstLine(malformed), malformed);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
