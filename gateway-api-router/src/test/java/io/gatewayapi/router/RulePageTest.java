package io.gatewayapi.router;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The page of rules names tests that exist. */
class RulePageTest {
  private static final Path PAGE = Path.of("..", "docs", "router-rules.md");
  private static final Pattern NAME = Pattern.compile("`([A-Z]\\w+)\\.([a-z]\\w+)`");
  private static final List<String> PACKAGES = List.of(
      "io.gatewayapi.router.",
      "io.gatewayapi.router.match.",
      "io.gatewayapi.router.rules.",
      "io.gatewayapi.router.status.");

  @Test
  void everyRuleOfThePageHasATestThatExists() throws IOException {
    List<String> missing = new ArrayList<>();
    int rules = 0;
    for (String line : Files.readAllLines(PAGE)) {
      if (!line.startsWith("| ") || line.startsWith("| rule ")) {
        continue;
      }
      rules++;
      Matcher names = NAME.matcher(line);
      int tests = 0;
      while (names.find()) {
        tests++;
        if (!exists(names.group(1), names.group(2))) {
          missing.add(names.group());
        }
      }
      if (tests == 0) {
        missing.add("a test for: " + line);
      }
    }
    assertThat(missing).isEmpty();
    assertThat(rules).isGreaterThan(100);
  }

  private static boolean exists(String type, String method) {
    return PACKAGES.stream()
        .map(name -> find(name + type))
        .flatMap(Optional::stream)
        .flatMap(found -> Stream.of(found.getDeclaredMethods()))
        .anyMatch(m -> m.getName().equals(method) && isTest(m));
  }

  private static boolean isTest(Method method) {
    return method.isAnnotationPresent(Test.class)
        || method.isAnnotationPresent(ParameterizedTest.class);
  }

  private static Optional<Class<?>> find(String name) {
    try {
      return Optional.of(Class.forName(name));
    } catch (ClassNotFoundException elsewhere) {
      return Optional.empty();
    }
  }
}
