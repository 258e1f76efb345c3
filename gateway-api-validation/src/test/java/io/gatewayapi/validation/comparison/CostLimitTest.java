package io.gatewayapi.validation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.oracle.RealServer;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.validation.KindChecks;
import io.gatewayapi.validation.KindSchema;
import io.gatewayapi.validation.Validator;
import io.gatewayapi.validation.Violation;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A server gives up on rules that cost too much; the largest objects do not come to that. */
class CostLimitTest {
  private static final long SEED = Long.getLong("gwapi.seed", 1L);
  private static final int OBJECTS = Integer.getInteger("gwapi.full", 3);
  private static final int LARGEST = 1_200_000;

  @Test
  void theLargestObjectsAreWithinTheServersCostLimits()
      throws IOException, GeneralSecurityException {
    List<RealServer> servers = RealServer.all();
    assumeTrue(!servers.isEmpty(), "gwapi.kubeconfig is not set");
    for (RealServer server : servers) {
      Map<String, Integer> counts = new TreeMap<>();
      Validator validator = Validator.of(server.bundle());
      FullObjects objects = new FullObjects(new Random(SEED));
      for (Subject subject : subjects(server)) {
        for (int i = 0; i < OBJECTS; i++) {
          JsonObject object = objects.object(subject, LARGEST >> (2 * (i % 3)));
          counts.merge(
              compare(server, validator, object) ? "rules run" : "blocked", 1, Integer::sum);
        }
      }
      System.out.printf("Largest objects, %s, seed %d: %s%n", server.bundle(), SEED, counts);
      assertThat(counts.getOrDefault("rules run", 0)).isPositive();
    }
  }

  /** The same violations, none of them about cost; false if the rules were not asked. */
  private static boolean compare(RealServer server, Validator validator, JsonObject object) {
    RealServer.Answer answer = server.create(object);
    assertThat(answer.status()).as(answer.message()).isIn(201, 422);
    Set<String> theirs = answer.status() == 201 ? Set.of() : Verdict.causes(answer);
    assertThat(theirs).noneMatch(cause -> cause.contains("cost") || cause.contains("budget"));
    Set<String> ours = new TreeSet<>();
    for (Violation violation :
        Probe.create(object, "full").judge(validator).result().violations()) {
      ours.add(Verdict.text(violation, 422));
    }
    assertThat(ours).isEqualTo(theirs);
    return theirs.stream().noneMatch(cause -> cause.contains("rules were not checked"));
  }

  private static List<Subject> subjects(RealServer server) {
    List<Subject> subjects = new ArrayList<>();
    for (KindVersion kind : Kinds.all()) {
      Schemas.of(kind, server.bundle())
          .filter(schema -> server.resource(kind.apiVersion(), kind.kind()).isPresent())
          .filter(schema -> KindChecks.of(
                  new KindSchema(kind.group(), kind.version(), kind.kind(), schema, true))
              .hasRules())
          .ifPresent(
              schema -> subjects.add(new Subject(kind.apiVersion(), kind.kind(), schema, true)));
    }
    return subjects;
  }
}
