package io.gatewayapi.testing.internal.owner;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.merge.FieldSet;
import io.gatewayapi.testing.internal.merge.Shape;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The short way to the owners after an update says what the long way says, or nothing. */
class SteadyOwnersTest {
  private static final String VERSION = "gateway.networking.k8s.io/v1";
  private static final String OTHER_VERSION = "gateway.networking.k8s.io/v1beta1";
  private static final Bundle BUNDLE = Kinds.newest(Channel.EXPERIMENTAL);
  private static final Map<String, Shape> SHAPES =
      Map.of(VERSION, shape(VERSION), OTHER_VERSION, shape(OTHER_VERSION));

  private final Random random = new Random(7);
  private JsonObject live = new JsonObject();
  private int steady;
  private int time;

  private static Shape shape(String version) {
    return Shape.of(
        Schemas.of(Kinds.find(version, "HTTPRoute").orElseThrow(), BUNDLE).orElseThrow());
  }

  @Test
  void theShortWaySaysWhatTheLongWaySays() {
    for (int program = 0; program < 800; program++) {
      live = new JsonObject();
      for (int step = 0; step < 25; step++) {
        step();
      }
    }
    assertThat(steady).as("updates that went the short way").isGreaterThan(300);
  }

  @Test
  void anUpdateOfOnesOwnFieldChangesOnlyTheTime() {
    Writer first = writer("me", VERSION, "");
    JsonObject next = object("{'labels': {'a': '1'}}", "{'hostnames': ['a.example.com']}");
    live = stored(next, new Ownership(first).afterUpdate(new JsonObject(), next));
    JsonObject relabelled = object("{'labels': {'a': '2'}}", "{'hostnames': ['b.example.com']}");

    JsonArray after = steady(writer("me", VERSION, ""), relabelled);

    JsonObject expected = entries().get(0).getAsJsonObject().deepCopy();
    expected.addProperty("time", "t2");
    assertThat(after).containsExactly(expected);
  }

  @Test
  void aFieldThatIsNewOrGoneIsNoMatterOfTheShortWay() {
    JsonObject next = object("{'labels': {'a': '1', 'b': '1'}}", "{}");
    live =
        stored(next, new Ownership(writer("me", VERSION, "")).afterUpdate(new JsonObject(), next));

    assertThat(steady(writer("me", VERSION, ""), object("{'labels': {'a': '1'}}", "{}")))
        .isNull();
    assertThat(steady(
            writer("me", VERSION, ""), object("{'labels': {'a': '1', 'b': '1', 'c': '1'}}", "{}")))
        .isNull();
    assertThat(steady(writer("you", VERSION, ""), object("{'labels': {'a': '2', 'b': '1'}}", "{}")))
        .isNull();
  }

  @Test
  void ofTwoEntriesOfOneOwnerTheLongWayKeepsOne() {
    JsonObject next = object("{'labels': {'a': '1'}}", "{}");
    live =
        stored(next, new Ownership(writer("me", VERSION, "")).afterUpdate(new JsonObject(), next));
    entries().add(entries().get(0).deepCopy());

    assertThat(steady(writer("me", VERSION, ""), object("{'labels': {'a': '2'}}", "{}")))
        .isNull();
  }

  private void step() {
    String version = random.nextInt(12) == 0 ? OTHER_VERSION : VERSION;
    String subresource = random.nextInt(4) == 0 ? "status" : "";
    Writer writer = writer(List.of("a", "b", "c").get(random.nextInt(3)), version, subresource);
    JsonObject next = next(subresource);
    if (random.nextInt(4) == 0 && subresource.isEmpty()) {
      apply(writer, next);
      return;
    }
    JsonObject sent = next.deepCopy();
    if (random.nextInt(8) == 0 && subresource.isEmpty()) {
      // What such a write leaves out is sent nevertheless.
      sent.add("status", json("{'parents': 'none'}"));
    }
    JsonArray shortWay = steady(writer, sent);
    JsonArray longWay = longWay(writer, sent);
    if (shortWay != null) {
      steady++;
      assertThat(shortWay.toString())
          .as("%s updates %s to %s", writer.manager(), live, sent)
          .isEqualTo(longWay == null ? null : longWay.toString());
    }
    live = stored(next, longWay);
  }

