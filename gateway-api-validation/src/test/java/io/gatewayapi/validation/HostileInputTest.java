package io.gatewayapi.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Input that somebody made to hurt: a clear result all the same. The time is generous. */
@Timeout(60)
class HostileInputTest {
  private static final Validator STANDARD = Validator.of(Bundle.of("v1.6.1", Channel.STANDARD));
  private static final int MILLIONS = (int) Duration.ofDays(100).toSeconds();

  private static JsonObject route(String spec) {
    return JsonParser.parseString(("{'apiVersion': 'gateway.networking.k8s.io/v1', 'kind':"
                + " 'HTTPRoute', 'metadata': {'name': 'a'}, 'spec': " + spec + "}")
            .replace('\'', '"'))
        .getAsJsonObject();
  }

  private static JsonObject spec(JsonObject object) {
    return object.getAsJsonObject("spec");
  }

  private static JsonArray repeated(JsonElement item, int times) {
    JsonArray array = new JsonArray(times);
    for (int i = 0; i < times; i++) {
      array.add(item);
    }
    return array;
  }

  @Test
  void aHugeTextIsTooLong() {
    JsonObject route = route("{}");
    spec(route).add("hostnames", repeated(new JsonPrimitive("a".repeat(MILLIONS)), 1));
    assertThat(STANDARD.validate(route, Operation.create()).violations().get(0).message())
        .isEqualTo("Too long: may not be more than 253 bytes");
  }

  @Test
  void hugeNamesAndLabelsAreRefused() {
    JsonObject route = route("{}");
    JsonObject metadata = route.getAsJsonObject("metadata");
    metadata.addProperty("name", ".".repeat(MILLIONS));
    JsonObject labels = new JsonObject();
    labels.addProperty("a".repeat(MILLIONS), "-".repeat(MILLIONS));
    labels.addProperty("/".repeat(MILLIONS), "");
    metadata.add("labels", labels);
    assertThat(STANDARD.validate(route, Operation.create()).violations()).hasSizeGreaterThan(4);
  }

  @Test
  void aPatternBombIsMatchedInLinearTime() {
    JsonObject route =
        route("{'rules': [{'matches': [{'headers': [{'name': 'a', 'value': 'x'}]}]}]}");
    JsonObject header = spec(route)
        .getAsJsonArray("rules")
        .get(0)
        .getAsJsonObject()
        .getAsJsonArray("matches")
        .get(0)
        .getAsJsonObject()
        .getAsJsonArray("headers")
        .get(0)
        .getAsJsonObject();
    header.addProperty("value", "x".repeat(4095) + "\u00e9");
    assertThat(STANDARD.validate(route, Operation.create()).violations()).isEmpty();
    JsonObject modifier = route("{'rules': [{'filters': [{'type': 'RequestHeaderModifier',"
        + " 'requestHeaderModifier': {'set': [{'name': 'a', 'value': 'x'}]}}]}]}");
    String text = modifier.toString().replace("\"x\"", "\"" + "x".repeat(4095) + "\u00e9\"");
    assertThat(STANDARD
            .validate(JsonParser.parseString(text).getAsJsonObject(), Operation.create())
            .valid())
        .isIn(true, false);
  }

  @Test
  void aLongListIsCountedAndItsItemsAreChecked() {
    JsonObject route = route("{}");
    spec(route).add("hostnames", repeated(new JsonPrimitive("A"), 100_000));
    assertThat(STANDARD.validate(route, Operation.create()).violations())
        .hasSize(100_002)
        .last()
        .extracting(Violation::path)
        .isEqualTo(Violation.NO_FIELD);
    spec(route).add("rules", repeated(new JsonObject(), 100_000));
    assertThat(STANDARD.validate(route, new Operation.Update(route)).valid()).isFalse();
  }

  @Test
  void aLongListMapIsSearchedForItsKeys() {
    JsonObject gateway = route("{'gatewayClassName': 'c'}");
    gateway.addProperty("kind", "Gateway");
    JsonArray listeners = new JsonArray();
    for (int i = 0; i < 100_000; i++) {
      JsonObject listener = new JsonObject();
      listener.addProperty("name", "l" + i % 50_000);
      listeners.add(listener);
    }
    spec(gateway).add("listeners", listeners);
    assertThat(STANDARD.validate(gateway, Operation.create()).violations())
        .filteredOn(violation -> violation.type() == ViolationType.DUPLICATE)
        .hasSize(50_000);
    assertThat(STANDARD.validate(gateway, new Operation.Update(gateway)).violations())
        .singleElement()
        .extracting(Violation::message)
        .asString()
        .contains("cost limit exceeded");
  }

  @Test
  void deepNestingIsMalformed() {
    JsonElement deep = new JsonArray();
    JsonElement deepObject = new JsonObject();
    for (int i = 0; i < 100_000; i++) {
      deep = repeated(deep, 1);
      JsonObject above = new JsonObject();
      above.add("a", deepObject);
      deepObject = above;
    }
    JsonObject route = route("{}");
    spec(route).add("hostnames", deep);
    assertThat(STANDARD.validate(route, Operation.create()).violations())
        .extracting(Violation::type)
        .containsExactly(ViolationType.MALFORMED);
    spec(route).add("hostnames", deepObject);
    assertThat(STANDARD.validate(route, Operation.create()).valid()).isFalse();
    spec(route).remove("hostnames");
    spec(route).add("unknown", deepObject);
    assertThat(STANDARD.validate(route, Operation.create()).valid()).isTrue();
  }
}
