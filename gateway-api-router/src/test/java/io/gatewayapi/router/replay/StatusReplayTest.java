package io.gatewayapi.router.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.router.ConformantStatus;
import io.gatewayapi.router.Topology;
import io.gatewayapi.router.implementation.Implementation;
import io.gatewayapi.router.implementation.SupportedFeatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Replays status cases, where a folder with such cases is given as {@code gwapi.cases}. */
class StatusReplayTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  private static Path folder = Path.of("");

  @BeforeAll
  static void findFolder() {
    String given = System.getProperty("gwapi.cases", "");
    assumeFalse(given.isBlank(), "gwapi.cases names no folder");
    folder = Path.of(given);
  }

  @Test
  void everyCaseHasTheExpectedStatus() throws IOException {
    CaseObjects cases = new CaseObjects(folder);
    List<String> failures = new ArrayList<>();
    Map<String, int[]> byFeature = new TreeMap<>();
    for (String text : Files.readAllLines(folder.resolve("status.jsonl"))) {
      JsonObject line = JsonParser.parseString(text).getAsJsonObject();
      List<String> differences = StatusCheck.differences(line, judged(line, cases.of(line)));
      differences.forEach(d -> failures.add(line.get("id").getAsString() + " " + d));
      count(byFeature, line, differences.isEmpty());
    }
    System.out.println("status cases, passed of all, by feature:");
    byFeature.forEach(
        (feature, counts) -> System.out.printf("  %4d of %4d %s%n", counts[0], counts[1], feature));
    assertThat(failures).isEmpty();
    assertThat(byFeature).isNotEmpty();
  }

  private static List<JsonObject> judged(JsonObject line, List<RawObject> objects) {
    SupportedFeatures features = SupportedFeatures.all();
    if (line.has("featuresNotSupported")) {
      for (JsonElement name : line.getAsJsonArray("featuresNotSupported")) {
        features = features.without(name.getAsString());
      }
    }
    ConformantStatus writer =
        ConformantStatus.of(Topology.of(objects, Implementation.complete().with(features)));
    return objects.stream().map(o -> Json.toTree(writer.write(o, NOW))).toList();
  }

  private static void count(Map<String, int[]> counts, JsonObject line, boolean passed) {
    line.getAsJsonArray("features").forEach(feature -> {
      int[] pair = counts.computeIfAbsent(feature.getAsString(), k -> new int[2]);
      pair[0] += passed ? 1 : 0;
      pair[1]++;
    });
  }
}
