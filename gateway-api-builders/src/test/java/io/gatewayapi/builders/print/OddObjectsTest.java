package io.gatewayapi.builders.print;

import static io.gatewayapi.builders.Intents.grpcRoute;
import static io.gatewayapi.builders.Intents.httpRoute;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.GRPCRoute;
import io.gatewayapi.model.v1.Gateway;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.model.v1.TCPRoute;
import io.gatewayapi.model.x.v1alpha1.XBackend;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects that are not as people write them print as code that builds them all the same. */
class OddObjectsTest {
  private static void builds(GatewayApiObject... objects) throws ReflectiveOperationException {
    PrintedCode.buildsEqualObjects(List.of(objects));
  }

  private static HTTPRoute route(String spec) {
    return Json.read(
        "{\"apiVersion\": \"gateway.networking.k8s.io/v1\", \"kind\": \"HTTPRoute\","
            + " \"metadata\": {\"name\": \"a\"}, \"spec\": " + spec + "}",
        HTTPRoute.TYPE);
  }

  @Test
  void textsWithWhatJavaEscapes() throws ReflectiveOperationException {
    String odd = "\"quoted\" \\ \\u0041 */ // \n\r\t\f\b\0 \u00e9 \u2028 \ud83d\ude00 \ud800";
    builds(
        httpRoute(odd)
            .label(odd, odd)
            .annotation("note", odd)
            .hostnames(odd)
            .rule(r -> r.match(m -> m.header(odd, odd).pathRegex(odd))
                .requestHeaders(h -> h.set(odd, odd).remove(odd))
                .backend(odd, 80))
            .build(),
        httpRoute("").rule(r -> r.match(m -> m.header("", "")).backend("", 80)).build());
  }

  @Test
  void emptyListsNullsAndUnknownFieldsEverywhere() throws ReflectiveOperationException {
    builds(
        route("{}"),
        route("null"),
        route("{\"rules\": []}"),
        route("{\"rules\": [{}]}"),
        route("{\"rules\": [{\"matches\": [], \"filters\": [], \"backendRefs\": []}]}"),
        route("{\"rules\": [{\"matches\": [{}], \"filters\": [{}], \"backendRefs\": [{}]}]}"),
        route("{\"rules\": [{\"matches\": null, \"filters\": null, \"backendRefs\": null}]}"),
        route("{\"rules\": [null]}"),
        route(
            "{\"parentRefs\": [{\"name\": \"g\", \"group\": null, \"x\": {}}], \"hostnames\": []}"),
        route("{\"useDefaultGateways\": \"All\", \"rules\": [{\"timeouts\": {}, \"retry\": {}}]}"),
        route("{\"useDefaultGateways\": \"Some\", \"rules\": [{\"sessionPersistence\": {}}]}"),
        route("{\"rules\": [{\"timeouts\": {\"request\": null, \"backendRequest\": \"60s\"}}]}"),
        route("{\"rules\": [{\"sessionPersistence\": {\"type\": \"Cookie\", \"sessionName\": \"s\","
            + "\"absoluteTimeout\": \"1h\", \"cookieConfig\": {\"lifetimeType\": \"Permanent\"},"
            + "\"idleTimeout\": \"5m\", \"x\": 1}}]}"),
        route("{\"rules\": [{\"sessionPersistence\": {\"type\": \"Cookie\", \"sessionName\": \"s\","
            + "\"cookieConfig\": {\"lifetimeType\": \"Permanent\"}}}]}"),
        route(
            "{\"rules\": [{\"backendRefs\": [{\"name\": \"b\", \"weight\": 1.0, \"port\": 8e1}]}]}"),
        route(
            "{\"rules\": [{\"matches\": [{\"path\": {\"value\": \"/\", \"x\": 1},"
                + "\"headers\": [{\"name\": \"a\", \"value\": \"b\", \"type\": null}], \"method\": \"BREW\"}]}]}"));
  }

  @Test
  void filtersThatAreNotAsIntentsMakeThem() throws ReflectiveOperationException {
    String auth = "{\"type\": \"ExternalAuth\", \"externalAuth\": {\"protocol\": \"HTTP\","
        + "\"backendRef\": {\"name\": \"a\", \"port\": 1}%s}}";
    builds(
        route("{\"rules\": [{\"filters\": ["
            + String.join(
                ",",
                auth.formatted(", \"http\": {\"path\": \"/a\", \"allowedHeaders\": [\"x\"]}"),
                auth.formatted(", \"http\": {}, \"forwardBody\": {\"maxSize\": 5}"),
                auth.formatted(", \"http\": {\"x\": 1}"),
                auth.formatted(", \"grpc\": {}"),
                auth.formatted(""),
                "{\"type\": \"RequestMirror\"}",
                "{\"type\": \"RequestMirror\", \"cors\": {}}",
                "{\"type\": \"CORS\", \"cors\": {\"allowOrigins\": [], \"maxAge\": 0}}",
                "{\"type\": \"URLRewrite\", \"urlRewrite\": {}}",
                "{\"type\": null}",
                "{\"urlRewrite\": {\"hostname\": \"h\"}}",
                "{\"type\": \"RequestHeaderModifier\", \"requestHeaderModifier\":"
                    + "{\"set\": [{\"name\": \"a\", \"value\": \"b\"}]}}",
                "{\"type\": \"RequestHeaderModifier\", \"requestHeaderModifier\":"
                    + "{\"set\": [{\"name\": \"a\", \"value\": \"b\"}]}}")
            + "]}]}"),
        route("{\"rules\": [{\"backendRefs\": [{\"name\": \"b\", \"filters\": ["
            + auth.formatted(", \"http\": {}")
            + "]}], \"filters\": [{\"type\": \"RequestRedirect\", \"requestRedirect\": {}}]}]}"),
        Json.read("""
            {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "GRPCRoute",
             "metadata": {"name": "a"}, "spec": {"rules": [
               {"filters": [{"type": "URLRewrite", "urlRewrite": {"hostname": "h"}},
                            {"type": "RequestRedirect", "requestRedirect": {"scheme": "https"}},
                            {"type": "CORS", "cors": {"allowOrigins": ["*"]}}]},
               {"matches": [{"method": {"method": "M"}},
                            {"method": {"type": "Exact", "service": "S"}},
                            {"method": {"type": "PathPrefix", "service": "S", "method": "M"}}]}]}}
            """, GRPCRoute.TYPE));
  }

