package io.gatewayapi.testing.internal.server;

import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.http.HttpResponse;
import okhttp3.Headers;
import okio.ByteString;

/**
 * The older form of OpenAPI, for clients that look into it after the newer one.
 *
 * <p>kubectl does so for kinds that {@code /openapi/v3} does not have. They are not in here either,
 * so that a document without kinds says the same as the whole would. Who asks for JSON wants the
 * kinds, and is told that they are not written.
 */
final class OpenApiV2 {
  private static final String PATH = "/openapi/v2";
  private static final String ASKED = "proto-openapi.spec.v2";
  private static final String TYPE = "application/com.github.proto-openapi.spec.v2.v1.0+protobuf";

  /** The field of the version with {@code 2.0}. */
  private static final ByteString EMPTY = ByteString.decodeHex("0a03322e30");

  private OpenApiV2() {}

  static boolean isAsked(HttpRequest request) {
    return request.method().equals("GET")
        && request.path().equals(PATH)
        && request.header("Accept").stream().anyMatch(accept -> accept.contains(ASKED));
  }

  static HttpResponse document() {
    return new HttpResponse.Whole(200, Headers.of("Content-Type", TYPE), EMPTY);
  }
}
