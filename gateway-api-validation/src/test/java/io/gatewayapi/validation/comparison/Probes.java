package io.gatewayapi.validation.comparison;

import com.google.gson.JsonObject;
import io.gatewayapi.model.oracle.Mutator;
import io.gatewayapi.validation.RuleId;
import io.gatewayapi.validation.Validator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes probes; the same from the same seed and the same counts so far. */
final class Probes {
  /** How often each demand is broken; a short run is content with less. */
  static final int ENOUGH = ServerComparisonTest.MUTANTS >= 2000 ? 20 : 5;

  private final Random random;
  private final Mutator mutator;
  private final ObjectMaker objects;
  private final Offender offender;
  private final Forgiven forgiven;

  Probes(long seed, Validator validator) {
    this.random = new Random(seed);
    this.mutator = new Mutator(seed + 1);
    this.objects = new ObjectMaker(random);
    this.offender = new Offender(random);
    this.forgiven = new Forgiven(random, offender, validator);
  }

  /** An object to begin with. */
  JsonObject seed(Subject subject) {
    return subject.seeds().isEmpty() || random.nextInt(3) == 0
        ? made(subject)
        : subject.seeds().get(random.nextInt(subject.seeds().size())).deepCopy();
  }

  /** An object made from the schema. */
  JsonObject made(Subject subject) {
    return objects.object(
        subject.apiVersion(), subject.kind(), subject.schema(), 1 + random.nextInt(4));
  }

  /** An object with changes that most servers will not like. */
  JsonObject spoiled(Subject subject) {
    JsonObject object = seed(subject);
    return switch (random.nextInt(5)) {
      case 0 -> mutator.mutate(object, subject.schema());
      case 1 -> offended(subject, object, 1 + random.nextInt(3));
      case 2 -> object;
      default -> mutator.spoil(object, subject.schema());
    };
  }

  private JsonObject offended(Subject subject, JsonObject object, int count) {
    List<RuleId> all = new ArrayList<>(subject.demands().keySet());
    Collections.shuffle(all, random);
    return offended(subject, object, all.subList(0, Math.min(count, all.size())));
  }

  private JsonObject offended(Subject subject, JsonObject object, List<RuleId> demands) {
    offender.offend(object, subject, demands);
    return object;
  }

  /** A random probe, one of five an update. */
  Probe random(List<Subject> subjects) {
    Subject subject = subjects.get(random.nextInt(subjects.size()));
    List<JsonObject> olds = subject.stored();
    return olds.isEmpty() || random.nextInt(5) > 0
        ? Probe.create(spoiled(subject), "create")
        : update(subject, olds.get(random.nextInt(olds.size())), false);
  }

  /** An object that breaks a few demands. */
  JsonObject broken(Subject subject) {
    return offended(subject, seed(subject), 1 + random.nextInt(4));
  }

  /** An update of a stored object that is not valid. */
  Probe fromInvalid(List<Subject> subjects) {
    Subject subject = subjects.get(random.nextInt(subjects.size()));
    List<JsonObject> olds = subject.storedInvalid();
    return update(subject, olds.get(random.nextInt(olds.size())), true);
  }

  private Probe update(Subject subject, JsonObject old, boolean invalid) {
    String what = (invalid ? " from invalid" : "");
    boolean status = subject.statusSubresource() && random.nextInt(3) == 0;
    JsonObject object = status && random.nextBoolean()
        ? withStatusOf(old, spoiled(subject))
        : changed(subject, old);
    object.add("metadata", metadata(object, old));
    return status
        ? new Probe(Probe.Verb.STATUS, object, old, "status update" + what)
        : new Probe(Probe.Verb.UPDATE, object, old, "update" + what);
  }

