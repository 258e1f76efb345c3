package io.gatewayapi.validation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.KindChecks;
import io.gatewayapi.validation.Operation;
import io.gatewayapi.validation.ValidationResult;
import io.gatewayapi.validation.Validator;
import io.gatewayapi.validation.internal.accept.Acceptance;
import io.gatewayapi.validation.internal.check.StoredNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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
      JsonNull.INSTANCE,
      new JsonObject(),
      new JsonArray());

  private final Random random = new Random(SEED);

  @ParameterizedTest
  @ValueSource(
      strings = {"HTTPRoute", "GRPCRoute", "Gateway", "GatewayClass", "BackendTLSPolicy", "TLSRoute"
      })
  void acceptsWhatHasNoMistakeAndNothingElse(String kind) {
    int[] counts = compare("gateway.networking.k8s.io/v1", kind, BUNDLE, 400);

    assertThat(counts[0]).isGreaterThan(5);
    assertThat(counts[1]).isGreaterThan(5);
  }

  @Test
  void acceptsNothingElseInAnyBundle() {
    int[] sum = new int[2];
    for (Bundle bundle : Kinds.bundles()) {
      for (KindVersion kind : Kinds.all()) {
        if (Schemas.served(kind.apiVersion(), kind.kind(), bundle)) {
          int[] counts = compare(kind.apiVersion(), kind.kind(), bundle, 40);
          sum[0] += counts[0];
          sum[1] += counts[1];
        }
      }
    }
    assertThat(sum[0]).isGreaterThan(1000);
    assertThat(sum[1]).isGreaterThan(1000);
  }

  /** How many objects were without and with mistakes. */
  private int[] compare(String apiVersion, String kind, Bundle bundle, int times) {
    StructuralSchema schema = Schemas.of(apiVersion, kind, bundle).orElseThrow();
    KindChecks checks = Validator.of(bundle).checks(apiVersion, kind).orElseThrow();
    Acceptance acceptance = Acceptance.of(schema, false);
    Acceptance ofNew = Acceptance.of(schema, true);
    ObjectMaker maker = new ObjectMaker(random);
    int[] counts = new int[2];
    for (int i = 0; i < times; i++) {
      JsonObject object = maker.object(apiVersion, kind, schema, 1 + random.nextInt(5));
      if (random.nextInt(3) == 0) {
        spoil(object.get("spec"));
      }
      JsonObject decoded = checks.decode(object).object();
      boolean none = hasNoMistake(checks, decoded);
      String about = bundle + " " + object + ", seed " + SEED;
      assertThat(acceptance.accepts(decoded)).as("decoded: %s", about).isEqualTo(none);
      boolean asSent = none && !object.has("status") && isTakenWhole(checks, object);
      assertThat(ofNew.accepts(object)).as("as sent: %s", about).isEqualTo(asSent);
      counts[none ? 0 : 1]++;
    }
    return counts;
  }

  @Test
  void anUpdateIsWhatTheChecksOneByOneSay() {
    int[] counts = new int[4];
    for (Bundle bundle : Kinds.bundles()) {
      Validator validator = Validator.of(bundle);
      for (KindVersion kind : Kinds.all()) {
        boolean served = Schemas.served(kind.apiVersion(), kind.kind(), bundle);
        StructuralSchema schema = Schemas.of(kind, bundle).orElse(null);
        for (int i = 0; served && schema != null && i < 30; i++) {
          ObjectMaker maker = new ObjectMaker(random);
          int rarity = 1 + random.nextInt(5);
          JsonObject sent = maker.object(kind.apiVersion(), kind.kind(), schema, rarity);
          JsonObject old = random.nextBoolean()
              ? sent.deepCopy()
              : maker.object(kind.apiVersion(), kind.kind(), schema, rarity);
          for (JsonObject object : List.of(sent, old)) {
            for (String part : List.of("spec", "status")) {
              if (random.nextInt(4) == 0 && object.has(part)) {
                spoil(object.get(part));
              }
            }
          }
          counts[updates(validator, sent, old) ? 0 : 1]++;
          if (checks(validator, sent).kind().statusSubresource()) {
            counts[statusUpdates(validator, sent, old) ? 2 : 3]++;
          }
        }
      }
    }
    assertThat(Arrays.stream(counts).min().orElseThrow()).isGreaterThan(500);
  }

  private static boolean updates(Validator validator, JsonObject sent, JsonObject old) {
    KindChecks checks = checks(validator, sent);
    JsonObject stored = StoredNumbers.object(checks.decode(old).object());
    JsonObject object = with(checks.decode(sent).object(), "status", stored.get("status"));
    boolean none = checks.schema(object, stored).isEmpty()
        && checks.listTypes(object, stored).isEmpty()
        && checks.rules(object, stored).isEmpty();
    return agree(validator, sent, new Operation.Update(old), none);
  }

  private static boolean statusUpdates(Validator validator, JsonObject sent, JsonObject old) {
    KindChecks checks = checks(validator, sent);
    JsonObject stored = StoredNumbers.object(checks.decode(old).object());
    JsonObject object = with(stored, "status", checks.decode(sent).object().get("status"));
    boolean none = checks.status(object, stored).isEmpty()
        && checks.listTypes(object, stored).isEmpty()
        && checks.rules(object, stored).isEmpty();
    return agree(validator, sent, new Operation.StatusUpdate(old), none);
  }

  private static KindChecks checks(Validator validator, JsonObject object) {
    return validator
        .checks(object.get("apiVersion").getAsString(), object.get("kind").getAsString())
        .orElseThrow();
  }

  private static boolean agree(
      Validator validator, JsonObject sent, Operation operation, boolean none) {
    ValidationResult result = validator.validate(sent, operation);
    String about = operation + " by " + sent + ", seed " + SEED;
    assertThat(result.valid()).as(about).isEqualTo(none);
    assertThat(result.pruned())
        .as(about)
        .isEqualTo(checks(validator, sent).decode(sent).pruned());
    return none;
  }

  private static JsonObject with(JsonObject object, String field, @Nullable JsonElement value) {
    JsonObject copy = object.deepCopy();
    copy.remove(field);
    if (value != null) {
      copy.add(field, value);
    }
    return copy;
  }

  /** Whether nothing is dropped; a null is not looked at twice to be sure. */
  private static boolean isTakenWhole(KindChecks checks, JsonObject object) {
    return checks.decode(object).pruned().isEmpty() && !object.toString().contains("null");
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
        String field = random.nextInt(8) == 0 ? name + "s" : name;
        object.add(field, ODD.get(random.nextInt(ODD.size())));
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
