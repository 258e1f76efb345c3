package io.gatewayapi.testing.contract;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Parts of objects, from pools so small that writers get in each other's way. */
final class RandomValues {
  private final Random random;

  RandomValues(Random random) {
    this.random = random;
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
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
  }

  JsonObject spec(boolean route) {
    return route ? routeSpec() : gatewaySpec();
  }

  private JsonObject routeSpec() {
    JsonObject spec = new JsonObject();
    if (!oneIn(4)) {
      spec.add("hostnames", hostnames());
    }
    if (!oneIn(3)) {
      spec.add(
          "parentRefs", json("{'x': [{'name': 'g" + random.nextInt(2) + "'}]}").get("x"));
    }
    if (!oneIn(3)) {
      spec.add(
          "rules",
          json("{'x': [{'backendRefs': [{'name': 's', 'port': " + (80 + random.nextInt(2))
                  + "}]}]}")
              .get("x"));
    }
    return spec;
  }

  private JsonArray hostnames() {
    JsonArray hostnames = new JsonArray();
    int count = random.nextInt(3);
    for (int i = 0; i < count; i++) {
      hostnames.add((char) ('a' + i + random.nextInt(2) * 4) + ".example.com");
    }
    if (oneIn(15)) {
      hostnames.add("Not_A_Host");
    }
    return hostnames;
  }

  private JsonObject gatewaySpec() {
    JsonObject spec = new JsonObject();
    spec.addProperty("gatewayClassName", "c" + random.nextInt(2));
    spec.add("listeners", listeners());
    if (oneIn(4)) {
      JsonObject infrastructure = new JsonObject();
      infrastructure.add("labels", labels());
      spec.add("infrastructure", infrastructure);
    }
    return spec;
  }

  private JsonArray listeners() {
    List<String> names = new ArrayList<>(List.of("a", "b", "c", "d"));
    Collections.shuffle(names, random);
    JsonArray listeners = new JsonArray();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      String name = names.get(i);
      int port = 80 + (name.charAt(0) - 'a') * 10 + random.nextInt(2);
      JsonObject listener =
          json("{'name': '" + name + "', 'port': " + port + ", 'protocol': 'HTTP'}");
      if (oneIn(3)) {
        listener.addProperty("hostname", (char) ('a' + random.nextInt(2)) + ".example.com");
      }
      if (oneIn(4)) {
        listener.add(
            "allowedRoutes",
            json("{'namespaces': {'from': '" + (oneIn(2) ? "All" : "Same") + "'}}"));
      }
      listeners.add(listener);
    }
    return listeners;
  }

  /** A part of a spec, as somebody applies who cares for nothing else. */
  JsonObject part(boolean route) {
    JsonObject spec = new JsonObject();
    if (route) {
      if (oneIn(2)) {
        spec.add("hostnames", hostnames());
      }
      return spec;
    }
    JsonObject listener = json("{'name': '" + (char) ('a' + random.nextInt(4)) + "'}");
    if (oneIn(2)) {
      listener.addProperty("hostname", (char) ('a' + random.nextInt(2)) + ".example.com");
    }
    JsonArray listeners = new JsonArray();
    listeners.add(listener);
    spec.add("listeners", listeners);
    return spec;
  }

  String merge(boolean route) {
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
      metadata.add("managedFields", JsonParser.parseString("[{}]"));
    }
    patch.add("metadata", metadata);
    if (oneIn(2)) {
      patch.add("spec", spec(route));
    }
    if (oneIn(10)) {
      patch.add("spec", json("{'colour': 'red'}"));
    }
    return patch.toString();
  }

  String jsonPatch(boolean route) {
    String patch = switch (random.nextInt(6)) {
      case 0 -> "[{'op': 'add', 'path': '/metadata/labels', 'value': {'a': '1'}}]";
      case 1 -> "[{'op': 'remove', 'path': '/metadata/labels'}]";
      case 2 -> "[{'op': 'replace', 'path': '/metadata/labels/a', 'value': '0'}]";
      case 3 ->
        route
            ? "[{'op': 'add', 'path': '/spec/hostnames/-', 'value': 'z.example.com'}]"
            : "[{'op': 'replace', 'path': '/spec/listeners/0/hostname', 'value': 'z.example.com'}]";
      case 4 ->
        route
            ? "[{'op': 'remove', 'path': '/spec/hostnames/0'}]"
            : "[{'op': 'remove', 'path': '/spec/listeners/-1'}]";
      default ->
        "[{'op': 'test', 'path': '/metadata/labels/b', 'value': '1'},"
            + " {'op': 'copy', 'from': '/metadata/labels/b', 'path': '/metadata/labels/d'}]";
    };
    return patch.replace('\'', '"');
  }

  String status(boolean route) {
    String condition = "{'type': '" + (oneIn(2) ? "Accepted" : "Programmed") + "', 'status': '"
        + (oneIn(2) ? "True" : "False") + "', 'reason': 'R', 'message': '', 'lastTransitionTime':"
        + " '2026-01-01T00:00:00Z'}";
    String status = route
        ? "{'parents': [{'parentRef': {'name': 'g'}, 'controllerName': 'example.com/c"
            + random.nextInt(2) + "', 'conditions': [" + condition + "]}]}"
        : "{'conditions': [" + condition + "]}";
    return ("{'status': " + status + "}").replace('\'', '"');
  }
}
