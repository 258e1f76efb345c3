package io.gatewayapi.testing.internal.read;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.go.GoJson;
import io.gatewayapi.testing.internal.go.GoTypes;
import io.gatewayapi.testing.internal.store.ObjectPath;
import io.gatewayapi.testing.internal.store.Trees;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page of a list begins, in the form of a real server.
 *
 * @param revision the version that all pages show; -1 if the next page shows what is there by then
 * @param start the place of the first object, seen from the list: its name, in a list of all
 *     namespaces after that of its namespace and a slash
 */
record ContinueToken(long revision, String start) {
  private static final String VERSION = "meta.k8s.io/v1";
  private static final long LATEST = -1;

  /** Nothing stands between a place and the same with this at its end. */
  private static final String JUST_AFTER = "\0";

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  /** The place just after an object of a list. */
  static ContinueToken after(long revision, String namespace, ObjectPath last) {
    return new ContinueToken(revision, place(namespace, last) + JUST_AFTER);
  }

  private static String place(String namespace, ObjectPath path) {
    return namespace.isEmpty() && !path.namespace().isEmpty()
        ? path.namespace() + "/" + path.name()
        : path.name();
  }

  /** Whether an object of a list of that namespace, empty for all, is on this page or a later one. */
  boolean reaches(String namespace, ObjectPath path) {
    return place(namespace, path).compareTo(start) >= 0;
  }

  /** Whether the pages after this show what is there by then. */
  boolean latest() {
    return revision < 0;
  }

  /** The same place in a list that is no longer consistent with the pages before. */
  ContinueToken inconsistent() {
    return new ContinueToken(LATEST, start);
  }

  /** The token as clients carry it. */
  String text() {
    JsonObject token = new JsonObject();
    token.addProperty("v", VERSION);
    token.addProperty("rv", revision);
    token.addProperty("start", "/" + start);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(token.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a token. */
  static ContinueToken parse(String text) {
    byte[] json = decoded(text);
    GoJson.mistake(json).ifPresent(mistake -> {
      throw notValid(mistake);
    });
    JsonElement tree = JsonParser.parseString(new String(json, StandardCharsets.UTF_8));
    JsonObject token = tree.isJsonNull() ? new JsonObject() : object(tree);
    if (!Trees.text(token, "v").equals(VERSION)) {
      throw notValid("server does not recognize this encoded version " + Trees.text(token, "v"));
    }
    long revision = token.get("rv") instanceof JsonPrimitive number ? number.getAsLong() : 0;
    String start = Trees.text(token, "start");
    if (revision == 0) {
      throw notValid("incorrect encoded start resourceVersion (version " + VERSION + ")");
    }
    if (start.isEmpty()) {
      throw notValid("encoded start key empty (version " + VERSION + ")");
    }
    if (start.contains("//") || start.contains("./") || start.endsWith(".")) {
      throw notValid(start);
    }
    return new ContinueToken(revision, start.startsWith("/") ? start.substring(1) : start);
  }

  private static JsonObject object(JsonElement tree) {
    if (!(tree instanceof JsonObject token)) {
      throw notValid(GoTypes.mismatch(tree, "storage.continueToken"));
    }
    check(token.get("v"), "v", "string");
    check(token.get("rv"), "rv", "int64");
    check(token.get("start"), "start", "string");
    return token;
  }

  private static void check(@Nullable JsonElement value, String field, String type) {
    if (value != null && !value.isJsonNull() && !GoTypes.fits(value, type)) {
      throw notValid(GoTypes.mismatch(value, "continueToken." + field, type));
    }
  }

  private static byte[] decoded(String text) {
    try {
      Optional<Integer> foreign = text.chars()
          .mapToObj(c -> (char) c)
          .filter(c -> ALPHABET.indexOf(c) < 0)
          .findFirst()
          .map(text::indexOf);
      if (foreign.isPresent()) {
        throw notValid("illegal base64 data at input byte " + foreign.get());
      }
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw notValid("illegal base64 data at input byte " + text.length() / 4 * 4);
    }
  }

  private static ApiFailure notValid(String why) {
    return ApiFailure.badRequest("invalid continue token: continue key is not valid: " + why);
  }
}
