package io.gatewayapi.testing.internal.patch;

import com.google.gson.JsonElement;
import io.gatewayapi.model.json.JsonReadException;
import io.gatewayapi.model.json.JsonSource;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.go.GoJson;
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

  /**
   * Reads the JSON of a patch.
   *
   * @param lenient whether nobody wants to know of unknown fields; a real server then reads patches
   *     another way, and says less of what is wrong
   */
  static PatchJson read(String body, boolean lenient) {
    List<String> duplicates = new ArrayList<>();
    try {
      JsonSource source = JsonSource.of(body).onProblem(p -> duplicates.add(p.path()));
      JsonElement tree = source.tree();
      source.end();
      return new PatchJson(tree, List.copyOf(duplicates));
    } catch (JsonReadException e) {
      throw refused(
          GoJson.mistake(body.getBytes(StandardCharsets.UTF_8))
              .orElseGet(() -> String.valueOf(e.getMessage())),
          lenient);
    }
  }

  static ApiFailure refused(String why, boolean lenient) {
    return ApiFailure.badRequest((lenient ? "" : "error decoding patch: ") + why);
  }
}
