package io.gatewayapi.testing.contract;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Objects for the contract. */
final class Objects {
  static final String GROUP = "/apis/gateway.networking.k8s.io/v1";

  private Objects() {}

  static JsonObject json(String text) {
    return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
  }

  static String routes(String namespace) {
    return GROUP + "/namespaces/" + namespace + "/httproutes";
  }

  static JsonObject route(String name) {
    return json("""
        {'apiVersion': 'gateway.networking.k8s.io/v1', 'kind': 'HTTPRoute',
         'metadata': {'name': '%s'},
         'spec': {'parentRefs': [{'name': 'gate'}], 'hostnames': ['a.example.com'],
                  'rules': [{'backendRefs': [{'name': 'app', 'port': 8080}]}]}}
        """.formatted(name));
  }

  static JsonObject routeStatus() {
    return json("""
        {'parents': [{'parentRef': {'group': 'gateway.networking.k8s.io', 'kind': 'Gateway',
          'name': 'gate'}, 'controllerName': 'example.com/gate',
          'conditions': [{'type': 'Accepted', 'status': 'True', 'reason': 'Accepted',
            'message': '', 'lastTransitionTime': '2026-01-01T00:00:00Z',
            'observedGeneration': 1}]}]}
        """);
  }

  static JsonObject gatewayClass(String name) {
    return json("""
        {'apiVersion': 'gateway.networking.k8s.io/v1', 'kind': 'GatewayClass',
         'metadata': {'name': '%s'}, 'spec': {'controllerName': 'example.com/gate'}}
        """.formatted(name));
  }

  static JsonObject metadata(JsonObject object) {
    return object.getAsJsonObject("metadata");
  }

  static JsonObject spec(JsonObject object) {
    return object.getAsJsonObject("spec");
  }

  /** The object with a label. */
  static JsonObject labelled(JsonObject object, String key, String value) {
    JsonObject labels = new JsonObject();
    labels.addProperty(key, value);
    metadata(object).add("labels", labels);
    return object;
  }

  /** The object with another hostname. */
  static JsonObject withHostname(JsonObject object, String hostname) {
    spec(object).add("hostnames", JsonParser.parseString("[\"" + hostname + "\"]"));
    return object;
  }
}
