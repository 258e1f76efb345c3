package io.gatewayapi.testing.internal.server;

import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.http.HttpResponse;
import java.util.Locale;
import java.util.stream.Stream;
import okhttp3.Headers;
import okio.ByteString;

/** Documents that clients keep: a tag tells whether they still have the right one. */
final class EntityTag {
  private EntityTag() {}

  static String hash(String document) {
    return ByteString.encodeUtf8(document).sha512().hex().toUpperCase(Locale.ROOT);
  }

  /** The document, or word that it is still the same. */
  static HttpResponse.Whole answer(HttpRequest request, String contentType, String document) {
    String tag = "\"" + hash(document) + "\"";
    boolean same = request.header("If-None-Match").stream()
        .flatMap(header -> Stream.of(header.split(",", -1)))
        .map(String::strip)
        .anyMatch(known -> known.equals("*") || known.replaceFirst("^W/", "").equals(tag));
    HttpResponse.Whole response = HttpResponse.of(200, contentType, document);
    if (same) {
      Headers headers =
          response.headers().newBuilder().removeAll("Content-Type").build();
      response = new HttpResponse.Whole(304, headers, ByteString.EMPTY);
    }
    return response.with("ETag", tag).with("Vary", "Accept");
  }

  /** The same with word of who may keep it. */
  static HttpResponse.Whole keptBy(String whom, HttpResponse.Whole response) {
    return new HttpResponse.Whole(
        response.code(),
        response.headers().newBuilder().set("Cache-Control", whom).build(),
        response.body());
  }
}
