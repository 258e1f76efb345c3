package io.gatewayapi.validation.comparison;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.oracle.RealServer;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.KindSchema;
import io.gatewayapi.validation.RuleId;
import io.gatewayapi.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The probes that a real server and the library are asked about, phase by phase. */
final class Comparison implements AutoCloseable {
  private static final int POOL = Integer.getInteger("gwapi.stored", 8);
  private static final int BATCH = 400;

  private final RealServer server;
  private final Bundle bundle;
  private final Validator validator;
  private final Validator laboratoryValidator;
  private final long seed;
  private final List<Subject> subjects = new ArrayList<>();
  private final List<Subject> copies = new ArrayList<>();
  private final List<JsonObject> stored = new ArrayList<>();
  private final Judge judge;

  Comparison(RealServer server, long seed) {
    this.server = server;
    this.bundle = server.bundle();
    this.validator = Validator.of(bundle);
    this.seed = seed;
    List<KindSchema> kinds = new ArrayList<>();
    for (KindVersion kind : Kinds.all()) {
      if (kind.in(bundle).filter(KindVersion.Availability::served).isPresent()
          && server.resource(kind.apiVersion(), kind.kind()).isPresent()) {
        StructuralSchema schema = Schemas.of(kind, bundle).orElseThrow();
        boolean status = kind.in(bundle).orElseThrow().statusSubresource();
        subjects.add(new Subject(kind.apiVersion(), kind.kind(), schema, status));
        String copied = Laboratory.apiVersion(kind.apiVersion());
        copies.add(new Subject(copied, kind.kind(), schema, status));
        kinds.add(
            new KindSchema(kind.group() + ".lab", kind.version(), kind.kind(), schema, status));
      }
    }
    this.laboratoryValidator = Validator.of(kinds);
    this.judge = new Judge(server, validator, laboratoryValidator, subjects);
  }

  Judge judge() {
    return judge;
  }

  List<Subject> subjects() {
    return subjects;
  }

