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
import io.gatewayapi.validation.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks a real server and the library the same, and keeps what they differ in. */
final class Comparison implements AutoCloseable {
  private static final int POOL = Integer.getInteger("gwapi.stored", 8);

  private final RealServer server;
  private final Bundle bundle;
  private final Validator validator;
  private final Validator laboratoryValidator;
  private final long seed;
  private final List<Subject> subjects = new ArrayList<>();
  private final List<Subject> copies = new ArrayList<>();
  private final List<String> differences = new ArrayList<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<JsonObject> stored = new ArrayList<>();
  private final ExecutorService workers = Executors.newFixedThreadPool(4);

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
  }

  List<String> differences() {
    return differences;
  }

  Map<String, Integer> counts() {
    return counts;
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
    run(probes);
  }

  /**
   * So many probes, an eighth of them updates of stored objects that are not valid, another eighth
   * other updates; and more until every demand has been broken often enough, or as many again.
   */
  void run(int number) {
    mutants(number * 6 / 10);
    updatesFromInvalid(number / 8);
    directed(number);
  }

  /** Random probes. */
  void mutants(int number) {
    Probes probes = new Probes(seed, validator);
    store(probes, number > 0);
    List<Probe> batch = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Probe probe = probes.random(subjects);
      batch.add(probe);
      if (batch.size() == 400 || i == number - 1) {
        run(batch);
        batch.clear();
      }
    }
  }

  /** Updates from stored objects that are not valid. */
  void updatesFromInvalid(int number) {
    if (number == 0) {
      return;
    }
    Probes probes = new Probes(seed + 7, laboratoryValidator);
    List<JsonObject> examples = new ArrayList<>();
    try (Laboratory laboratory = Laboratory.open(server)) {
      for (int s = 0; s < copies.size(); s++) {
        Subject copy = copies.get(s);
        subjects.get(s).seeds().forEach(object -> {
          JsonObject moved = object.deepCopy();
          moved.addProperty("apiVersion", copy.apiVersion());
          copy.seeds().add(moved);
        });
        for (int i = 0; i < 3 * POOL && copy.storedInvalid().size() < POOL; i++) {
          JsonObject object = i % 2 == 0 ? probes.spoiled(copy) : probes.broken(copy);
          object.add("metadata", JsonParser.parseString("{\"name\":\"old-" + s + "-" + i + "\"}"));
          RealServer.Answer answer = server.createStored(object);
          if (answer.status() == 201) {
            copy.storedInvalid().add(answer.body());
          }
        }
        copy.storedInvalid().stream().findFirst().ifPresent(examples::add);
      }
      laboratory.close(examples);
      for (Subject copy : copies) {
        copy.storedInvalid().replaceAll(object -> server.read(object).body());
      }
      List<Subject> some =
          copies.stream().filter(c -> !c.storedInvalid().isEmpty()).toList();
      List<Probe> batch = new ArrayList<>();
      for (int i = 0; i < number && !some.isEmpty(); i++) {
        batch.add(probes.fromInvalid(some));
        if (batch.size() == 400 || i == number - 1) {
          run(batch);
          batch.clear();
        }
      }
    }
    server.forgetResources();
  }

  /** Probes until every demand has been broken often enough, or so many have been made. */
  void directed(int most) {
    Probes probes = new Probes(seed + 3, validator);
    Map<Subject, Map<RuleId, Integer>> tried = new HashMap<>();
    int made = 0;
    boolean some = true;
    while (some && made < most) {
      List<Probe> batch = new ArrayList<>();
      for (Subject subject : subjects) {
        for (int i = 0; i < 12; i++) {
          Probe probe =
              probes.directed(subject, tried.computeIfAbsent(subject, x -> new HashMap<>()));
          if (probe != null) {
            batch.add(probe);
          }
        }
      }
      some = !batch.isEmpty();
      made += batch.size();
      run(batch);
    }
  }

  private void store(Probes probes, boolean wanted) {
    for (int s = 0; s < subjects.size(); s++) {
      Subject subject = subjects.get(s);
      for (int i = 0; wanted && i < 40 * POOL && subject.stored().size() < POOL; i++) {
        JsonObject object = i < 20 ? probes.seed(subject) : probes.made(subject);
        JsonObject status = object.getAsJsonObject("status");
        object.add(
            "metadata", JsonParser.parseString("{\"name\":\"compared-" + s + "-" + i + "\"}"));
        if (!validator.validate(object, Probe.create(object, "").operation()).valid()) {
          continue;
        }
        server.deleteStored(object);
        RealServer.Answer answer = server.createStored(object);
        if (answer.status() == 201) {
          stored.add(object);
          JsonObject live = answer.body();
          if (status != null && subject.statusSubresource()) {
            JsonObject with = live.deepCopy();
            with.add("status", status);
            RealServer.Answer updated = server.updateStoredStatus(with);
            live = updated.status() == 200 ? updated.body() : live;
          }
          subject.stored().add(live);
        }
      }
    }
  }

  private record Asked(Probe probe, RealServer.Answer answer) {}

  private void run(List<Probe> probes) {
    List<Callable<Asked>> calls = new ArrayList<>();
    probes.forEach(probe -> calls.add(() -> new Asked(probe, probe.ask(server))));
    try {
      for (Future<Asked> future : workers.invokeAll(calls)) {
        judge(future.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private void judge(Asked asked) {
    Probe probe = asked.probe();
    RealServer.Answer answer = asked.answer();
    String apiVersion = probe.object().get("apiVersion").getAsString();
    boolean copy = !apiVersion.equals(Laboratory.original(apiVersion));
    Verdict ours = probe.judge(copy ? laboratoryValidator : validator);
    String difference = ours.difference(answer);
    String outcome = answer.status() / 100 == 2
        ? "valid"
        : answer.status() == 422 ? "invalid" : "status " + answer.status();
    counts.merge(probe.what() + " " + outcome, 1, Integer::sum);
    if (!difference.isEmpty()) {
      counts.merge("DIFFERENT", 1, Integer::sum);
      differences.add(difference + "\n  " + probe.what() + " " + probe.object()
          + (probe.old() == null ? "" : "\n  old " + probe.old()));
    }
    if (answer.status() == 422) {
      Set<String> causes = Verdict.causes(answer);
      counts.merge("causes", causes.size(), Integer::sum);
      for (Violation violation : ours.result().violations()) {
        if (causes.contains(Verdict.text(violation, 422))) {
          subjects.stream()
              .filter(s -> s.kind().equals(probe.object().get("kind").getAsString())
                  && s.apiVersion().equals(Laboratory.original(apiVersion)))
              .forEach(s -> s.count(violation.rule()));
        }
      }
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
    stored.forEach(server::deleteStored);
  }
}
