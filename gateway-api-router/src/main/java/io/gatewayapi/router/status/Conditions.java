package io.gatewayapi.router.status;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges conditions by type, in the order in which they stand.
 *
 * @param generation the object's generation, null if it has none
 * @param now the time of conditions that changed
 */
record Conditions(@Nullable JsonElement generation, Instant now) {
  private static final String FIELD = "conditions";
  private static final String GENERATION = "observedGeneration";
  private static final String TIME = "lastTransitionTime";

  /** The types that are written only where they are true: without cause they go. */
  private static final Set<String> NEGATIVE = Set.of(
      "Conflicted",
      "OverlappingTLSConfig",
      "PartiallyInvalid",
      "InsecureFrontendValidationMode",
      "DefaultGateway");

  void merge(JsonObject owner, List<StatusCondition> computed) {
    List<StatusCondition> open = new ArrayList<>(computed);
    JsonArray merged = new JsonArray();
    for (JsonObject old : Tree.objects(owner, FIELD)) {
      String type = text(old, "type");
      Optional<StatusCondition> own =
          open.stream().filter(c -> c.type().equals(type)).findFirst();
      if (own.isPresent()) {
        open.remove(own.get());
        merged.add(isNewer(old) ? old : condition(own.get(), old));
      } else if (!NEGATIVE.contains(type) || isNewer(old)) {
        merged.add(old);
      }
    }
    open.forEach(c -> merged.add(condition(c, new JsonObject())));
    owner.add(FIELD, merged);
  }

  /** Whether somebody has seen a later generation than this one. */
  private boolean isNewer(JsonObject old) {
    return number(old.get(GENERATION))
        .filter(
            seen -> number(generation).filter(own -> seen.compareTo(own) > 0).isPresent())
        .isPresent();
  }

  private static Optional<BigDecimal> number(@Nullable JsonElement element) {
    return element instanceof JsonPrimitive value && value.isNumber()
        ? Optional.of(value.getAsBigDecimal())
        : Optional.empty();
  }

  private JsonObject condition(StatusCondition computed, JsonObject old) {
    boolean same =
        text(old, "status").equals(computed.status()) && !text(old, TIME).isEmpty();
    JsonObject condition = new JsonObject();
    condition.addProperty("type", computed.type());
    condition.addProperty("status", computed.status());
    if (generation != null) {
      condition.add(GENERATION, generation);
    }
    condition.addProperty(
        TIME, same ? text(old, TIME) : now.truncatedTo(ChronoUnit.SECONDS).toString());
    condition.addProperty("reason", computed.reason());
    condition.addProperty("message", computed.message());
    return condition;
  }

  private static String text(JsonObject object, String field) {
    return object.get(field) instanceof JsonPrimitive value ? value.getAsString() : "";
  }
}
