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
  void everyCaseWhoseFeaturesAreEvaluatedGoesAsExpected() throws IOException {
    int evaluated = 0;
    List<String> failures = new ArrayList<>();
    Map<String, Integer> later = new TreeMap<>();
    for (TrafficCase traffic : TrafficCase.all(folder)) {
      if (traffic.missing().isEmpty()) {
        evaluated++;
        TrafficCheck.differences(traffic, traffic.decide())
            .forEach(difference -> failures.add(traffic.id() + " " + difference));
      } else {
        traffic.missing().forEach(feature -> later.merge(feature, 1, Integer::sum));
      }
    }
    int waiting = TrafficCase.all(folder).size() - evaluated;
    System.out.printf(
        "traffic cases: %d of %d evaluated pass, %d need features of a later release %s%n",
        evaluated
            - (int) failures.stream().map(f -> f.split(" ", 2)[0]).distinct().count(),
        evaluated,
        waiting,
        later);
    assertThat(failures).isEmpty();
    assertThat(evaluated).isPositive();
  }
}
