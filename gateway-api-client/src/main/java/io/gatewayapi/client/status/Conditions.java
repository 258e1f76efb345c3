package io.gatewayapi.client.status;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.client.internal.JsonFields;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings conditions together: a transition's time stays as long as the status does. */
final class Conditions {
  /** Types that the API gives a meaning. Where one is no longer wanted it is stale, not foreign. */
  private static final Set<String> OF_THE_API = Set.of(
      "Accepted",
      "Programmed",
      "ResolvedRefs",
      "Conflicted",
      "PartiallyInvalid",
      "Ready",
      "Scheduled",
      "Attached",
      "SupportedVersion",
      "OverlappingTLSConfig",
      "AttachedListenerSets",
      "InsecureFrontendValidationMode");

  private final String now;

  Conditions(String now) {
    this.now = now;
  }

  /**
   * The wanted conditions in the order in which they are stored already.
   *
   * @param foreign whether conditions of other types than the API's own stay
   */
  JsonArray merged(@Nullable JsonElement current, @Nullable JsonElement wanted, boolean foreign) {
    Map<String, JsonObject> left = JsonFields.objectsBy(wanted, "type");
    JsonArray merged = new JsonArray();
    JsonFields.objectsBy(current, "type").forEach((type, stored) -> {
      JsonObject next = left.remove(type);
      if (next != null) {
        merged.add(timed(stored, next));
      } else if (foreign && !OF_THE_API.contains(type)) {
        merged.add(stored.deepCopy());
      }
    });
    left.values().forEach(fresh -> merged.add(timed(null, fresh)));
    return merged;
  }

  private JsonObject timed(@Nullable JsonObject stored, JsonObject wanted) {
    JsonObject condition = wanted.deepCopy();
    JsonElement time = new JsonPrimitive(now);
    if (stored != null
        && JsonFields.text(stored, "status").equals(JsonFields.text(wanted, "status"))) {
      JsonElement since = stored.get("lastTransitionTime");
      time = since == null ? time : since;
    }
    condition.add("lastTransitionTime", time);
    return condition;
  }
}
