package io.gatewayapi.validation.comparison;

import io.gatewayapi.model.Bundle;
import io.gatewayapi.validation.RuleId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints what a comparison covered. */
final class Report {

  private Report() {}

  static void print(Bundle bundle, long seed, Comparison comparison) {
    System.out.printf(
        "Validation against a real server, %s, seed %d: %d objects, of which %d updates and status"
            + " updates, %d of these from an invalid object: %s%n",
        bundle,
        seed,
        comparison.judge().made(),
        comparison.judge().updates(),
        comparison.judge().updatesFromInvalid(),
        comparison.judge().counts());
    int all = 0;
    int enough = 0;
    for (Subject subject : comparison.subjects()) {
      Map<RuleId, Integer> below = subject.below(Probes.ENOUGH);
      Map<String, List<RuleId>> keywords = subject.demands().keySet().stream()
          .collect(Collectors.groupingBy(RuleId::keyword, TreeMap::new, Collectors.toList()));
      String table = keywords.entrySet().stream()
          .map(entry -> entry.getKey() + " "
              + entry.getValue().stream().filter(d -> !below.containsKey(d)).count() + "/"
              + entry.getValue().size())
          .collect(Collectors.joining(", "));
      all += subject.demands().size();
      enough += subject.demands().size() - below.size();
      System.out.printf("  %s, broken %d times or more: %s%n", subject, Probes.ENOUGH, table);
      if (Boolean.getBoolean("gwapi.uncovered")) {
        below.forEach((demand, count) -> System.out.printf("    %d %s%n", count, demand));
      }
    }
    System.out.printf("  in all %d of %d demands%n", enough, all);
    String file = System.getProperty("gwapi.differences", "");
    if (!file.isEmpty()) {
      try {
        Files.write(
            Path.of(file + "-" + bundle.toString().replace(' ', '-')),
            comparison.judge().differences());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
