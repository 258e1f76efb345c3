package io.gatewayapi.validation.comparison;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.RuleId;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Breaks many demands in one object, each at a place of its own: what is broken stays as it is, and
 * what holds something broken is not replaced. Lists grow where a place is wanted.
 */
final class Packing {
  private final StructuralSchema root;
  private final JsonObject object;
  private final Random random;
  private final ObjectMaker objects;
  private final boolean beyondBounds;

  /** The value that breaks a demand of a schema, given the one so far; null if none is known. */
  private final BiFunction<Breach, @Nullable JsonElement, @Nullable JsonElement> values;

  private final Map<JsonElement, Set<String>> settled = new IdentityHashMap<>();
  private final Set<JsonElement> occupied = Collections.newSetFromMap(new IdentityHashMap<>());

  /** A demand and the schema's node that it is about. */
  record Breach(RuleId demand, StructuralSchema schema) {
    /** Whether the demand is broken by more items, whatever the others are. */
    boolean byGrowth() {
      return switch (demand.keyword()) {
        case "maxItems", "maxProperties", "x-kubernetes-list-type" -> true;
        default -> false;
      };
    }
  }

  /**
   * @param object changed in place
   * @param beyondBounds whether lists may grow beyond what the schema allows
   */
  Packing(
      JsonObject object,
      StructuralSchema root,
      Random random,
      boolean beyondBounds,
      BiFunction<Breach, @Nullable JsonElement, @Nullable JsonElement> values) {
    this.object = object;
    this.root = root;
    this.random = random;
    this.objects = new ObjectMaker(random);
    this.beyondBounds = beyondBounds;
    this.values = values;
  }

  /**
   * Breaks a demand.
   *
   * @return false if there is no place for that
   */
  boolean add(RuleId demand, List<String> way) {
    return below(object, root, demand, way);
  }

  private boolean below(
      JsonElement holder, StructuralSchema schema, RuleId demand, List<String> way) {
    boolean done = holder instanceof JsonArray list && way.get(0).equals("[]")
        ? inItems(list, schema, demand, way)
        : holder instanceof JsonObject fields && inField(fields, schema, demand, way);
    if (done) {
      occupied.add(holder);
    }
    return done;
  }

  private boolean inItems(
      JsonArray list, StructuralSchema schema, RuleId demand, List<String> way) {
    StructuralSchema items = Objects.requireNonNull(schema.items());
    List<Integer> order = IntStream.range(0, list.size()).boxed().collect(Collectors.toList());
    Collections.shuffle(order, random);
    for (int index : order.subList(0, Math.min(4, order.size()))) {
      if (at(list, String.valueOf(index), list.get(index), items, demand, way)) {
        return true;
      }
    }
    Long bound = schema.constraints().maxItems();
    long most = bound == null ? 8 : beyondBounds ? Math.max(bound, 4) : Math.min(bound, 12);
    if (list.size() >= most) {
      return false;
    }
    JsonElement item = objects.value(items, 50);
    list.add(item);
    if (at(list, String.valueOf(list.size() - 1), item, items, demand, way)) {
      return true;
    }
    list.remove(list.size() - 1);
    return false;
  }

  private boolean inField(
      JsonObject fields, StructuralSchema schema, RuleId demand, List<String> way) {
    String step = way.get(0);
    boolean any = step.equals("{}");
    String name =
        !any ? step : fields.isEmpty() ? "k" : fields.keySet().iterator().next();
    if (settled(fields, name)) {
      return false;
    }
    if (way.size() == 1 && demand.keyword().equals("required")) {
      return remove(fields, name);
    }
    StructuralSchema next =
        any ? schema.additionalProperties() : schema.properties().get(step);
    if (next == null) { // an object where the schema wants a list
      return false;
    }
    JsonElement now = fields.get(name);
    JsonElement value = now == null ? objects.value(next, 50) : now;
    fields.add(name, value);
    boolean done = at(fields, name, value, next, demand, way);
    if (!done && now == null) {
      fields.remove(name);
    }
    return done;
  }

  private boolean remove(JsonObject fields, String name) {
    JsonElement now = fields.get(name);
    if (now != null && occupied.contains(now)) {
      return false;
    }
    fields.remove(name);
    settle(fields, name);
    return true;
  }

  private boolean at(
      JsonElement holder,
      String key,
      JsonElement now,
      StructuralSchema schema,
      RuleId demand,
      List<String> way) {
    if (settled(holder, key)) {
      return false;
    }
    if (way.size() > 1) {
      return below(now, schema, demand, way.subList(1, way.size()));
    }
    Breach breach = new Breach(demand, schema);
    if (occupied.contains(now) && !breach.byGrowth()) {
      return false;
    }
    JsonElement value = values.apply(breach, now);
    if (value == null) {
      return false;
    }
    if (breach.byGrowth() && grow(now, value)) {
      occupied.add(now);
      return true;
    }
    if (holder instanceof JsonArray list) {
      list.set(Integer.parseInt(key), value);
    } else {
      holder.getAsJsonObject().add(key, value);
    }
    settle(holder, key);
    return true;
  }

  /** Takes over what is new in a longer list or map; false if the two are neither. */
  private static boolean grow(JsonElement now, JsonElement grown) {
    if (now instanceof JsonArray list && grown instanceof JsonArray longer) {
      longer.asList().subList(list.size(), longer.size()).forEach(list::add);
      return true;
    }
    if (now instanceof JsonObject fields && grown instanceof JsonObject more) {
      more.asMap().forEach(fields.asMap()::putIfAbsent);
      return true;
    }
    return false;
  }

  private boolean settled(JsonElement holder, String key) {
    return settled.getOrDefault(holder, Set.of()).contains(key);
  }

  private void settle(JsonElement holder, String key) {
    settled.computeIfAbsent(holder, h -> new HashSet<>()).add(key);
  }
}
