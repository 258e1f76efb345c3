package io.gatewayapi.model.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonSource;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions and label selectors keep what they were read with. */
class ConditionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"type\":\"Accepted\",\"status\":\"True\",\"observedGeneration\":3,"
            + "\"lastTransitionTime\":\"2026-03-01T10:20:30.120Z\",\"reason\":\"R\",\"message\":\"\",\"severity\":null}",
        "{\"observedGeneration\":3.0,\"lastTransitionTime\":null}",
        "{\"lastTransitionTime\":\"1970-01-01T00:00:00Z\",\"x\":{\"y\":1.50}}"
      })
  void conditionsAreLossless(String text) {
    Condition condition = Json.read(JsonSource.of(text), Condition::new);
    assertThat(Json.readTree(Json.write(condition))).isEqualTo(Json.readTree(text));
    assertThat(condition.deepCopy()).isEqualTo(condition).hasSameHashCodeAs(condition);
  }

  @Test
  void aConditionsTimeIsATimeAndAText() {
    Condition condition = new Condition();
    OffsetDateTime time = OffsetDateTime.parse("2026-03-01T12:00:00+02:00");
    condition.setLastTransitionTime(time);
    assertThat(condition.getLastTransitionTimeText()).isEqualTo("2026-03-01T10:00:00Z");
    condition.setLastTransitionTimeText("2026-03-01T10:00:00.000Z");
    assertThat(condition.getLastTransitionTime()).isAtSameInstantAs(time);
    assertThat(Json.write(condition))
        .isEqualTo("{\"lastTransitionTime\":\"2026-03-01T10:00:00.000Z\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"matchLabels\":{},\"matchExpressions\":[]}",
        "{\"matchLabels\":{\"a\":\"1\"},\"matchExpressions\":[{\"key\":\"k\",\"operator\":\"Near\",\"values\":[],"
            + "\"tolerance\":1.0},{\"values\":null}],\"future\":{}}"
      })
  void labelSelectorsAreLossless(String text) {
    LabelSelector selector = Json.read(JsonSource.of(text), LabelSelector::new);
    assertThat(Json.write(selector)).isEqualTo(text);
    assertThat(selector.deepCopy()).isEqualTo(selector).hasSameHashCodeAs(selector);
  }
}
