package io.gatewayapi.testing.internal.view;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.Strictness;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.http.HttpResponse;
import java.util.List;
import java.util.Set;
import okio.Buffer;
import okio.ByteString;

/** How JSON answers are laid out: on one line, or indented for people. */
public final class Layout {
  private static final Set<String> YES = Set.of("1", "t", "T", "TRUE", "true", "True");

  /** What people use to look at an API by hand. */
  private static final List<String> BY_HAND = List.of("curl", "Wget", "Mozilla/5.0");

  private static final Gson INDENTING = new GsonBuilder()
      .setPrettyPrinting()
      .serializeNulls()
      .disableHtmlEscaping()
      .setStrictness(Strictness.LENIENT)
      .create();

  private Layout() {}

  /**
   * Lays an answer out as its request wants it.
   *
   * @param request the request
   * @param response the answer; what is no plain JSON, and streams, stay as they are
   * @return the answer
   */
  public static HttpResponse of(HttpRequest request, HttpResponse response) {
    return response.fold(
        whole -> List.of("application/json").equals(whole.headers().values("Content-Type"))
            ? new HttpResponse.Whole(whole.code(), whole.headers(), body(request, whole.body()))
            : whole,
        stream -> stream);
  }

  private static ByteString body(HttpRequest request, ByteString json) {
    if (json.size() == 0) {
      return json;
    }
    if (isPretty(request)) {
      return ByteString.encodeUtf8(INDENTING.toJson(Json.readTree(json.toByteArray())));
    }
    boolean ended = json.getByte(json.size() - 1) == '\n';
    return ended ? json : new Buffer().write(json).writeByte('\n').readByteString();
  }

  private static boolean isPretty(HttpRequest request) {
    String asked = request.query().first("pretty");
    if (!asked.isEmpty()) {
      return YES.contains(asked);
    }
    String agent = request.firstHeader("User-Agent");
    return BY_HAND.stream().anyMatch(agent::startsWith);
  }
}
