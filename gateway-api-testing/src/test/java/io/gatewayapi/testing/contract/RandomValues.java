package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance, and the parts that objects of all kinds have. */
final class RandomValues {
  private final Random random;

  RandomValues(Random random) {
    this.random = random;
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  int below(int n) {
    return random.nextInt(n);
  }

  <T> T of(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  <T> List<T> shuffled(List<T> values) {
    List<T> shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  JsonObject labels() {
    JsonObject labels = new JsonObject();
    for (String key : List.of("a", "b", "c")) {
      if (oneIn(2)) {
        labels.addProperty(key, Integer.toString(random.nextInt(2)));
      }
    }
    return labels;
  }

  void metadata(JsonObject metadata) {
    if (oneIn(2)) {
      metadata.add("labels", labels());
    }
    if (oneIn(6)) {
      JsonArray finalizers = new JsonArray();
      finalizers.add("example.com/" + (char) ('a' + random.nextInt(2)));
      metadata.add("finalizers", finalizers);
    }
    if (oneIn(6)) {
      metadata.add("annotations", labels());
    }
    if (oneIn(8)) {
      metadata.add("ownerReferences", JsonParser.parseString("""
          [{"apiVersion": "v1", "kind": "X", "name": "n%d", "uid": "u%d"}]
          """.formatted(
              random.nextInt(2), random.nextInt(2))));
    }
    if (oneIn(40)) {
      metadata.addProperty("uid", "somebody-else");
    }
    if (oneIn(40)) {
      metadata.addProperty("generation", 7);
    }
    if (oneIn(60)) {
      metadata.add("labels", json("{'not a label!': 'x'}"));
    }
  }

  /** Sometimes puts in what no schema knows, or what it has in another type. */
  void spoil(JsonObject spec) {
    if (oneIn(10)) {
      spec.addProperty("colour", "red");
    }
    if (oneIn(25)) {
      spec.addProperty("hostnames", "no list");
    }
    if (oneIn(25)) {
      spec.add("listeners", JsonNull.INSTANCE);
    }
  }

  String merge(RandomKind kind) {
    JsonObject patch = new JsonObject();
    JsonObject metadata = new JsonObject();
    if (oneIn(2)) {
      metadata.add("labels", labels());
    }
    if (oneIn(6)) {
      metadata.add("labels", JsonNull.INSTANCE);
    }
    if (oneIn(8)) {
      metadata.add("finalizers", JsonParser.parseString("[\"example.com/a\"]"));
    }
    if (oneIn(25)) {
      metadata.add("managedFields", JsonParser.parseString(oneIn(2) ? "[{}]" : "[]"));
    }
    if (oneIn(40)) {
      metadata.addProperty("resourceVersion", "1");
    }
    patch.add("metadata", metadata);
    if (oneIn(2)) {
      patch.add("spec", oneIn(3) ? kind.part().apply(this) : kind.spec().apply(this));
      spoil(patch.getAsJsonObject("spec"));
    }
    if (oneIn(30)) {
      // Rules that then fail for want of defaults are another matter.
      patch.remove("spec");
      patch.addProperty(oneIn(2) ? "kind" : "apiVersion", "Other");
    }
    return patch.toString();
  }

  String jsonPatch(RandomKind kind) {
    String patch = switch (random.nextInt(11)) {
      case 0 -> "[{'op': 'add', 'path': '/metadata/labels', 'value': {'a': '1'}}]";
      case 1 -> "[{'op': 'remove', 'path': '/metadata/labels'}]";
      case 2 -> "[{'op': 'replace', 'path': '/metadata/labels/a', 'value': '0'}]";
      case 3 ->
        "[{'op': 'test', 'path': '/metadata/labels/b', 'value': '1'},"
            + " {'op': 'copy', 'from': '/metadata/labels/b', 'path': '/metadata/labels/d'}]";
      case 4 ->
        "[{'op': 'add', 'path': '/metadata/annotations', 'value': {}},"
            + " {'op': 'add', 'path': '/metadata/annotations/a~1b', 'value': 'x'}]";
      case 5 -> "[{'op': 'add', 'path': '/spec/colour', 'value': 'red'}]";
      default -> of(kind.patches());
    };
    return patch.replace('\'', '"');
  }
}
