package io.gatewayapi.testing.internal.patch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads JSON patches. */
final class JsonPatchBody {
  private static final String OPERATION = "handlers.jsonPatchOp";
  private static final Set<String> MEMBERS = Set.of("op", "path", "from", "value");

  private JsonPatchBody() {}

  static PatchBody read(String body) {
    PatchJson json = PatchJson.read(body);
    if (json.tree().isJsonNull()) {
      return new PatchBody.Operations(List.of(), List.of());
    }
    if (!(json.tree() instanceof JsonArray array)) {
      throw PatchJson.mismatch(json.tree(), "[]" + OPERATION);
    }
    List<String> problems = new ArrayList<>();
    json.duplicates().forEach(path -> problems.add("json patch duplicate field \"" + path + "\""));
    List<JsonObject> objects = new ArrayList<>();
    for (JsonElement item : array) {
      if (!(item instanceof JsonObject object)) {
        throw PatchJson.mismatch(item, OPERATION);
      }
      for (String member : object.keySet()) {
        if (!MEMBERS.contains(member)) {
          problems.add("json patch unknown field \"[" + objects.size() + "]." + member + "\"");
        }
      }
      objects.add(object);
    }
    return new PatchBody.Operations(
        objects.stream().map(JsonPatchOperation::read).toList(), problems);
  }
}
