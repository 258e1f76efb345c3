package io.gatewayapi.model.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes through gson's writer, as gson's type adapters have to. */
final class GsonSink extends JsonSink {
  private final JsonWriter writer;

  GsonSink(JsonWriter writer) {
    this.writer = writer;
  }

  @Override
  public JsonSink beginObject() {
    return write(writer::beginObject);
  }

  @Override
  public JsonSink endObject() {
    return write(writer::endObject);
  }

  @Override
  public JsonSink beginArray() {
    return write(writer::beginArray);
  }

  @Override
  public JsonSink endArray() {
    return write(writer::endArray);
  }

  @Override
  public JsonSink name(String name) {
    return write(() -> writer.name(name));
  }

  @Override
  public JsonSink value(String value) {
    return write(() -> writer.value(value));
  }

  @Override
  public JsonSink value(boolean value) {
    return write(() -> writer.value(value));
  }

  @Override
  public JsonSink value(long value) {
    return write(() -> writer.value(value));
  }

  @Override
  public JsonSink number(String text) {
    return write(() -> writer.value(new JsonNumber(text)));
  }

  @Override
  public JsonSink nullValue() {
    return write(writer::nullValue);
  }

  private interface Write {
    JsonWriter to() throws IOException;
  }

  @SuppressWarnings("CheckReturnValue") // gson returns the writer itself
  private JsonSink write(Write write) {
    try {
      write.to();
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
