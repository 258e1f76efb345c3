package io.gatewayapi.testing.internal.patch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.go.GoTypes;
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
      throw PatchJson.refused(GoTypes.mismatch(json.tree(), "map[string]interface {}"), false);
    }
    return new PatchBody.Merge(patch, problems(json));
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
   * Reads a strategic merge patch.
   *
   * @param kind the built-in kind that is patched
   */
  static PatchBody readStrategic(String body, String kind) {
    PatchJson json = PatchJson.read(body, true);
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
