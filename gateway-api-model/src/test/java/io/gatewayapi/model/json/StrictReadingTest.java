package io.gatewayapi.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A strict reader tells of every unknown and every duplicate field. */
class StrictReadingTest {
  private static final String TEXT = """
      {
        "text": "a",
        "txet": "b",
        "child": {"text": "c", "text": "d", "deep": {"twice": 1, "twice": 2}},
        "children": [{}, {"nme": "e"}],
        "labels": {"l": "1", "l": "2"},
        "text": null
      }
      """;

  @Test
  void allProblemsAreReportedWithTheirPlaces() {
    JsonReadException e = catchThrowableOfType(
        JsonReadException.class, () -> Json.readStrict(JsonSource.of(TEXT), Sample::new));
    assertThat(e.problems())
        .extracting(JsonProblem::message)
        .containsExactly(
            "unknown field \"txet\" (line 3, column 3)",
            "duplicate field \"child.text\" (line 4, column 26)",
            "unknown field \"child.deep\" (line 4, column 39)",
            "duplicate field \"child.deep.twice\" (line 4, column 60)",
            "unknown field \"children[1].nme\" (line 5, column 21)",
            "duplicate field \"labels.l\" (line 6, column 24)",
            "duplicate field \"text\" (line 7, column 3)");
    assertThat(e)
        .hasMessageContaining("children[1].nme")
        .hasMessageStartingWith("strict reading: ");
    assertThat(e.path()).isEqualTo("txet");
    assertThat(e.line()).isEqualTo(3);
    assertThat(e.column()).isEqualTo(3);
  }

  @Test
  void whatIsKnownIsFine() {
    assertThatCode(() -> Json.readStrict(
            JsonSource.of("{\"text\":null,\"child\":{\"count\":1.0},\"labels\":{\"any\":\"x\"}}"),
            Sample::new))
        .doesNotThrowAnyException();
  }

  @Test
  void aListenerIsToldWhileReadingGoesOn() {
    List<JsonProblem> problems = new ArrayList<>();
    Sample sample = Json.read(JsonSource.of(TEXT).onProblem(problems::add), Sample::new);
    assertThat(problems).hasSize(7);
    assertThat(sample.child).isNotNull().extracting(child -> child.text).isEqualTo("d");
  }

  @Test
  void aTreeHasNoPositions() {
    assertThatThrownBy(() ->
            Json.readStrict(JsonSource.of(Json.readTree("{\"child\":{\"x\":1}}")), Sample::new))
        .hasMessage("strict reading: unknown field \"child.x\"");
  }

  @Test
  void manyFieldsAreCheckedInTimeThatGrowsWithTheirNumber() {
    StringBuilder text = new StringBuilder("{\"unknown\":{\"k0\":0");
    for (int i = 1; i < 20_000; i++) {
      text.append(",\"k").append(i).append("\":0");
    }
    text.append(",\"k7\":1}");
    for (int i = 1; i < 10_000; i++) {
      text.append(",\"x").append(i).append("\":0");
    }
    List<JsonProblem> problems = new ArrayList<>();
    Json.read(JsonSource.of(text + "}").onProblem(problems::add), Sample::new);
    assertThat(problems).hasSize(10_001);
    assertThatThrownBy(() -> Json.readStrict(JsonSource.of(text + "}"), Sample::new))
        .hasMessageEndingWith("; and 9981 more");
  }
}
