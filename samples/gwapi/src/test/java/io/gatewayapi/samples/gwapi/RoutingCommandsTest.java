package io.gatewayapi.samples.gwapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gwapi route} and {@code gwapi explain}: the shape of decisions, and the reasoning. */
class RoutingCommandsTest {
  private static final String MANIFESTS = """
      apiVersion: gateway.networking.k8s.io/v1
      kind: Gateway
      metadata: {name: edge, namespace: infra}
      spec:
        gatewayClassName: any
        listeners:
        - {name: http, port: 80, protocol: HTTP, allowedRoutes: {namespaces: {from: All}}}
        - {name: tls, port: 443, protocol: TLS, tls: {mode: Passthrough},
           allowedRoutes: {namespaces: {from: All}}}
        - {name: tcp, port: 9000, protocol: TCP, allowedRoutes: {namespaces: {from: All}}}
        - {name: udp, port: 5300, protocol: UDP, allowedRoutes: {namespaces: {from: All}}}
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata: {name: web, namespace: shop}
      spec:
        parentRefs: [{name: edge, namespace: infra}]
        hostnames: [shop.test]
        rules:
        - matches: [{path: {value: /pay}}]
          backendRefs: [{name: pay, port: 443}]
        - matches: [{path: {value: /api}}]
          filters:
          - {type: CORS, cors: {allowOrigins: ['https://a.test'], allowMethods: [PUT]}}
          - {type: RequestMirror, requestMirror: {backendRef: {name: copy, port: 80}, percent: 10}}
          - type: ResponseHeaderModifier
            responseHeaderModifier: {add: [{name: x, value: '1'}], remove: [z]}
          backendRefs:
          - {name: web, port: 80, weight: 3}
          - {name: gone, port: 80}
          timeouts: {request: 10s, backendRequest: 500ms}
          retry: {codes: [502, 503], attempts: 2}
        - matches: [{path: {value: /gone}}]
          backendRefs: [{name: gone, port: 80}]
        - matches: [{path: {value: /add}}]
          filters:
          - {type: RequestHeaderModifier, requestHeaderModifier: {add: [{name: X-Cart, value: '2'}]}}
          - {type: RequestMirror, requestMirror: {backendRef: {name: gone, port: 80}}}
          backendRefs:
          - name: web
            port: 80
            filters:
            - {type: RequestHeaderModifier, requestHeaderModifier: {add: [{name: x-cart, value: '3'}]}}
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: GRPCRoute
      metadata: {name: rpc, namespace: shop}
      spec:
        parentRefs: [{name: edge, namespace: infra}]
        hostnames: [rpc.test]
        rules:
        - matches: [{method: {service: shop.Carts}}]
          backendRefs: [{name: web, port: 80}]
        - matches: [{method: {service: shop.Gone}}]
          backendRefs: [{name: gone, port: 80}]
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: TLSRoute
      metadata: {name: tls, namespace: shop}
      spec:
        parentRefs: [{name: edge, namespace: infra}]
        hostnames: [tls.test]
        rules: [{backendRefs: [{name: web, port: 80}]}]
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: TCPRoute
      metadata: {name: tcp, namespace: shop}
      spec:
        parentRefs: [{name: edge, namespace: infra}]
        rules: [{backendRefs: [{name: web, port: 80, weight: 1}, {name: gone, port: 80, weight: 1}]}]
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: BackendTLSPolicy
      metadata: {name: pay, namespace: shop}
      spec:
        targetRefs: [{group: '', kind: Service, name: pay}]
        validation:
          hostname: pay.internal
          wellKnownCACertificates: System
          subjectAltNames: [{type: URI, uri: 'spiffe://pay'}]
      ---
      {apiVersion: v1, kind: Service, metadata: {name: web, namespace: shop}, spec: {ports: [{port: 80}]}}
      ---
      {apiVersion: v1, kind: Service, metadata: {name: copy, namespace: shop}, spec: {ports: [{port: 80}]}}
      ---
      {apiVersion: v1, kind: Service, metadata: {name: pay, namespace: shop}, spec: {ports: [{port: 443}]}}
      """;

