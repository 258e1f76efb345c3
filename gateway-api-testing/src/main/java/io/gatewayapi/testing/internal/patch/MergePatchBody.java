package io.gatewayapi.testing.internal.patch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.GoJson;
import java.util.List;

/** Reads merge patches. */
final class MergePatchBody {
  private MergePatchBody() {}

  static PatchBody read(String body) {
    PatchJson json = PatchJson.read(body, false);
    if (json.tree().isJsonNull()) {
      throw invalid();
    }
    if (!(json.tree() instanceof JsonObject patch)) {
      throw PatchJson.refused(GoJson.mismatch(json.tree(), "map[string]interface {}"), false);
    }
    return new PatchBody.Merge(
        patch,
        json.duplicates().stream()
            .map(path -> "duplicate field \"" + path + "\"")
            .toList());
  }

  /** Where nobody wants to know of duplicate fields, a list takes the place of the object. */
  static PatchBody readLenient(String body) {
    JsonElement tree;
    try {
      tree = PatchJson.read(body, true).tree();
    } catch (ApiFailure failure) {
      throw invalid();
    }
    if (tree instanceof JsonArray list) {
      JsonPatchOperation replace =
          new JsonPatchOperation("replace", "", "", MergePatch.withoutNulls(list));
      return new PatchBody.Operations(List.of(replace), List.of());
    }
    if (!(tree instanceof JsonObject patch)) {
      throw invalid();
    }
    return new PatchBody.Merge(patch, List.of());
  }

  private static ApiFailure invalid() {
    return ApiFailure.badRequest("Invalid JSON Patch");
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
