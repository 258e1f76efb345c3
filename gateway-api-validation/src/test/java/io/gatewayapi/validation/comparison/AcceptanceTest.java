package io.gatewayapi.validation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.KindChecks;
import io.gatewayapi.validation.Validator;
import io.gatewayapi.validation.internal.check.Acceptance;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is accepted at once is what the checks one by one find nothing wrong with. */
class AcceptanceTest {
  private static final Bundle BUNDLE = Bundle.of("v1.6.1", Channel.EXPERIMENTAL);
  private static final long SEED = 20261128;
  private static final List<JsonElement> ODD = List.of(
      new JsonPrimitive(""),
      new JsonPrimitive("A b\uD83D\uDE00"),
      new JsonPrimitive("x".repeat(300)),
      new JsonPrimitive(-1),
      new JsonPrimitive(1.5),
      new JsonPrimitive(70000),
      new JsonPrimitive(new java.math.BigInteger("9223372036854775808")),
      new JsonPrimitive(true),
      new JsonObject(),
      new JsonArray());

  private final Random random = new Random(SEED);

  @ParameterizedTest
  @ValueSource(
      strings = {"HTTPRoute", "GRPCRoute", "Gateway", "GatewayClass", "BackendTLSPolicy", "TLSRoute"
      })
  void acceptsWhatHasNoMistakeAndNothingElse(String kind) {
    String apiVersion = "gateway.networking.k8s.io/v1";
    StructuralSchema schema = Schemas.of(apiVersion, kind, BUNDLE).orElseThrow();
    KindChecks checks = Validator.of(BUNDLE).checks(apiVersion, kind).orElseThrow();
    Acceptance acceptance = Acceptance.of(schema);
    ObjectMaker maker = new ObjectMaker(random);
    int right = 0;
    int wrong = 0;
    for (int i = 0; i < 400; i++) {
      JsonObject object = maker.object(apiVersion, kind, schema, 1 + random.nextInt(5));
      if (random.nextInt(3) == 0) {
        spoil(object.get("spec"));
      }
      JsonObject decoded = checks.decode(object).object();
      boolean none = hasNoMistake(checks, decoded);
      assertThat(acceptance.accepts(decoded)).as("%s, seed %s", decoded, SEED).isEqualTo(none);
      right += none ? 1 : 0;
      wrong += none ? 0 : 1;
    }
    assertThat(right).isGreaterThan(5);
    assertThat(wrong).isGreaterThan(5);
  }

  private static boolean hasNoMistake(KindChecks checks, JsonObject object) {
    return checks.schema(object, null).isEmpty()
        && checks.listTypes(object, null).isEmpty()
        && checks.rules(object, null).isEmpty();
  }

  /** Puts an odd value somewhere, or takes a value away. */
  private void spoil(JsonElement in) {
    if (in instanceof JsonObject object && !object.isEmpty()) {
      String name = List.copyOf(object.keySet()).get(random.nextInt(object.size()));
      if (random.nextInt(4) > 0 && !object.get(name).isJsonPrimitive()) {
        spoil(object.get(name));
      } else if (random.nextBoolean()) {
        object.remove(name);
      } else {
        object.add(name, ODD.get(random.nextInt(ODD.size())));
      }
    } else if (in instanceof JsonArray array && !array.isEmpty()) {
      int index = random.nextInt(array.size());
      if (random.nextInt(3) > 0) {
        spoil(array.get(index));
      } else {
        array.add(array.get(index).deepCopy());
      }
    }
  }
}
