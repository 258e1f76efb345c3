package io.gatewayapi.testing.internal.patch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.api.ApiFailure;

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
    return new PatchBody.Merge(
        patch,
        json.duplicates().stream()
            .map(path -> "duplicate field \"" + path + "\"")
            .toList());
  }

  /**
   * Reads a strategic merge patch, which is a merge patch as long as it has no lists and no
   * directives: the rest would need the types of all built-in kinds.
   */
  static PatchBody readStrategic(String body) {
    PatchBody patch = read(body);
    if (patch instanceof PatchBody.Merge merge && isStrategic(merge.patch())) {
      throw ApiFailure.notImplemented("patch with lists or directives of " + PatchBody.STRATEGIC);
    }
    return patch;
  }

  private static boolean isStrategic(JsonElement value) {
    return value.isJsonArray()
        || (value instanceof JsonObject object
            && object.entrySet().stream()
                .anyMatch(e -> e.getKey().startsWith("$") || isStrategic(e.getValue())));
  }
}
