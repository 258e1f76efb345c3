package io.gatewayapi.testing.internal.view;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.testing.internal.http.HttpResponse;
import okio.ByteString;

/** Turns responses into the form that was asked for. */
public final class Shown {
  private Shown() {}

  /**
   * Shows a response.
   *
   * @param response the response, with whole objects
   * @param view the form
   * @return the response in that form; a Status stays one
   */
  public static HttpResponse in(View view, HttpResponse response) {
    return view.changes() && response.code() < 300
        ? response.fold(
            whole -> whole(view, whole),
            stream -> new HttpResponse.Streamed(
                stream.code(), stream.headers(), new ShownFrames(stream.frames(), view)))
        : response;
  }

  private static HttpResponse.Whole whole(View view, HttpResponse.Whole whole) {
    JsonObject answer = JsonParser.parseString(whole.body().utf8()).getAsJsonObject();
    boolean untouched = "Status".equals(answer.get("kind").getAsString())
        && answer.get("apiVersion").getAsString().equals("v1");
    return untouched
        ? whole
        : new HttpResponse.Whole(
            whole.code(),
            whole.headers(),
            ByteString.encodeUtf8(view.show(answer, true).toString()));
  }
}
