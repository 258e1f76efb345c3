package io.gatewayapi.testing.internal.patch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.api.MediaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads JSON patches. */
final class JsonPatchBody {
  private static final String OPERATION = "handlers.jsonPatchOp";
  private static final int MOST_OPERATIONS = 10_000;
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
    if (array.size() > MOST_OPERATIONS) {
      throw MediaTypes.tooLarge("The allowed maximum operations in a JSON patch is "
          + MOST_OPERATIONS + ", got " + array.size());
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
