package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.go.GoTypes;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whether the body of a delete request is what its type says. */
final class DeleteOptionsForm {
  private static final String KIND = "DeleteOptions";
  private static final Map<String, String> TYPES = types();

  private DeleteOptionsForm() {}

  private static Map<String, String> types() {
    Map<String, String> types = new LinkedHashMap<>();
    types.put("gracePeriodSeconds", "int64");
    types.put("preconditions", "v1.Preconditions");
    types.put("orphanDependents", "bool");
    types.put("propagationPolicy", "v1.DeletionPropagation");
    types.put("dryRun", "[]string");
    return types;
  }

  /** Refuses another kind, and fields of another type. */
  static void check(JsonObject body) {
    String kind = Trees.text(body, "kind");
    if (!kind.isEmpty() && !kind.equals(KIND)) {
      String version = Trees.text(body, "apiVersion");
      throw ApiFailure.badRequest("no kind \"" + kind + "\" is registered for version \"" + version
          + "\" in scheme \"pkg/apis/meta/internalversion/scheme/register.go:27\"");
    }
    TYPES.forEach((field, type) -> {
      JsonElement value = body.get(field);
      if (value != null && !value.isJsonNull() && !fits(value, type)) {
        throw ApiFailure.badRequest(GoTypes.mismatch(value, KIND + "." + field, type));
      }
    });
    if (body.get("dryRun") instanceof JsonArray items) {
      items.forEach(item -> {
        if (!fits(item, "string")) {
          throw ApiFailure.badRequest(GoTypes.mismatch(item, KIND + ".dryRun", "string"));
        }
      });
    }
  }

  private static boolean fits(JsonElement value, String type) {
    return switch (type) {
      case "v1.Preconditions" -> value.isJsonObject();
      case "[]string" -> value.isJsonArray();
      default -> GoTypes.fits(value, type);
    };
  }
}
