package io.gatewayapi.testing.internal.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import okhttp3.Headers;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;

/** Large answers are compressed for clients that can read it. */
public final class Compression {
  private static final int WORTHWHILE = 128 * 1024;

  private Compression() {}

  /**
   * Compresses a response if it is large enough and the client said that it can read it.
   *
   * @param request what was asked
   * @param response the answer
   * @return the answer, perhaps with another body
   */
  public static HttpResponse apply(HttpRequest request, HttpResponse response) {
    boolean readable = request.header("Accept-Encoding").stream().anyMatch(Compression::namesGzip);
    return readable ? response.fold(Compression::compressed, stream -> stream) : response;
  }

  /** As real servers read the header: a coding with a weight is not looked at. */
  private static boolean namesGzip(String header) {
    for (String coding : header.split(",", -1)) {
      if (coding.trim().equals("gzip")) {
        return true;
      }
    }
    return false;
  }

  private static HttpResponse compressed(HttpResponse.Whole whole) {
    if (whole.body().size() < WORTHWHILE) {
      return whole;
    }
    Buffer small = new Buffer();
    try (okio.BufferedSink sink = Okio.buffer(new GzipSink(small))) {
      sink.write(whole.body());
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    Headers headers = whole
        .headers()
        .newBuilder()
        .set("Content-Encoding", "gzip")
        .add("Vary", "Accept-Encoding")
        .build();
    return new HttpResponse.Whole(whole.code(), headers, small.readByteString());
  }
}
