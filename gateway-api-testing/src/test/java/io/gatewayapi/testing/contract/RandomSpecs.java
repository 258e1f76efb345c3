package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Specs and statuses of each kind, from pools so small that writers get in each other's way. */
final class RandomSpecs {
  private RandomSpecs() {}

  private static JsonArray list(String items) {
    return json("{'x': [" + items + "]}").getAsJsonArray("x");
  }

  static JsonObject route(RandomValues values) {
    JsonObject spec = new JsonObject();
    if (!values.oneIn(4)) {
      spec.add("hostnames", hostnames(values));
    }
    if (!values.oneIn(3)) {
      spec.add("parentRefs", list("{'name': 'g" + values.below(2) + "'}"));
    }
    if (!values.oneIn(3)) {
      spec.add("rules", rules(values));
    }
    return spec;
  }

  private static JsonArray rules(RandomValues values) {
    List<String> rules = new ArrayList<>();
    int count = 1 + values.below(2);
    for (int i = 0; i < count; i++) {
      String filters = values.oneIn(3)
          ? ", 'filters': [{'type': 'RequestHeaderModifier', 'requestHeaderModifier':"
              + " {'set': [{'name': 'x-" + values.below(2) + "', 'value': '1'}]}}]"
          : "";
      String matches = values.oneIn(3) ? ", 'matches': [" + match(values) + "]" : "";
      rules.add("{'backendRefs': [{'name': 's', 'port': " + (80 + values.below(2)) + "}]" + filters
          + matches + "}");
    }
    return list(String.join(", ", rules));
  }

  private static String match(RandomValues values) {
    return switch (values.below(4)) {
      case 0 -> "{'path': {'type': 'Exact', 'value': '/a'}}";
      case 1 -> "{'path': {'value': 'no-slash'}}";
      case 2 -> "{'headers': [{'name': 'a', 'value': '1'}, {'name': 'a', 'value': '2'}]}";
      default -> "{'method': 'GET', 'queryParams': [{'name': 'q', 'value': '1'}]}";
    };
  }

  private static JsonArray hostnames(RandomValues values) {
    JsonArray hostnames = new JsonArray();
    int count = values.below(3);
    for (int i = 0; i < count; i++) {
      hostnames.add((char) ('a' + i + values.below(2) * 4) + ".example.com");
    }
    if (values.oneIn(15)) {
      hostnames.add("Not_A_Host");
    }
    return hostnames;
  }

  static JsonObject routePart(RandomValues values) {
    JsonObject spec = new JsonObject();
    if (values.oneIn(2)) {
      spec.add("hostnames", hostnames(values));
    }
    if (values.oneIn(4)) {
      spec.add("rules", rules(values));
    }
    return spec;
  }

  static JsonObject routeStatus(RandomValues values) {
    return json("{'parents': [{'parentRef': {'name': 'g'}, 'controllerName': 'example.com/c"
        + values.below(2) + "', 'conditions': [" + condition(values) + "]}]}");
  }

  private static String condition(RandomValues values) {
    return "{'type': '" + (values.oneIn(2) ? "Accepted" : "Programmed") + "', 'status': '"
        + (values.oneIn(2) ? "True" : values.oneIn(8) ? "Maybe" : "False")
        + "', 'reason': 'R', 'message': '', 'lastTransitionTime': '2026-01-01T00:00:00Z'}";
  }

  static JsonObject gateway(RandomValues values) {
    JsonObject spec = new JsonObject();
    spec.addProperty("gatewayClassName", "c" + values.below(2));
    spec.add("listeners", listeners(values));
    if (values.oneIn(4)) {
      JsonObject infrastructure = new JsonObject();
      infrastructure.add("labels", values.labels());
      spec.add("infrastructure", infrastructure);
    }
    if (values.oneIn(6)) {
      spec.add(
          "addresses", list("{'type': 'IPAddress', 'value': '10.0.0." + values.below(3) + "'}"));
    }
    return spec;
  }

  private static JsonArray listeners(RandomValues values) {
    List<String> names = values.shuffled(List.of("a", "b", "c", "d"));
    JsonArray listeners = new JsonArray();
    int count = 1 + values.below(3);
    for (int i = 0; i < count; i++) {
      String name = values.oneIn(30) ? names.get(0) : names.get(i);
      int port = 80 + (name.charAt(0) - 'a') * 10 + values.below(2);
      JsonObject listener =
          json("{'name': '" + name + "', 'port': " + port + ", 'protocol': 'HTTP'}");
      if (values.oneIn(3)) {
        listener.addProperty("hostname", (char) ('a' + values.below(2)) + ".example.com");
      }
      if (values.oneIn(4)) {
        listener.add("allowedRoutes", allowedRoutes(values));
      }
      listeners.add(listener);
    }
    return listeners;
  }

