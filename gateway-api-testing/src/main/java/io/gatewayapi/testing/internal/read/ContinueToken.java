package io.gatewayapi.testing.internal.read;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.store.ObjectPath;
import io.gatewayapi.testing.internal.store.Trees;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where the next page of a list begins.
 *
 * @param revision the version that all pages show; -1 if the next page shows what is there by then
 * @param after the last object of the page before
 */
record ContinueToken(long revision, ObjectPath after) {
  private static final long LATEST = -1;

  /** Whether the pages after this show what is there by then. */
  boolean latest() {
    return revision == LATEST;
  }

  /** The same place in a list that is no longer consistent with the pages before. */
  ContinueToken inconsistent() {
    return new ContinueToken(LATEST, after);
  }

  /** The token as clients carry it. */
  String text() {
    JsonObject token = new JsonObject();
    token.addProperty("v", "meta.k8s.io/v1");
    token.addProperty("rv", revision);
    token.addProperty("namespace", after.namespace());
    token.addProperty("name", after.name());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(token.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a token. */
  static ContinueToken parse(String text) {
    try {
      byte[] json = Base64.getUrlDecoder().decode(text);
      if (JsonParser.parseString(new String(json, StandardCharsets.UTF_8)) instanceof JsonObject o
          && o.get("rv") instanceof JsonPrimitive revision) {
        return new ContinueToken(
            revision.getAsLong(),
            new ObjectPath(Trees.text(o, "namespace"), Trees.text(o, "name")));
      }
    } catch (IllegalArgumentException | JsonParseException e) {
      throw notValid(text);
    }
    throw notValid(text);
  }

  private static ApiFailure notValid(String text) {
    return ApiFailure.badRequest(
        "invalid continue token: continue key is not valid: " + text + " is no token of a server");
  }
}