  /** All objects of {@code validation.jsonl} that the server may be asked about. */
  void cases(Path file) throws IOException {
    List<Probe> probes = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonObject one = JsonParser.parseString(line).getAsJsonObject();
      JsonObject object = one.getAsJsonObject("object");
      String channel = one.get("channel").getAsString();
      subjects.stream()
          .filter(s -> channel.equals("both") || channel.equals(bundle.channel().toString()))
          .filter(s -> s.apiVersion().equals(object.get("apiVersion").getAsString())
              && s.kind().equals(object.get("kind").getAsString()))
          .forEach(subject -> {
            if (one.get("valid").getAsBoolean()) {
              subject.seeds().add(object);
            }
            probes.add(Probe.create(object, "case"));
          });
    }
    judge.ask(probes);
  }

  /**
   * Random probes, then such as break what has not been broken often enough, then updates of stored
   * objects that are not valid: these are at least as many as all other updates, and all updates are
   * at least a quarter. So many probes in all, more if that takes more.
   */
  void run(int number) {
    if (number == 0) {
      return;
    }
    mutants(number * 6 / 10);
    directed(3 * number);
    int others = judge.made() - judge.updates();
    int fromInvalid = Math.max(judge.updates(), others / 3 - judge.updates());
    updatesFromInvalid(Math.max(fromInvalid, number - judge.made()));
  }

  private void mutants(int number) {
    Probes probes = new Probes(seed, validator);
    store(probes);
    ask(number, () -> probes.random(subjects));
  }

  private void directed(int most) {
    Probes probes = new Probes(seed + 3, validator);
    Map<Subject, Map<RuleId, Integer>> tried = new HashMap<>();
    int made = 0;
    boolean some = true;
    while (some && made < most) {
      List<Probe> batch = new ArrayList<>();
      for (Subject subject : subjects) {
        for (int i = 0; i < 4; i++) {
          Probe probe =
              probes.directed(subject, tried.computeIfAbsent(subject, x -> new HashMap<>()));
          if (probe != null) {
            batch.add(probe);
          }
        }
      }
      some = !batch.isEmpty();
      made += batch.size();
      judge.ask(batch);
    }
  }

  private void updatesFromInvalid(int number) {
    Probes probes = new Probes(seed + 7, laboratoryValidator);
    try (Laboratory laboratory = Laboratory.open(server)) {
      List<JsonObject> examples = new ArrayList<>();
      List<Forgiven.Pair> pairs = new ArrayList<>();
      for (int i = 0; i < copies.size(); i++) {
        storeInvalid(probes, subjects.get(i), copies.get(i));
        copies.get(i).storedInvalid().stream().findFirst().ifPresent(examples::add);
        for (Forgiven.Pair pair : probes.forgiven(subjects.get(i), copies.get(i))) {
          named(pair.old(), "forgiven-" + pairs.size());
          if (server.createStored(pair.old()).status() == 201) {
            pairs.add(pair);
          }
        }
      }
      laboratory.close(examples);
      for (Subject copy : copies) {
        copy.storedInvalid().replaceAll(object -> server.read(object).body());
      }
      judge.ask(pairs.stream()
          .map(pair -> Probes.update(pair.next(), server.read(pair.old()).body()))
          .toList());
      List<Subject> some =
          copies.stream().filter(c -> !c.storedInvalid().isEmpty()).toList();
      ask(some.isEmpty() ? 0 : number, () -> probes.fromInvalid(some));
    }
    server.forgetResources();
  }

  private void ask(int number, Supplier<Probe> next) {
    List<Probe> batch = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      batch.add(next.get());
      if (batch.size() == BATCH || i == number - 1) {
        judge.ask(batch);
        batch.clear();
      }
    }
  }

  private void store(Probes probes) {
    for (Subject subject : subjects) {
      for (int i = 0; i < 40 * POOL && subject.stored().size() < POOL; i++) {
        JsonObject object = i < 20 ? probes.seed(subject) : probes.made(subject);
        named(object, "compared-" + subjects.indexOf(subject) + "-" + i);
        if (!validator.validate(object, Probe.create(object, "").operation()).valid()) {
          continue;
        }
        server.deleteStored(object);
        JsonObject live = storedWithStatus(object, subject.statusSubresource());
        if (live != null) {
          stored.add(object);
          subject.stored().add(live);
        }
      }
    }
  }

  private @Nullable JsonObject storedWithStatus(JsonObject object, boolean subresource) {
    RealServer.Answer answer = server.createStored(object);
    if (answer.status() != 201) {
      return null;
    }
    if (!subresource || !object.has("status")) {
      return answer.body();
    }
    JsonObject with = answer.body().deepCopy();
    with.add("status", object.get("status"));
    RealServer.Answer updated = server.updateStoredStatus(with);
    return updated.status() == 200 ? updated.body() : answer.body();
  }

  private void storeInvalid(Probes probes, Subject original, Subject copy) {
    original.seeds().forEach(object -> {
      JsonObject moved = object.deepCopy();
      moved.addProperty("apiVersion", copy.apiVersion());
      copy.seeds().add(moved);
    });
    for (int i = 0; i < 3 * POOL && copy.storedInvalid().size() < POOL; i++) {
      JsonObject object = i % 2 == 0 ? probes.spoiled(copy) : probes.broken(copy);
      named(object, "old-" + copies.indexOf(copy) + "-" + i);
      RealServer.Answer answer = server.createStored(object);
      if (answer.status() == 201) {
        copy.storedInvalid().add(answer.body());
      }
    }
  }

  private static void named(JsonObject object, String name) {
    JsonObject metadata = new JsonObject();
    metadata.addProperty("name", name);
    object.add("metadata", metadata);
  }

  @Override
  public void close() {
    judge.close();
    stored.forEach(server::deleteStored);
  }
}
