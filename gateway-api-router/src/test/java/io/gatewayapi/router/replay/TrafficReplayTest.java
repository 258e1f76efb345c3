package io.gatewayapi.router.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Replays traffic cases, where a folder with such cases is given as {@code gwapi.cases}. */
class TrafficReplayTest {
  private static Path folder = Path.of("");

  @BeforeAll
  static void findFolder() {
    String given = System.getProperty("gwapi.cases", "");
    assumeFalse(given.isBlank(), "gwapi.cases names no folder");
    folder = Path.of(given);
  }

  @Test
  void everyCaseGoesAsExpected() throws IOException {
    List<String> failures = new ArrayList<>();
    Map<String, int[]> table = new TreeMap<>();
    for (TrafficCase traffic : TrafficCase.all(folder)) {
      List<String> differences = TrafficCheck.differences(traffic, traffic.decide());
      differences.forEach(difference -> failures.add(traffic.id() + " " + difference));
      for (String feature : traffic.features()) {
        int[] counts = table.computeIfAbsent(feature, f -> new int[2]);
        counts[0] += differences.isEmpty() ? 1 : 0;
        counts[1]++;
      }
    }
    System.out.println("traffic cases that go as expected, by feature");
    table.forEach((feature, counts) ->
        System.out.printf("  %-45s %3d of %3d%n", feature, counts[0], counts[1]));
    assertThat(failures).isEmpty();
  }
}
