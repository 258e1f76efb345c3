package io.gatewayapi.builders.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonObject;
import io.gatewayapi.builders.compile.Compiler;
import io.gatewayapi.builders.examples.Examples;
import io.gatewayapi.builders.examples.Sizes;
import io.gatewayapi.model.json.Json;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The code for an example is shorter than its YAML, and never longer than the code of fabric8's
 * builders for the same object.
 */
class CodeLengthTest {
  private record Row(String file, int objects, int yaml, Length ours, Length peer) {}

  private record Length(int lines, int calls, int tokens) {
    Length plus(Length other) {
      return new Length(lines + other.lines, calls + other.calls, tokens + other.tokens);
    }
  }

  private static final Map<String, List<Sizes.Code>> SIZES = new LinkedHashMap<>();

  @BeforeAll
  static void readSources() throws IOException {
    SIZES.putAll(Sizes.ofExamples());
  }

  private static Length ours(Sizes.Code code) {
    return new Length(code.lines(), code.calls(), Tokens.count(code.text()));
  }

  private static Length peer(JsonObject object) throws ClassNotFoundException {
    List<String> lines = PeerCode.lines(object);
    return new Length(lines.size(), lines.size(), Tokens.count(String.join("", lines)));
  }

  @Test
  void isNeverLongerThanThePeersForTheSameObject() throws ClassNotFoundException {
    for (Examples.Rewritten example : Examples.all()) {
      List<Sizes.Code> codes = SIZES.get(example.file());
      for (int i = 0; i < codes.size(); i++) {
        Length ours = ours(codes.get(i));
        Length peer = peer(Json.toTree(example.objects().get(i)));
        String object = example + " #" + i;

        assertThat(ours.lines()).as(object + ": lines").isLessThanOrEqualTo(peer.lines());
        assertThat(ours.calls()).as(object + ": a call a line").isLessThanOrEqualTo(peer.lines());
        assertThat(ours.tokens()).as(object + ": tokens").isLessThanOrEqualTo(peer.tokens());
      }
    }
  }

  @Test
  void theMedianHasAtMostSevenTenthsOfTheYamlsLines() throws IOException, ClassNotFoundException {
    assumeTrue(Examples.folder().isPresent(), "gwapi.cases does not name a folder of samples");
    List<Row> rows = rows(Examples.folder().orElseThrow());
    Files.writeString(Path.of("target/code-length.md"), table(rows));

    assertThat(median(
            rows.stream().map(row -> (double) row.ours().lines() / row.yaml()).toList()))
        .as("lines as formatted")
        .isLessThanOrEqualTo(0.7);
    assertThat(median(
            rows.stream().map(row -> (double) row.ours().calls() / row.yaml()).toList()))
        .as("a call a line")
        .isLessThanOrEqualTo(0.7);
  }

  private static List<Row> rows(Path folder) throws ClassNotFoundException {
    List<Row> rows = new ArrayList<>();
    for (Examples.Rewritten example : Examples.all()) {
      Length ours = new Length(0, 0, 0);
      Length peer = new Length(0, 0, 0);
      List<Sizes.Code> codes = SIZES.get(example.file());
      for (int i = 0; i < codes.size(); i++) {
        ours = ours.plus(ours(codes.get(i)));
        peer = peer.plus(peer(Json.toTree(example.objects().get(i))));
      }
      int yaml = yamlLines(folder.resolve(example.file()));
      rows.add(new Row(example.file(), codes.size(), yaml, ours, peer));
    }
    return rows;
  }

  /** Non-blank lines of the Gateway API's documents, without comments and separators. */
  private static int yamlLines(Path file) {
    try {
      int lines = 0;
      for (String document : Files.readString(file).split("(?m)^---.*$", -1)) {
        if (document.contains("apiVersion: gateway.networking")) {
          lines += (int) document
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .count();
        }
      }
      return lines;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static String table(List<Row> rows) {
    StringBuilder text = new StringBuilder("""
        | example | objects | YAML lines | ours: lines | calls | tokens | fabric8: lines | tokens |
        |---|---|---|---|---|---|---|---|
        """);
    for (Row row : rows) {
      text.append(String.format(
          "| %s | %d | %d | %d | %d | %d | %d | %d |%n",
          row.file(),
          row.objects(),
          row.yaml(),
          row.ours().lines(),
          row.ours().calls(),
          row.ours().tokens(),
          row.peer().lines(),
          row.peer().tokens()));
    }
    text.append(String.format(
        "%nMedian of ours / YAML: %.2f lines as formatted, %.2f with a call a line. Median of ours"
            + " / fabric8: %.2f lines, %.2f tokens.%n",
        median(
            rows.stream().map(row -> (double) row.ours().lines() / row.yaml()).toList()),
        median(
            rows.stream().map(row -> (double) row.ours().calls() / row.yaml()).toList()),
        median(rows.stream()
            .map(row -> (double) row.ours().calls() / row.peer().lines())
            .toList()),
        median(rows.stream()
            .map(row -> (double) row.ours().tokens() / row.peer().tokens())
            .toList())));
    return text.toString();
  }

  @Test
  void thePeersCodeBuildsTheSameObject()
      throws ReflectiveOperationException, JsonProcessingException {
    Map<String, String> sources = new LinkedHashMap<>();
    Map<String, JsonObject> objects = new LinkedHashMap<>();
    for (Examples.Rewritten example : Examples.all()) {
      for (JsonObject object : example.objects().stream().map(Json::toTree).toList()) {
        String name = "Peer" + objects.size();
        String type = PeerCode.javaType(object);
        sources.put(
            name,
            "final class " + name + " { static Object build() { return "
                + String.join("", PeerCode.lines(object))
                    .replaceFirst("new \\w+", "new " + type + "Builder")
                + "; } }");
        objects.put(name, object);
      }
    }
    Compiler.Outcome outcome = Compiler.compile(sources);
    assertThat(outcome.errors()).isEmpty();
    ObjectMapper jackson = new ObjectMapper();
    for (Map.Entry<String, JsonObject> entry : objects.entrySet()) {
      Method build = outcome.classes().loadClass(entry.getKey()).getDeclaredMethod("build");
      build.setAccessible(true);
      String json = jackson.writeValueAsString(build.invoke(null));

      assertThat((Object) Json.readTree(json))
          .as(sources.get(entry.getKey()))
          .isEqualTo(entry.getValue());
    }
  }
}
