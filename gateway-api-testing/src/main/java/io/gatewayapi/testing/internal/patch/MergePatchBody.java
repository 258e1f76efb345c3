package io.gatewayapi.testing.internal.patch;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.go.GoTypes;
import java.util.List;

/** Reads merge patches. */
final class MergePatchBody {
  private MergePatchBody() {}

  static PatchBody read(String body) {
    PatchJson json = PatchJson.read(body);
    if (json.tree().isJsonNull()) {
      throw ApiFailure.badRequest("Invalid JSON Patch");
    }
    if (!(json.tree() instanceof JsonObject patch)) {
      throw PatchJson.mismatch(json.tree(), "map[string]interface {}");
    }
    return new PatchBody.Merge(patch, problems(json));
  }

  /**
   * Reads a strategic merge patch.
   *
   * @param kind the built-in kind that is patched
   */
  static PatchBody readStrategic(String body, String kind) {
    PatchJson json = PatchJson.read(body);
    if (!json.tree().isJsonNull() && !json.tree().isJsonObject()) {
      throw ApiFailure.badRequest(GoTypes.mismatch(json.tree(), "map[string]interface {}"));
    }
    JsonObject patch = json.tree() instanceof JsonObject object ? object : new JsonObject();
    return new PatchBody.Strategic(patch, MergeKeys.of(kind), problems(json));
  }

  private static List<String> problems(PatchJson json) {
    return json.duplicates().stream()
        .map(path -> "duplicate field \"" + path + "\"")
        .toList();
  }
}
