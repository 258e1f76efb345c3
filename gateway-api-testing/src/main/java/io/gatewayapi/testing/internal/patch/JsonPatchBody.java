package io.gatewayapi.testing.internal.patch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.testing.internal.api.GoJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads JSON patches. */
final class JsonPatchBody {
  private static final String OPERATION = "handlers.jsonPatchOp";
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
          GoJson.mismatch(json.tree(), lenient ? "jsonpatch.Patch" : "[]" + OPERATION), lenient);
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
            GoJson.mismatch(item, lenient ? "jsonpatch.Operation" : OPERATION), lenient);
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
            "json: cannot unmarshal " + GoJson.type(value) + " into Go struct field jsonPatchOp."
                + member.getKey() + " of type string",
            false);
      }
    }
  }
}