  private void apply(Writer writer, JsonObject config) {
    JsonObject sent = config.deepCopy();
    sent.remove("status");
    try {
      Applying.Applied applied = new Applying(writer).apply(live, sent, random.nextBoolean());
      live = stored(applied.object(), applied.managedFields());
    } catch (ApiFailure conflict) {
      assertThat(conflict.getMessage()).isNotEmpty();
    }
  }

  private @Nullable JsonArray steady(Writer writer, JsonObject next) {
    return SteadyOwners.of(live, withOwners(next), writer, self(writer));
  }

  private @Nullable JsonArray longWay(Writer writer, JsonObject next) {
    return new Ownership(writer).read(live, withOwners(next), self(writer));
  }

  private static Manager self(Writer writer) {
    return Manager.updater(writer.manager(), writer.version(), writer.subresource());
  }

  private JsonArray entries() {
    return live.getAsJsonObject("metadata").getAsJsonArray("managedFields");
  }

  private JsonObject withOwners(JsonObject object) {
    JsonObject copy = object.deepCopy();
    if (Ownership.entries(live) instanceof JsonArray entries) {
      copy.getAsJsonObject("metadata").add("managedFields", entries.deepCopy());
    }
    return copy;
  }

  private static JsonObject stored(JsonObject object, @Nullable JsonArray owners) {
    JsonObject stored = object.deepCopy();
    JsonObject metadata = stored.getAsJsonObject("metadata");
    metadata.addProperty("uid", "u");
    metadata.remove("managedFields");
    if (owners != null) {
      metadata.add("managedFields", owners.deepCopy());
    }
    return stored;
  }

  private Writer writer(String manager, String version, String subresource) {
    time++;
    return new Writer(manager, version, subresource, true, "t" + time, SHAPES, FieldSet.EMPTY);
  }

  /** A whole object, or another status of the one that is there. */
  private JsonObject next(String subresource) {
    if (!subresource.isEmpty() && !live.isEmpty()) {
      JsonObject next = live.deepCopy();
      next.add("status", json(status()));
      return next;
    }
    JsonObject next = object(
        "{'labels': {%s}, 'annotations': {'n': '%d'}}".formatted(labels(), random.nextInt(2)),
        spec());
    if (live.has("status")) {
      next.add("status", live.get("status"));
    }
    return next;
  }

  private String labels() {
    String a = "'a': '" + random.nextInt(2) + "'";
    return random.nextInt(4) == 0 ? a + ", 'b': '" + random.nextInt(2) + "'" : a;
  }

  private String spec() {
    String hostnames = "'hostnames': ['h%d.example.com']".formatted(random.nextInt(2));
    String parents = random.nextInt(5) == 0
        ? ""
        : ", 'parentRefs': [{'name': 'g%d'}]".formatted(random.nextInt(2));
    String rules = ", 'rules': [{'name': 'r', 'backendRefs': [{'name': 's', 'port': %d}]}]"
        .formatted(80 + random.nextInt(2));
    return "{" + hostnames + parents + rules + "}";
  }

  private String status() {
    return """
        {'parents': [{'controllerName': 'example.com/c', 'parentRef': {'name': 'g%d'}, 'conditions':
          [{'type': 'Accepted', 'status': '%s', 'reason': 'R', 'message': '',
            'lastTransitionTime': '2026-01-01T00:00:00Z'}]}]}
        """.formatted(random.nextInt(2), random.nextBoolean() ? "True" : "False");
  }

  private static JsonObject object(String metadata, String spec) {
    JsonObject object = new JsonObject();
    object.addProperty("apiVersion", VERSION);
    object.addProperty("kind", "HTTPRoute");
    object.add("metadata", json(metadata));
    object.getAsJsonObject("metadata").addProperty("name", "r");
    object.add("spec", json(spec));
    return object;
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
  }
}