  private static final String NEW_LINE = System.lineSeparator();

  @TempDir
  private Path folder;

  private record Ran(int code, String out, String err) {}

  private static Ran run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Gwapi.run(
        new ByteArrayInputStream(MANIFESTS.getBytes(StandardCharsets.UTF_8)),
        new PrintWriter(out),
        new PrintWriter(err),
        args);
    return new Ran(code, out.toString(), err.toString());
  }

  private JsonObject route(String request) throws IOException {
    Path requests = folder.resolve("requests.jsonl");
    Files.writeString(requests, "{\"gateway\":\"infra/edge\"," + request + "}\n");
    return JsonParser.parseString(
            run("route", "--requests", requests.toString(), "-").out())
        .getAsJsonObject();
  }

  private static List<String> keys(JsonObject object) {
    return new ArrayList<>(object.keySet());
  }

  private static String text(JsonObject object, String field) {
    JsonElement value = object.get(field);
    return value == null ? "absent" : value.toString();
  }

  @Test
  void forwardHasEverythingThatApplies() throws IOException {
    JsonObject decision = route("\"id\":\"a\",\"host\":\"shop.test\",\"path\":\"/api?q=1\","
        + "\"headers\":{\"Origin\":\"https://a.test\"}");
    assertThat(keys(decision))
        .containsExactly(
            "id",
            "outcome",
            "reason",
            "listener",
            "route",
            "rule",
            "match",
            "backends",
            "request",
            "mirrors",
            "response",
            "timeouts",
            "retry");
    assertThat(text(decision, "listener"))
        .isEqualTo("{\"kind\":\"Gateway\",\"namespace\":\"infra\",\"name\":\"edge\","
            + "\"section\":\"http\"}");
    assertThat(text(decision, "backends"))
        .isEqualTo("[{\"namespace\":\"shop\",\"name\":\"web\",\"port\":80,\"share\":0.75},"
            + "{\"namespace\":\"shop\",\"name\":\"gone\",\"port\":80,\"share\":0.25,"
            + "\"status\":500,\"reason\":\"BackendNotFound\"}]");
    assertThat(text(decision, "mirrors"))
        .isEqualTo("[{\"namespace\":\"shop\",\"name\":\"copy\",\"port\":80,\"share\":0.1}]");
    assertThat(text(decision, "response"))
        .isEqualTo("{\"set\":{\"Access-Control-Allow-Origin\":\"https://a.test\"},"
            + "\"add\":{\"x\":\"1\"},\"remove\":[\"z\"]}");
    assertThat(text(decision, "timeouts"))
        .isEqualTo("{\"request\":\"10s\",\"backendRequest\":\"500ms\"}");
    assertThat(text(decision, "retry")).isEqualTo("{\"codes\":[502,503],\"attempts\":2}");
  }

  @Test
  void preflightIsARespond() throws IOException {
    JsonObject decision = route("\"id\":\"a\",\"host\":\"shop.test\",\"path\":\"/api\","
        + "\"method\":\"OPTIONS\",\"headers\":{\"Origin\":\"https://a.test\","
        + "\"Access-Control-Request-Method\":\"PUT\"}");
    assertThat(text(decision, "outcome")).isEqualTo("\"respond\"");
    assertThat(text(decision, "status")).isEqualTo("204");
    assertThat(text(decision, "response"))
        .isEqualTo("{\"set\":{\"Access-Control-Allow-Origin\":\"https://a.test\","
            + "\"Access-Control-Allow-Methods\":\"PUT\",\"Access-Control-Max-Age\":\"5\"}}");
  }

  @Test
  void refusedPreflightSetsNothing() throws IOException {
    JsonObject decision = route("\"id\":\"a\",\"host\":\"shop.test\",\"path\":\"/api\","
        + "\"method\":\"OPTIONS\",\"headers\":{\"Origin\":\"https://b.test\","
        + "\"Access-Control-Request-Method\":\"PUT\"}");
    assertThat(text(decision, "status")).isEqualTo("403");
    assertThat(decision.has("response")).isFalse();
  }

  @Test
  void headerThatIsSpeltInSeveralWaysIsOneAndNoMirrorIsNoField() throws IOException {
    JsonObject decision = route("\"id\":\"a\",\"host\":\"shop.test\",\"path\":\"/add\","
        + "\"headers\":{\"X-CART\":\"1\"}");
    assertThat(text(decision.getAsJsonObject("request"), "headers"))
        .isEqualTo("{\"X-CART\":[\"1\",\"2\",\"3\"]}");
    assertThat(decision.has("mirrors")).isFalse();
  }

  @Test
  void backendTlsIsWhatTheBackendSees() throws IOException {
    JsonObject decision = route("\"id\":1,\"host\":\"shop.test\",\"path\":\"/pay\"");
    assertThat(text(decision, "backendTls"))
        .isEqualTo("{\"sni\":\"pay.internal\",\"subjectAltNames\":[\"spiffe://pay\"]}");
    JsonObject passed = route("\"id\":1,\"protocol\":\"TLS\",\"sni\":\"tls.test\"");
    assertThat(text(passed, "backendTls")).isEqualTo("{\"sni\":\"tls.test\"}");
    assertThat(passed.has("request")).isFalse();
  }

  @Test
  void rejectHasAStatusOrIsAClosedConnection() throws IOException {
    JsonObject gone = route("\"id\":1,\"host\":\"shop.test\",\"path\":\"/gone\"");
    assertThat(text(gone, "outcome")).isEqualTo("\"reject\"");
    assertThat(text(gone, "status")).isEqualTo("500");
    JsonObject unmatched = route("\"id\":1,\"host\":\"other.test\"");
    assertThat(text(unmatched, "status")).isEqualTo("404");
    JsonObject closed = route("\"id\":1,\"protocol\":\"TLS\",\"sni\":\"other.test\"");
    assertThat(text(closed, "outcome")).isEqualTo("\"reject\"");
    assertThat(closed.has("status")).isFalse();
    assertThat(route("\"id\":1,\"protocol\":\"UDP\",\"port\":5300").has("status"))
        .isFalse();
  }

  @Test
  void grpcIsAskedForByServiceAndMethodAndFailsWithItsOwnStatus() throws IOException {
    String rpc = "\"id\":1,\"protocol\":\"GRPC\",\"host\":\"rpc.test\",\"method\":\"Get\",";
    JsonObject decision = route(rpc + "\"service\":\"shop.Carts\"");
    assertThat(text(decision, "outcome")).isEqualTo("\"forward\"");
    assertThat(text(decision.getAsJsonObject("request"), "path")).isEqualTo("\"/shop.Carts/Get\"");
    assertThat(text(route(rpc + "\"service\":\"shop.Gone\""), "grpcStatus"))
        .isEqualTo("\"Unavailable\"");
    assertThat(text(route(rpc + "\"service\":\"shop.None\""), "grpcStatus"))
        .isEqualTo("\"Unimplemented\"");
    assertThat(text(route("\"id\":1,\"protocol\":\"GRPC\",\"service\":\"s\""), "error"))
        .contains("names \\\"service\\\" and \\\"method\\\"");
  }

  @Test
  void refusedShareOfConnectionsHasAReasonAndNoStatus() throws IOException {
    JsonObject decision = route("\"id\":1,\"protocol\":\"TCP\",\"port\":9000");
    assertThat(text(decision, "outcome")).isEqualTo("\"forward\"");
    JsonObject gone = decision.getAsJsonArray("backends").get(1).getAsJsonObject();
    assertThat(keys(gone)).containsExactly("namespace", "name", "port", "share", "reason");
  }

  @Test
  void explainTakesAUrl() {
    Ran ran = run("explain", "--url", "http://shop.test/api", "-");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith("GET http://shop.test/api at Gateway infra/edge port 80\n\nIt goes to"
            + " shop/web:80 (75 %), or an answer 500 (25 %) for shop/gone:80")
        .contains("Why: HTTPRoute shop/web rule 1 takes it (path under /api)")
        .contains("10 % of requests are copied to shop/copy:80");
  }

  @Test
  void explainTakesFlags() {
    assertThat(run(
                "explain",
                "--service",
                "shop.Carts",
                "--method",
                "Get",
                "--host",
                "rpc.test",
                "--gateway",
                "infra/edge",
                "-H",
                "x: 1",
                "-")
            .out())
        .contains("GRPCRoute shop/rpc rule 0 takes it");
    assertThat(run("explain", "--protocol", "tls", "--sni", "tls.test", "-").out())
        .contains("within the client's own TLS session for \"tls.test\"");
    assertThat(run("explain", "--host", "shop.test", "--path", "/api", "-").out())
        .isEqualTo(run("explain", "--url", "http://shop.test/api", "-").out());
  }

  @Test
  void explainAsJsonHasDecisionAndReasoning() {
    JsonObject json = JsonParser.parseString(
            run("explain", "--url", "http://shop.test/api", "-o", "json", "-").out())
        .getAsJsonObject();
    assertThat(text(json, "outcome")).isEqualTo("\"forward\"");
    assertThat(keys(json.getAsJsonObject("explanation")))
        .containsExactly(
            "request",
            "answer",
            "reason",
            "listeners",
            "routes",
            "matches",
            "way",
            "backends",
            "assumptions");
  }

  @Test
  void explainSaysWhatIsWrongWithItsArguments() {
    assertThat(run("explain", "--url", "ftp://x", "-").err()).contains("http:// or https://");
    assertThat(run("explain", "--service", "s", "-").err())
        .contains("--service goes with --method");
    assertThat(run("explain", "-H", "nonsense", "-").err()).contains("NAME:VALUE");
    assertThat(run("explain", "--url", "ftp://x", "-").code()).isEqualTo(2);
    assertThat(run("explain", "--url", "http://x:99999/", "-").err())
        .contains("port: 99999 is not a number from 1 to 65535");
    assertThat(run("explain", "--port", "0", "--url", "http://x/", "-").err())
        .contains("port: 0 is not a number from 1 to 65535");
    assertThat(run("explain", "--gateway", "edge", "--url", "http://x/", "-").err())
        .contains("--gateway: \"edge\" is not of the form NAMESPACE/NAME");
  }

  @Test
  void filesOfFlagsAreNamedWithTheirFlag() throws IOException {
    Path none = folder.resolve("none");
    assertThat(run("route", "--requests", none.toString(), "-"))
        .isEqualTo(new Ran(2, "", "gwapi: --requests: there is no file " + none + NEW_LINE));
    Path binary = Files.write(folder.resolve("binary"), new byte[] {'{', (byte) 0xff});
    assertThat(run("route", "--requests", binary.toString(), "-").err())
        .isEqualTo("gwapi: --requests: " + binary + " is no text in UTF-8" + NEW_LINE);
    assertThat(run(
                "explain",
                "--client-certificate",
                none.toString(),
                "--url",
                "https://shop.test/",
                "-")
            .err())
        .contains("--client-certificate: there is no file " + none);
  }

  @Test
  void whatTheControllerLacksIsNotServed() {
    Ran ran = run(
        "explain",
        "--without",
        "HTTPRouteCORS",
        "--url",
        "http://shop.test/api",
        "-o",
        "json",
        "-");
    JsonObject decision = JsonParser.parseString(ran.out()).getAsJsonObject();
    assertThat(text(decision, "status")).isEqualTo("404");
    assertThat(text(decision, "explanation")).contains("it needs HTTPRouteCORS");
    assertThat(run("explain", "--without", "Odd", "--url", "http://shop.test/", "-")
            .err())
        .contains("--without Odd is no feature");
  }

  @Test
  void certificateThatABackendPresentsIsReadFromAFile() {
    String file = folder.resolve("none.pem").toString();
    Ran missing =
        run("explain", "--presents", "shop/pay=" + file, "--url", "http://shop.test/", "-");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("--presents shop/pay: there is no file ");
    Ran nameless = run("explain", "--presents", "pay=" + file, "--url", "http://shop.test/", "-");
    assertThat(nameless.err()).contains("--presents pay is not of the form NAMESPACE/SERVICE");
  }
}