  @Test
  void otherKinds() throws ReflectiveOperationException {
    builds(
        Json.read("""
            {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "TCPRoute",
             "metadata": {"name": "a"}, "spec": {"rules": [
               {}, {"name": "n"}, {"backendRefs": []}, {"backendRefs": [{"name": "b", "x": null}]}]}}
            """, TCPRoute.TYPE), Json.read("""
            {"apiVersion": "gateway.networking.x-k8s.io/v1alpha1", "kind": "XBackend",
             "metadata": {"name": "a"}, "spec": {"type": "ExternalHostname", "port": {"name": "p"},
               "externalHostname": {"hostname": "h", "x": 1}, "protocol": "SPDY",
               "tls": {"mode": "ClientAndServer", "validation": {}}}}
            """, XBackend.TYPE), Json.read("""
            {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "Gateway",
             "metadata": {"name": "a"}, "spec": {"defaultScope": "None", "infrastructure": {},
               "tls": {"frontend": {"default": {"validation": {"mode": "AllowInsecureFallback",
                   "caCertificateRefs": [
                     {"group": "", "kind": "ConfigMap", "name": "x"},
                     {"group": "", "kind": "ConfigMap", "name": "y", "namespace": "z"}]}},
                 "perPort": [
                   {"port": 1, "tls": {"validation": {"caCertificateRefs": [
                     {"group": "", "kind": "ConfigMap", "name": "x"},
                     {"group": "", "kind": "ConfigMap", "name": "y"}]}}},
                   {"port": 1, "tls": {}}]},
                 "backend": {"clientCertificateRef": {"name": "c", "kind": null}}},
               "allowedListeners": {"namespaces": {"from": "Selector", "selector": {}}},
               "listeners": [{"name": "l", "port": 1, "protocol": "TLS", "tls": {"mode": "Half"}},
                             {"name": "m", "port": 2, "protocol": "HTTPS", "tls": null}]}}
            """, Gateway.TYPE));
  }

  @Test
  void aRouteAsLargeAsTheApiAllows() throws ReflectiveOperationException {
    JsonArray rules = new JsonArray();
    for (int i = 0; i < 16; i++) {
      JsonObject rule = new JsonObject();
      JsonArray matches = new JsonArray();
      for (int j = 0; j < 64; j++) {
        matches.add(Json.readTree("{\"path\": {\"type\": \"PathPrefix\", \"value\": \"/" + i + "/"
            + j + "\"}, \"headers\": [{\"name\": \"x-" + j + "\", \"value\": \"" + i + "\"},"
            + "{\"type\": \"Exact\", \"name\": \"y\", \"value\": \"" + j + "\"}],"
            + "\"queryParams\": [{\"name\": \"q\", \"value\": \"" + j + "\"}]}"));
      }
      rule.add("matches", matches);
      rules.add(rule);
    }
    JsonObject spec = new JsonObject();
    spec.add("rules", rules);
    builds(route(spec.toString()));
  }

  @Test
  void listsAndTextsLongerThanAConstantMayBe() throws ReflectiveOperationException {
    String text = "x\u00e9\"".repeat(30_000);
    JsonArray hostnames = new JsonArray();
    JsonObject annotations = new JsonObject();
    for (int i = 0; i < 6_000; i++) {
      hostnames.add("host-" + i + ".example");
      annotations.addProperty("example.com/" + i, "value");
    }
    HTTPRoute many = route("{\"hostnames\": " + hostnames + "}");
    HTTPRoute long1 = httpRoute("a").annotation("long", text).build();
    JsonObject tree = Json.toTree(many);
    tree.getAsJsonObject("metadata").add("annotations", annotations);
    builds(many, long1, Json.fromTree(tree, HTTPRoute.TYPE));
  }

  @Test
  void linesEndAtAHundredColumnsIfTheyCan() {
    String code = ToJava.of(grpcRoute("a-route-with-quite-a-long-name")
            .namespace("a-namespace-with-quite-a-long-name")
            .parent("a-gateway", p -> p.namespace("a-namespace-of-gateways").section("a-listener"))
            .rule(r -> r.match(m -> m.method("some.quite.long.service.Name", "AndItsMethod")
                    .header("x-some-header", "and its value")
                    .header("x-another-header", "and its value"))
                .requestHeaders(h -> h.set("x-some-header", "and its value")
                    .add("x-another-header", "and its value")
                    .remove("x-a-third-header"))
                .backend(
                    "a-backend",
                    8080,
                    b -> b.namespace("a-namespace-of-backends")
                        .weight(10)
                        .mirror(
                            "another-backend",
                            8080,
                            m -> m.namespace("a-namespace").percent(5))))
            .build())
        .file("com.example", "Route");

    assertThat(code.lines()).allMatch(line -> line.length() <= 100);
  }
}
