package io.gatewayapi.testing.internal.crd;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.kind.Cause;
import io.gatewayapi.testing.internal.store.Trees;
import io.gatewayapi.validation.text.GoQuoted;
import java.util.ArrayList;
import java.util.List;

/** What must not change of a CRD once its kind is served. */
final class CrdChanges {
  private CrdChanges() {}

  /**
   * Finds what changed and must not have.
   *
   * @param spec the new spec
   * @param old the CRD before
   */
  static List<Cause> check(JsonObject spec, JsonObject old) {
    List<Cause> causes = new ArrayList<>();
    if (isEstablished(old) && old.get("spec") instanceof JsonObject before) {
      fixed(spec, before, "scope", "spec.scope", causes);
      fixed(names(spec), names(before), "kind", "spec.names.kind", causes);
      fixed(spec, before, "group", "spec.group", causes);
      fixed(names(spec), names(before), "plural", "spec.names.plural", causes);
    }
    return causes;
  }

  private static void fixed(
      JsonObject now, JsonObject before, String name, String path, List<Cause> causes) {
    String value = Trees.text(now, name);
    if (!value.equals(Trees.text(before, name))) {
      causes.add(Cause.invalid(path, GoQuoted.of(value), "field is immutable"));
    }
  }

  private static JsonObject names(JsonObject spec) {
    return spec.get("names") instanceof JsonObject names ? names : new JsonObject();
  }

  /** Whether the status of a CRD says that its kind is served. */
  static boolean isEstablished(JsonObject crd) {
    JsonArray conditions = crd.get("status") instanceof JsonObject status
            && status.get("conditions") instanceof JsonArray list
        ? list
        : new JsonArray();
    for (JsonElement entry : conditions) {
      if (entry instanceof JsonObject condition
          && Trees.text(condition, "type").equals("Established")) {
        return Trees.text(condition, "status").equals("True");
      }
    }
    return false;
  }
}
