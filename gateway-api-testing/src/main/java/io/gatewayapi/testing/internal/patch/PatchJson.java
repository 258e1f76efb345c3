package io.gatewayapi.testing.internal.patch;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.json.JsonReadException;
import io.gatewayapi.model.json.JsonSource;
import io.gatewayapi.testing.internal.api.ApiFailure;
import java.util.ArrayList;
import java.util.List;

/**
 * The JSON of a patch.
 *
 * @param tree the patch
 * @param duplicates paths of fields that stand twice
 */
record PatchJson(JsonElement tree, List<String> duplicates) {

  static PatchJson read(String body) {
    List<String> duplicates = new ArrayList<>();
    try {
      JsonSource source = JsonSource.of(body).onProblem(p -> duplicates.add(p.path()));
      JsonElement tree = source.tree();
      source.end();
      return new PatchJson(tree, List.copyOf(duplicates));
    } catch (JsonReadException e) {
      boolean cut = body.isBlank() || isCut(body);
      throw refused(cut ? "unexpected end of JSON input" : String.valueOf(e.getMessage()));
    }
  }

  /** Whether the text would have gone on. */
  private static boolean isCut(String body) {
    long opened = body.chars().filter(c -> c == '{' || c == '[').count();
    long closed = body.chars().filter(c -> c == '}' || c == ']').count();
    return opened > closed;
  }

  static ApiFailure refused(String why) {
    return ApiFailure.badRequest("error decoding patch: " + why);
  }

  static ApiFailure mismatch(JsonElement found, String expected) {
    String type = found.isJsonArray() ? "array" : "object";
    if (found instanceof JsonPrimitive p) {
      type = p.isString() ? "string" : p.isBoolean() ? "bool" : "number";
    }
    return refused("json: cannot unmarshal " + type + " into Go value of type " + expected);
  }
}