  private static JsonObject allowedRoutes(RandomValues values) {
    return switch (values.below(4)) {
      case 0 -> json("{'namespaces': {'from': 'All'}}");
      case 1 -> json("{'namespaces': {'from': 'Same'}, 'kinds': [{'kind': 'HTTPRoute'}]}");
      case 2 ->
        json("{'namespaces': {'from': 'Selector', 'selector': {'matchLabels': {'a': '"
            + values.below(2) + "'}}}}");
      default -> json("{'kinds': []}");
    };
  }

  static JsonObject gatewayPart(RandomValues values) {
    JsonObject listener = json("{'name': '" + (char) ('a' + values.below(4)) + "'}");
    if (values.oneIn(2)) {
      listener.addProperty("hostname", (char) ('a' + values.below(2)) + ".example.com");
    }
    if (values.oneIn(4)) {
      listener.add("allowedRoutes", allowedRoutes(values));
    }
    JsonObject spec = new JsonObject();
    JsonArray listeners = new JsonArray();
    listeners.add(listener);
    spec.add("listeners", listeners);
    return spec;
  }

  static JsonObject gatewayStatus(RandomValues values) {
    String listeners = values.oneIn(2)
        ? ", 'listeners': [{'name': '" + (char) ('a' + values.below(2)) + "', 'attachedRoutes': "
            + values.below(3) + ", 'supportedKinds': [], 'conditions': [" + condition(values)
            + "]}]"
        : "";
    return json("{'conditions': [" + condition(values) + "]" + listeners + "}");
  }

  static JsonObject listenerSet(RandomValues values) {
    JsonObject spec = new JsonObject();
    spec.add("parentRef", json("{'name': 'g" + values.below(2) + "'}"));
    spec.add("listeners", listeners(values));
    return spec;
  }

  static JsonObject grant(RandomValues values) {
    JsonObject spec = new JsonObject();
    spec.add(
        "from",
        list("{'group': 'gateway.networking.k8s.io', 'kind': 'HTTPRoute', 'namespace': 'n"
            + values.below(2) + "'}"));
    spec.add(
        "to",
        values.oneIn(8)
            ? new JsonArray()
            : list("{'group': '', 'kind': 'Service', 'name': 's" + values.below(2) + "'}"));
    return spec;
  }

  static JsonObject grantPart(RandomValues values) {
    JsonObject spec = grant(values);
    spec.remove(values.oneIn(2) ? "from" : "to");
    return spec;
  }

  /** For kinds whose status is no subresource, or none that others write. */
  static JsonObject noStatus(RandomValues values) {
    return values.oneIn(2) ? new JsonObject() : json("{'x': 1}");
  }

  static JsonObject gatewayClass(RandomValues values) {
    JsonObject spec = json("{'controllerName': 'example.com/c" + values.below(2) + "'}");
    if (values.oneIn(2)) {
      spec.addProperty("description", "d" + values.below(3));
    }
    if (values.oneIn(3)) {
      spec.add("parametersRef", json("{'group': 'g', 'kind': 'K', 'name': 'p'}"));
    }
    return spec;
  }

  static JsonObject gatewayClassPart(RandomValues values) {
    return json("{'description': 'd" + values.below(3) + "'}");
  }

  static JsonObject gatewayClassStatus(RandomValues values) {
    String features = values.oneIn(2)
        ? ", 'supportedFeatures': [{'name': 'F" + values.below(2) + "'}, {'name': 'G"
            + values.below(2) + "'}]"
        : "";
    return json("{'conditions': [" + condition(values) + "]" + features + "}");
  }

  static JsonObject trafficPolicy(RandomValues values) {
    JsonObject spec = trafficPolicyPart(values);
    if (values.oneIn(2)) {
      spec.add("retryConstraint", json("{'budget': {'percent': " + (20 + values.below(2)) + "}}"));
    }
    return spec;
  }

  static JsonObject trafficPolicyPart(RandomValues values) {
    List<String> refs = new ArrayList<>();
    for (String name : values.shuffled(List.of("s0", "s1", "s2")).subList(0, 1 + values.below(2))) {
      refs.add("{'group': '', 'kind': 'Service', 'name': '" + name + "'}");
    }
    JsonObject spec = new JsonObject();
    spec.add("targetRefs", list(String.join(", ", refs)));
    return spec;
  }
}
