package io.gatewayapi.model.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.GatewayClass;
import io.gatewayapi.model.v1.SupportedFeature;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one JSON type that changed: features were strings up to v1.1, and are objects since. */
class SupportedFeaturesTest {
  private static JsonObject document(String features) {
    return JsonParser.parseString("{\"status\":{\"supportedFeatures\":" + features + "}}")
        .getAsJsonObject();
  }

  private static List<SupportedFeature> features(GatewayClass object) {
    return Objects.requireNonNull(
        Objects.requireNonNull(object.getStatus()).getSupportedFeatures());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"HTTPRoute\",\"Mesh\"]",
        "[{\"name\":\"HTTPRoute\"},{\"name\":\"Mesh\",\"level\":1}]",
        "[\"HTTPRoute\",{\"name\":\"Mesh\"},null,{}]",
        "[]"
      })
  void bothFormsAreLossless(String features) {
    GatewayClass read = Json.fromTree(document(features), GatewayClass.TYPE);

    assertThat((Object) Json.toTree(read)).isEqualTo(document(features));
    assertThat((Object) read.deepCopy()).isEqualTo(read).hasSameHashCodeAs(read);
  }

  @Test
  void bothFormsHaveANameInJava() {
    GatewayClass read =
        Json.fromTree(document("[\"HTTPRoute\",{\"name\":\"Mesh\"}]"), GatewayClass.TYPE);

    assertThat(features(read))
        .extracting(SupportedFeature::getName)
        .containsExactly("HTTPRoute", "Mesh");
    assertThat(features(read)).extracting(SupportedFeature::isText).containsExactly(true, false);
  }

  @Test
  void theFormCanBeChosen() {
    GatewayClass object = Json.fromTree(document("[\"HTTPRoute\"]"), GatewayClass.TYPE);
    features(object).get(0).setText(false);

    assertThat((Object) Json.toTree(object)).isEqualTo(document("[{\"name\":\"HTTPRoute\"}]"));
  }
}
