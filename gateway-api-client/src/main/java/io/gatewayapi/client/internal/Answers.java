package io.gatewayapi.client.internal;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.error.ServerStatus;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonReadException;
import java.io.IOException;
import java.util.function.Consumer;
import okhttp3.Response;
import okio.BufferedSource;

/** Reads answers: what a server refuses is an exception, and its warnings are handed on. */
final class Answers {
  private final long maxBytes;
  private final Consumer<? super String> warnings;

  /** Answers that are longer than so many bytes are refused. */
  Answers(long maxBytes, Consumer<? super String> warnings) {
    this.maxBytes = maxBytes;
    this.warnings = warnings;
  }

  /**
   * The body of an answer.
   *
   * @throws ApiServerException if the server refuses
   * @throws IOException if it does not come whole, or is too long
   */
  byte[] body(String what, Response response) throws IOException {
    byte[] body = bytes(response);
    if (!response.isSuccessful()) {
      throw refusal(what, response, body);
    }
    warn(response);
    return body;
  }

  /** What an answer that is no success says. */
  ApiServerException refusal(String what, Response response) throws IOException {
    return refusal(what, response, bytes(response));
  }

  private static ApiServerException refusal(String what, Response response, byte[] body) {
    return ApiServerException.of(what, status(response, body));
  }

  /** Hands on what an answer warns of. */
  void warn(Response response) {
    for (String header : response.headers("Warning")) {
      WarningText.of(header).ifPresent(warnings);
    }
  }

  private byte[] bytes(Response response) throws IOException {
    BufferedSource source = response.body().source();
    if (source.request(maxBytes + 1)) {
      throw new IOException("the answer is longer than " + maxBytes + " bytes");
    }
    return source.readByteArray();
  }

  /** The Status in the body; other bodies are not looked at and never shown. */
  private static ServerStatus status(Response response, byte[] body) {
    ServerStatus status = ServerStatus.bare(response.code());
    try {
      if (Json.readTree(body) instanceof JsonObject object
          && object.get("kind") instanceof JsonPrimitive kind
          && kind.getAsString().equals("Status")) {
        status = ServerStatus.of(object, response.code());
      }
    } catch (JsonReadException noJson) {
      // A proxy's page, or the server's own text for paths that it does not know.
    }
    return status.retryAfter(response.header("Retry-After", ""));
  }
}
