package io.gatewayapi.testing.internal.server;

import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.http.HttpResponse;
import java.util.Locale;
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
    boolean same = request.header("If-None-Match").contains(tag);
    HttpResponse.Whole response =
        HttpResponse.of(same ? 304 : 200, contentType, same ? "" : document);
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
