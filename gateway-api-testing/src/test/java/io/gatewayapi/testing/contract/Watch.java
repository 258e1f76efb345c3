package io.gatewayapi.testing.contract;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Response;

/** An open watch, read line by line. */
final class Watch implements AutoCloseable {
  private final Response response;

  private Watch(Response response) {
    this.response = response;
  }

  static Watch open(Http http, String path) throws IOException {
    return new Watch(http.open("GET", path, "", Http.JSON));
  }

  static Watch open(Http http, String path, String accept) throws IOException {
    return new Watch(http.open("GET", path, "", Http.JSON, java.util.Map.of("Accept", accept)));
  }

  int code() {
    return response.code();
  }

  /** The next event; waits for it. */
  JsonObject next() throws IOException {
    return JsonParser.parseString(response.body().source().readUtf8LineStrict()).getAsJsonObject();
  }

  /** Type and name of the next event. */
  String nextShort() throws IOException {
    return brief(next());
  }

  /** Type and name of all events up to the end. */
  List<String> rest() throws IOException {
    List<String> rest = new ArrayList<>();
    while (!response.body().source().exhausted()) {
      rest.add(nextShort());
    }
    return rest;
  }

  private static String brief(JsonObject event) {
    JsonObject metadata = event.getAsJsonObject("object").getAsJsonObject("metadata");
    return event.get("type").getAsString()
        + (metadata.has("name") ? " " + metadata.get("name").getAsString() : "");
  }

  @Override
  public void close() {
    response.close();
  }
}
