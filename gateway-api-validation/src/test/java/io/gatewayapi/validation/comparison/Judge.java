package io.gatewayapi.validation.comparison;

import io.gatewayapi.model.oracle.RealServer;
import io.gatewayapi.validation.Validator;
import io.gatewayapi.validation.Violation;
import java.util.ArrayList;
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
final class Judge implements AutoCloseable {
  private final RealServer server;
  private final Validator validator;
  private final Validator laboratoryValidator;
  private final List<Subject> subjects;
  private final List<String> differences = new ArrayList<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final ExecutorService workers = Executors.newFixedThreadPool(4);
  private int made;
  private int updates;
  private int updatesFromInvalid;

  /**
   * @param laboratoryValidator knows the copies of the kinds that a {@link Laboratory} makes
   * @param subjects what to count the broken demands at
   */
  Judge(
      RealServer server,
      Validator validator,
      Validator laboratoryValidator,
      List<Subject> subjects) {
    this.server = server;
    this.validator = validator;
    this.laboratoryValidator = laboratoryValidator;
    this.subjects = subjects;
  }

  List<String> differences() {
    return differences;
  }

  /** How many probes had which outcome, by where they come from. */
  Map<String, Integer> counts() {
    return counts;
  }

  int made() {
    return made;
  }

  int updates() {
    return updates;
  }

  int updatesFromInvalid() {
    return updatesFromInvalid;
  }

  private record Asked(Probe probe, RealServer.Answer answer) {}

  void ask(List<Probe> probes) {
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
    Verdict ours = probe.judge(inLaboratory(probe) ? laboratoryValidator : validator);
    count(probe, answer);
    String difference = ours.difference(answer);
    if (!difference.isEmpty()) {
      counts.merge("DIFFERENT", 1, Integer::sum);
      differences.add(difference + "\n  " + probe.what() + " " + probe.object()
          + (probe.old() == null ? "" : "\n  old " + probe.old()));
    }
    if (answer.status() == 422) {
      countBroken(probe, ours, Verdict.causes(answer));
    }
  }

  private static String apiVersion(Probe probe) {
    return probe.object().get("apiVersion").getAsString();
  }

  private static boolean inLaboratory(Probe probe) {
    return !apiVersion(probe).equals(Laboratory.original(apiVersion(probe)));
  }

  private void count(Probe probe, RealServer.Answer answer) {
    made++;
    updates += probe.old() == null ? 0 : 1;
    updatesFromInvalid += inLaboratory(probe) ? 1 : 0;
    String outcome = answer.status() / 100 == 2
        ? "valid"
        : answer.status() == 422 ? "invalid" : "status " + answer.status();
    counts.merge(probe.what() + " " + outcome, 1, Integer::sum);
  }

  private void countBroken(Probe probe, Verdict ours, Set<String> causes) {
    counts.merge("causes", causes.size(), Integer::sum);
    for (Violation violation : ours.result().violations()) {
      if (causes.contains(Verdict.text(violation, 422))) {
        subjects.stream()
            .filter(s -> s.kind().equals(probe.object().get("kind").getAsString())
                && s.apiVersion().equals(Laboratory.original(apiVersion(probe))))
            .forEach(s -> s.count(violation.rule()));
      }
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
