package io.gatewayapi.testing.internal.http;

import okhttp3.Headers;

/** What a client sent is no request: it is told so, and its connection ends. */
final class MalformedRequest extends Exception {
  private static final long serialVersionUID = 1;

  private final transient HttpResponse.Whole answer;

  private MalformedRequest(HttpResponse.Whole answer) {
    super("answered with " + answer.code());
    this.answer = answer;
  }

  /** Refused below the API: in plain text. */
  static MalformedRequest of(int code, String text) {
    Headers headers = Headers.of("Content-Type", "text/plain; charset=utf-8");
    return new MalformedRequest(
        new HttpResponse.Whole(code, headers, okio.ByteString.encodeUtf8(code + " " + text)));
  }

  static MalformedRequest bad() {
    return of(400, "Bad Request");
  }

  /** Refused without a word. */
  static MalformedRequest silent(int code) {
    return new MalformedRequest(new HttpResponse.Whole(code, Headers.of(), okio.ByteString.EMPTY));
  }

  /** What the API itself makes of a body that cannot be read to its end. */
  static MalformedRequest body(String problem) {
    return new MalformedRequest(HttpResponse.json(
        500,
        "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\","
            + "\"message\":\"" + problem + "\",\"code\":500}"));
  }

  HttpResponse.Whole answer() {
    return answer;
  }
}
