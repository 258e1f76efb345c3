package io.gatewayapi.validation.comparison;

import com.google.gson.JsonObject;
import io.gatewayapi.model.oracle.Mutator;
import io.gatewayapi.validation.RuleId;
import io.gatewayapi.validation.ValidationResult;
import io.gatewayapi.validation.Validator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes probes; the same from the same seed and the same counts so far. */
final class Probes {
  private static final int ENOUGH = 20;

  private final Random random;
  private final Mutator mutator;
  private final ObjectMaker objects;
  private final Offender offender;
  private final Validator validator;

  Probes(long seed, Validator validator) {
    this.random = new Random(seed);
    this.mutator = new Mutator(seed + 1);
    this.objects = new ObjectMaker(random);
    this.offender = new Offender(random);
    this.validator = validator;
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
    Map<RuleId, List<String>> chosen = new LinkedHashMap<>();
    demands.forEach(demand -> chosen.put(demand, subject.demands().get(demand)));
    offender.offend(object, subject.schema(), chosen);
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

  /** Metadata may have been changed, but has to name the old object. */
  private static JsonObject metadata(JsonObject object, JsonObject old) {
    JsonObject metadata = object.get("metadata") instanceof JsonObject own ? own : new JsonObject();
    JsonObject before = old.getAsJsonObject("metadata");
    for (String field : List.of("name", "namespace", "resourceVersion", "uid")) {
      metadata.remove(field);
      if (before.has(field)) {
        metadata.add(field, before.get(field));
      }
    }
    return metadata;
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
    boolean status = first.location().startsWith("status");
    if (status && (!subject.statusSubresource() || subject.stored().isEmpty())) {
      tried.merge(first, 1, Integer::sum);
      return null;
    }
    boolean rule = first.keyword().startsWith("x-kubernetes-validations");
    JsonObject old =
        status ? subject.stored().get(random.nextInt(subject.stored().size())) : null;
    List<RuleId> chosen = wanting.stream()
        .filter(d -> d.location().startsWith("status") == status)
        .filter(d -> d.keyword().startsWith("x-kubernetes-validations") == rule)
        .limit(rule ? 1 + random.nextInt(8) : 1 + random.nextInt(80))
        .sorted(Comparator.comparing((RuleId d) -> -subject.demands().get(d).size()))
        .toList();
    chosen.forEach(demand -> tried.merge(demand, 1, Integer::sum));
    return rule
        ? against(chosen, subject, old)
        : probe(offended(subject, old == null ? seed(subject) : old.deepCopy(), chosen), old);
  }

  private static Probe probe(JsonObject object, @Nullable JsonObject old) {
    return old == null
        ? Probe.create(object, "directed")
        : new Probe(Probe.Verb.STATUS, object, old, "directed status");
  }

  /** Looks for an object that fails as many of some rules as it can, by our own word. */
  private Probe against(List<RuleId> rules, Subject subject, @Nullable JsonObject old) {
    boolean transition = rules.stream().anyMatch(rule -> rule.expression().contains("oldSelf"))
        && !subject.stored().isEmpty();
    JsonObject before =
        transition ? subject.stored().get(random.nextInt(subject.stored().size())) : old;
    Probe best = null;
    long most = -1;
    for (int i = 0; i < 60 && most < (i < 20 ? rules.size() : 1); i++) {
      JsonObject object = before == null ? seed(subject) : before.deepCopy();
      offended(subject, object, rules);
      Probe probe = transition && before != null
          ? new Probe(Probe.Verb.UPDATE, object, before, "directed update")
          : probe(object, before);
      ValidationResult result = validator.validate(probe.object(), probe.operation());
      long failed =
          result.violations().stream().filter(v -> rules.contains(v.rule())).count();
      if (failed > most) {
        most = failed;
        best = probe;
      }
    }
    return Objects.requireNonNull(best);
  }
}
