package io.gatewayapi.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.GatewayApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is lost between reading and writing. */
class LosslessTest {
  private static Sample read(String text) {
    return Json.read(JsonSource.of(text), Sample::new);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"text\":\"\"}",
        "{\"names\":[]}",
        "{\"labels\":{}}",
        "{\"child\":{}}",
        "{\"children\":[{},{\"text\":\"a\"}],\"byName\":{\"x\":{}}}",
        "{\"names\":[\"a\",null]}",
        "{\"labels\":{\"a\":null},\"children\":[null],\"byName\":{\"x\":null}}",
        "{\"codes\":[1,null,2]}",
        "{\"colors\":[\"red\",null]}",
        "{\"text\":null,\"names\":null,\"child\":null}",
        "{\"unknown\":{\"n\":1.50,\"big\":12345678901234567890,\"z\":null,\"e\":[],\"o\":{}}}",
        "{\"child\":{\"child\":{\"weird\":[1e3]}}}",
        "{\"color\":\"no such color\"}",
        "{\"count\":1.0}",
        "{\"count\":1e3}",
        "{\"count\":-0}",
        "{\"count\":3000000000}",
        "{\"count\":12345678901234567890}",
        "{\"big\":9223372036854775807}",
        "{\"big\":9223372036854775808}",
        "{\"big\":-9223372036854775808}",
        "{\"big\":5.0}",
        "{\"codes\":[1,2.0,3]}",
        "{\"codes\":[3000000000]}"
      })
  void whatWasReadIsWritten(String text) {
    assertThat(Json.write(read(text))).isEqualTo(text);
    assertThat(new Gson().toJson(new Gson().fromJson(text, Sample.class))).isEqualTo(text);
    assertThat(read(text).deepCopy()).isEqualTo(read(text));
  }

  @Test
  void anExplicitNullReadsAsAbsent() {
    Sample sample = read("{\"text\":null,\"count\":null}");
    assertThat(sample.text).isNull();
    assertThat(sample.count).isNull();
    assertThat(sample.extraFields())
        .containsEntry("text", JsonNull.INSTANCE)
        .containsEntry("count", JsonNull.INSTANCE);
  }

  @Test
  void settingAPropertyReplacesItsNull() {
    Sample sample = read("{\"text\":null,\"count\":null}");
    sample.setText("now");
    assertThat(Json.write(sample)).isEqualTo("{\"text\":\"now\",\"count\":null}");
    sample.setText(null);
    assertThat(Json.write(sample)).isEqualTo("{\"count\":null}");
  }

  @Test
  void settingAPropertyReplacesANumberThatWasKept() {
    Sample sample = read("{\"count\":1.0}");
    assertThat(sample.count).isNull();
    sample.setCount(2);
    assertThat(Json.write(sample)).isEqualTo("{\"count\":2}");
  }

  @Test
  void numbersThatDifferInTextDiffer() {
    assertThat(read("{\"x\":1.0}")).isNotEqualTo(read("{\"x\":1}")).isEqualTo(read("{\"x\":1.0}"));
    assertThat(read("{\"x\":12345678901234567890}"))
        .isNotEqualTo(read("{\"x\":12345678901234567891}"));
  }

  @Test
  void extraFieldsCanBeSetAndRemoved() {
    Sample sample = new Sample();
    sample.setExtraField("vendor", new JsonPrimitive("x"));
    assertThat(Json.write(sample)).isEqualTo("{\"vendor\":\"x\"}");
    sample.setExtraField("vendor", null);
    assertThat(sample).isEqualTo(new Sample());
    assertThat(sample.extraFields()).isEmpty();
  }

  @Test
  void anExtraFieldMayNotStandBesideItsProperty() {
    Sample sample = read("{\"text\":\"a\"}");
    assertThatThrownBy(() -> sample.setExtraField("text", new JsonPrimitive("b")))
        .isInstanceOf(GatewayApiException.class)
        .hasMessageContaining("Sample.text is set");
  }

  @Test
  void extraFieldsAreAView() {
    Sample sample = read("{\"x\":1}");
    assertThatThrownBy(() -> sample.extraFields().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aCopySharesNoExtraField() {
    Sample sample = read("{\"x\":{\"y\":1}}");
    Sample copy = sample.deepCopy();
    copy.extraFields().get("x").getAsJsonObject().addProperty("y", 2);
    assertThat(Json.write(sample)).isEqualTo("{\"x\":{\"y\":1}}");
  }

  @Test
  void toStringIsTypeAndJson() {
    assertThat(read("{\"text\":\"a\",\"x\":1.0}")).hasToString("Sample{\"text\":\"a\",\"x\":1.0}");
  }

  @Test
  void ofTwoFieldsTheLastCounts() {
    assertThat(Json.write(read("{\"text\":\"a\",\"text\":\"b\"}"))).isEqualTo("{\"text\":\"b\"}");
    assertThat(Json.write(read("{\"text\":null,\"text\":\"b\"}"))).isEqualTo("{\"text\":\"b\"}");
    assertThat(Json.write(read("{\"count\":1.0,\"count\":5}"))).isEqualTo("{\"count\":5}");
    assertThat(Json.write(read("{\"count\":5,\"count\":1.0}"))).isEqualTo("{\"count\":1.0}");
    assertThat(Json.write(read("{\"x\":1,\"x\":{}}"))).isEqualTo("{\"x\":{}}");
    assertThat(Json.writeTree(Json.readTree("{\"x\":1,\"x\":{}}"))).isEqualTo("{\"x\":{}}");
    assertThat(Json.write(read("{\"labels\":{\"a\":\"1\",\"a\":\"2\"}}")))
        .isEqualTo("{\"labels\":{\"a\":\"2\"}}");
  }

  @Test
  void aNullDoesNotUndoAValueBeforeIt() {
    assertThat(Json.write(read("{\"text\":\"a\",\"text\":null}"))).isEqualTo("{\"text\":\"a\"}");
  }
}
