package io.gatewayapi.testing.internal.http;

import java.util.List;
import java.util.function.Function;
import okhttp3.Headers;
import okio.ByteString;

/** What the server answers: a body that is there, or a stream that is written as it comes. */
public sealed interface HttpResponse {
  /** What stands above JSON. */
  Headers JSON =
      Headers.of("Content-Type", "application/json", "Cache-Control", "no-cache, private");

  /**
   * The status code.
   *
   * @return {@code 200} and so on
   */
  int code();

  /**
   * The headers, without those that frame the body.
   *
   * @return the headers
   */
  Headers headers();

  /**
   * The same with warnings for the caller.
   *
   * @param warnings their texts
   * @return a response with a Warning header for each
   */
  HttpResponse warn(List<String> warnings);

  /** Lets go of what would come into being, since nobody is going to read it. */
  void close();

  private static Headers withWarnings(Headers headers, List<String> warnings) {
    if (warnings.isEmpty()) {
      return headers;
    }
    Headers.Builder all = headers.newBuilder();
    for (String text : warnings) {
      String line = text.replaceAll("[\\r\\n]+", " ");
      String escaped = line.replace("\\", "\\\\").replace("\"", "\\\"");
      all.addUnsafeNonAscii("Warning", "299 - \"" + escaped + "\"");
    }
    return all.build();
  }

  /**
   * Takes the branch that fits.
   *
   * @param <R> what comes out
   * @param whole for a body that is there
   * @param stream for a stream
   * @return what the branch gave
   */
  <R> R fold(Function<Whole, R> whole, Function<Streamed, R> stream);

  /**
   * A response with all of its body.
   *
   * @param code the status code
   * @param headers the headers
   * @param body the body
   */
  record Whole(int code, Headers headers, ByteString body) implements HttpResponse {
    @Override
    public <R> R fold(Function<Whole, R> whole, Function<Streamed, R> stream) {
      return whole.apply(this);
    }

    /**
     * The same with one more header.
     *
     * @param name its name
     * @param value its value
     * @return the response
     */
    public Whole with(String name, String value) {
      return new Whole(code, headers.newBuilder().add(name, value).build(), body);
    }

    @Override
    public void close() {
      // All of it is there.
    }

    @Override
    public Whole warn(List<String> warnings) {
      return warnings.isEmpty() ? this : new Whole(code, withWarnings(headers, warnings), body);
    }
  }

  /**
   * A response whose body is written while it comes into being.
   *
   * @param code the status code
   * @param headers the headers
   * @param frames where its parts come from
   */
  record Streamed(int code, Headers headers, FrameSource frames) implements HttpResponse {
    @Override
    public void close() {
      frames.close();
    }

    @Override
    public Streamed warn(List<String> warnings) {
      return new Streamed(code, withWarnings(headers, warnings), frames);
    }

    @Override
    public <R> R fold(Function<Whole, R> whole, Function<Streamed, R> stream) {
      return stream.apply(this);
    }
  }

  /**
   * A JSON response.
   *
   * @param code the status code
   * @param json the body
   * @return the response
   */
  static Whole json(int code, String json) {
    return json(code, ByteString.encodeUtf8(json));
  }

  /**
   * A JSON response.
   *
   * @param code the status code
   * @param json the body in UTF-8
   * @return the response
   */
  static Whole json(int code, ByteString json) {
    return new Whole(code, JSON, json);
  }

  /**
   * A response of some content type.
   *
   * @param code the status code
   * @param contentType the Content-Type header
   * @param body the body
   * @return the response
   */
  static Whole of(int code, String contentType, String body) {
    Headers headers = Headers.of("Content-Type", contentType, "Cache-Control", "no-cache, private");
    return new Whole(code, headers, ByteString.encodeUtf8(body));
  }
}
