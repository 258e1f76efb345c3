package io.gatewayapi.model.json;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A gson type adapter that reads and writes through our codec.
 *
 * <p>Kinds and lists name a subclass in {@code @JsonAdapter}, so that any {@code Gson}, client-java's
 * too, is lossless for them with nothing registered.
 *
 * @param <T> the type
 */
public abstract class CodecAdapter<T extends WireObject> extends TypeAdapter<T> {
  /** For subclasses. */
  protected CodecAdapter() {}

  /**
   * Makes an object with nothing set.
   *
   * @return the object that will be read into
   */
  protected abstract T blank();

  @Override
  public @Nullable T read(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    try {
      return JsonSource.of(in).object(blank());
    } catch (JsonReadException bad) {
      throw new JsonParseException(bad.getMessage(), bad);
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  @Override
  public void write(JsonWriter out, @Nullable T value) throws IOException {
    boolean nulls = out.getSerializeNulls();
    try {
      if (value == null) {
        out.nullValue();
      } else {
        out.setSerializeNulls(true); // an explicit null is written back
        JsonSink.of(out).object(value);
      }
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    } finally {
      out.setSerializeNulls(nulls);
    }
  }
}
