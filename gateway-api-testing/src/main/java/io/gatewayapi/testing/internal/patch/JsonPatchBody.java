package io.gatewayapi.testing.internal.patch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.testing.internal.api.MediaTypes;
import io.gatewayapi.testing.internal.go.GoTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads JSON patches. */
final class JsonPatchBody {
  private static final String OPERATION = "handlers.jsonPatchOp";
  private static final int MOST_OPERATIONS = 10_000;
  private static final Set<String> MEMBERS = Set.of("op", "path", "from", "value");
  private static final Set<String> TEXTS = Set.of("op", "path", "from");

  private JsonPatchBody() {}

  static PatchBody read(String body, boolean lenient) {
    PatchJson json = PatchJson.read(body, lenient);
    if (json.tree().isJsonNull()) {
      return new PatchBody.Operations(List.of(), List.of());
    }
    if (!(json.tree() instanceof JsonArray array)) {
      throw PatchJson.refused(
          GoTypes.mismatch(json.tree(), lenient ? "jsonpatch.Patch" : "[]" + OPERATION), lenient);
    }
    if (array.size() > MOST_OPERATIONS) {
      throw MediaTypes.tooLarge("The allowed maximum operations in a JSON patch is "
          + MOST_OPERATIONS + ", got " + array.size());
    }
    List<String> problems = new ArrayList<>();
    json.duplicates().forEach(path -> problems.add("json patch duplicate field \"" + path + "\""));
    List<JsonElement> operations = array.asList();
    for (int i = 0; i < operations.size(); i++) {
      JsonElement item = operations.get(i);
      if (item instanceof JsonObject object) {
        if (!lenient) {
          checkTexts(object);
        }
        for (String member : object.keySet()) {
          if (!MEMBERS.contains(member)) {
            problems.add("json patch unknown field \"[" + i + "]." + member + "\"");
          }
        }
      } else if (!item.isJsonNull()) {
        throw PatchJson.refused(
            GoTypes.mismatch(item, lenient ? "jsonpatch.Operation" : OPERATION), lenient);
      }
    }
    return new PatchBody.Operations(
        operations.stream().map(JsonPatchOperation::read).toList(), lenient ? List.of() : problems);
  }

  private static void checkTexts(JsonObject operation) {
    for (Map.Entry<String, JsonElement> member : operation.entrySet()) {
      JsonElement value = member.getValue();
      boolean text = value.isJsonNull() || (value instanceof JsonPrimitive p && p.isString());
      if (TEXTS.contains(member.getKey()) && !text) {
        throw PatchJson.refused(
            GoTypes.mismatch(value, "jsonPatchOp." + member.getKey(), "string"), false);
      }
    }
  }
}
