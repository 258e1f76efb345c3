package io.gatewayapi.client.internal;

import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.RequestBody;

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
}
