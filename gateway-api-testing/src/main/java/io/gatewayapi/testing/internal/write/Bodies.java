package io.gatewayapi.testing.internal.write;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.kind.ServedKind;
import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;

/** Request bodies as trees. */
public final class Bodies {
  private final TypeAdapter<JsonElement> trees = new Gson().getAdapter(JsonElement.class);

  /** Makes a reader. */
  public Bodies() {}

  /** The object that a write request carries. */
  JsonObject object(HttpRequest request, ServedKind kind) {
    checkContentType(request);
    JsonElement body;
    try {
      body = read(request.body().utf8());
    } catch (IOException | JsonParseException e) {
      throw unrecognized(kind, "couldn't get version/kind; json parse error: " + e.getMessage());
    }
    if (body instanceof JsonObject object) {
      return object;
    }
    throw unrecognized(kind, "it is not an object");
  }

  /** The options of a delete request; an absent body has none. */
  JsonObject options(HttpRequest request) {
    if (request.body().size() == 0) {
      return new JsonObject();
    }
    try {
      if (read(request.body().utf8()) instanceof JsonObject options) {
        return options;
      }
    } catch (IOException | JsonParseException e) {
      throw ApiFailure.badRequest("couldn't get version/kind; json parse error: " + e.getMessage());
    }
    throw ApiFailure.badRequest("the options of a delete are an object");
  }

  private static void checkContentType(HttpRequest request) {
    for (String type : request.header("Content-Type")) {
      if (!type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT).equals("application/json")) {
        throw ApiFailure.unsupportedMediaType("application/json");
      }
    }
  }

  private JsonElement read(String text) throws IOException {
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    JsonElement tree = trees.read(reader);
    if (reader.peek() != JsonToken.END_DOCUMENT) {
      throw new JsonParseException("text after the end at " + reader.getPath());
    }
    return tree;
  }

  private static ApiFailure unrecognized(ServedKind kind, String why) {
    return ApiFailure.badRequest(
        "the object provided is unrecognized (must be of type " + kind.kind() + "): " + why);
  }
}
