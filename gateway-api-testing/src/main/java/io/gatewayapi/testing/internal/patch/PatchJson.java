package io.gatewayapi.testing.internal.patch;

import com.google.gson.JsonElement;
import io.gatewayapi.model.json.JsonReadException;
import io.gatewayapi.model.json.JsonSource;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.go.GoJson;
import io.gatewayapi.testing.internal.go.GoTypes;
import java.nio.charset.StandardCharsets;
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
      throw refused(GoJson.mistake(body.getBytes(StandardCharsets.UTF_8))
          .orElseGet(() -> String.valueOf(e.getMessage())));
    }
  }

  static ApiFailure refused(String why) {
    return ApiFailure.badRequest("error decoding patch: " + why);
  }

  static ApiFailure mismatch(JsonElement found, String expected) {
    return refused(GoTypes.mismatch(found, expected));
  }
}