  private JsonObject changed(Subject subject, JsonObject old) {
    JsonObject copy = old.deepCopy();
    return switch (random.nextInt(6)) {
      case 0 -> copy;
      case 1 -> offended(subject, copy, 1 + random.nextInt(3));
      case 2 -> mutator.rearrange(copy, subject.schema());
      case 3 -> mutator.spoil(copy, subject.schema());
      default -> mutator.mutate(copy, subject.schema());
    };
  }

  private static JsonObject withStatusOf(JsonObject old, JsonObject other) {
    JsonObject copy = old.deepCopy();
    copy.remove("status");
    if (other.has("status")) {
      copy.add("status", other.get("status"));
    }
    return copy;
  }

  /** Metadata may have been changed, but has to name the old object, as a rule. */
  private JsonObject metadata(JsonObject object, JsonObject old) {
    JsonObject metadata = object.get("metadata") instanceof JsonObject own ? own : new JsonObject();
    JsonObject before = old.getAsJsonObject("metadata");
    for (String field : List.of("name", "namespace", "resourceVersion", "uid")) {
      metadata.remove(field);
      if (before.has(field)) {
        metadata.add(field, before.get(field));
      }
    }
    if (random.nextInt(50) == 0) {
      String field = pick(List.of("resourceVersion", "resourceVersion", "uid"));
      metadata.addProperty(field, pick(List.of("", "0", "1", "x", "99999999999999999999", "00")));
    }
    return metadata;
  }

  /**
   * Updates that fail rules which were not failed often enough otherwise.
   *
   * @param original has the counts
   * @param copy the same kind, of which invalid objects can be stored
   */
  List<Forgiven.Pair> forgiven(Subject original, Subject copy) {
    List<Forgiven.Pair> pairs = new ArrayList<>();
    original.below(ENOUGH).forEach((rule, count) -> {
      if (Offender.RULE.test(rule) && !rule.expression().contains("oldSelf")) {
        pairs.addAll(forgiven.pairs(copy, rule, ENOUGH + 4 - count, () -> seed(copy)));
      }
    });
    return pairs;
  }

  /** The update of a pair whose old object is stored by now. */
  static Probe update(JsonObject next, JsonObject old) {
    next.add("metadata", old.get("metadata").deepCopy());
    return new Probe(Probe.Verb.UPDATE, next, old, "directed update from invalid");
  }

  /** A probe for demands that have not been broken often enough; null if there are none left. */
  @Nullable
  Probe directed(Subject subject, Map<RuleId, Integer> tried) {
    List<RuleId> wanting = new ArrayList<>(subject.below(ENOUGH).keySet());
    wanting.removeIf(demand -> tried.getOrDefault(demand, 0) > 4 * ENOUGH);
    if (wanting.isEmpty()) {
      return null;
    }
    Collections.shuffle(wanting, random);
    RuleId first = wanting.get(0);
    tried.merge(first, 1, Integer::sum);
    boolean status = first.location().startsWith("status");
    boolean rule = Offender.RULE.test(first);
    boolean transition = first.expression().contains("oldSelf");
    if ((status || transition) && subject.stored().isEmpty()) {
      return null;
    }
    JsonObject old = status || transition ? pick(subject.stored()) : null;
    List<RuleId> alike = wanting.stream()
        .filter(d -> d.location().startsWith("status") == status)
        .filter(d -> Offender.RULE.test(d) == rule)
        .filter(d -> d.expression().contains("oldSelf") == transition)
        .toList();
    JsonObject object = old == null ? seed(subject) : old.deepCopy();
    // Most rules are only asked if all else is well.
    List<RuleId> broken = rule
        ? offender.offend(object, subject, alike.subList(0, Math.min(alike.size(), 12)))
        : offender.offend(object, subject, alike);
    broken.stream().skip(1).forEach(demand -> tried.merge(demand, 1, Integer::sum));
    return old == null
        ? Probe.create(object, "directed")
        : status
            ? new Probe(Probe.Verb.STATUS, object, old, "directed status update")
            : new Probe(Probe.Verb.UPDATE, object, old, "directed update");
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
