package io.gatewayapi.client.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * The body of a request.
 *
 * @param contentType its media type
 * @param text its text
 */
public record Payload(String contentType, String text) {
  /**
   * A body of plain JSON.
   *
   * @param text the JSON
   * @return the body
   */
  public static Payload json(String text) {
    return new Payload("application/json", text);
  }

  RequestBody body() {
    return RequestBody.create(text.getBytes(StandardCharsets.UTF_8), MediaType.get(contentType));
  }

  /**
   * The body of a request that must not be sent a second time once it may have arrived: a create
   * would find its own object there already, or make two of a generated name; a JSON patch might add
   * an item twice.
   */
  RequestBody sentOnce() {
    RequestBody body = body();
    return new RequestBody() {
      @Override
      public MediaType contentType() {
        return body.contentType();
      }

      @Override
      public long contentLength() throws IOException {
        return body.contentLength();
      }

      @Override
      public boolean isOneShot() {
        return true;
      }

      @Override
      public void writeTo(BufferedSink sink) throws IOException {
        body.writeTo(sink);
      }
    };
  }
}
