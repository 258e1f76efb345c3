package io.gatewayapi.samples.gwapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.model.manifest.Manifest;
import io.gatewayapi.model.manifest.Manifests;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class StatusCommandTest {
  private static final String MANIFESTS = """
      apiVersion: gateway.networking.k8s.io/v1
      kind: GatewayClass
      metadata: {name: ours, generation: 1}
      spec: {controllerName: example.com/ours}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: app}
      spec: {ports: [{port: 80}]}
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: Gateway
      metadata: {name: edge, generation: 2}
      spec:
        gatewayClassName: ours
        listeners: [{name: http, port: 80, protocol: HTTP}]
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata: {name: app}
      spec:
        parentRefs: [{name: edge}]
        rules: [{matches: [{method: GET}], backendRefs: [{name: none, port: 80}]}]
      """;

  private record Ran(int code, String out, String err) {
    JsonArray json() {
      return JsonParser.parseString(out).getAsJsonArray();
    }
  }

  private static Ran run(String... args) {
    return runOn(MANIFESTS, args);
  }

  private static Ran runOn(String manifests, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Gwapi.run(
        new ByteArrayInputStream(manifests.getBytes(StandardCharsets.UTF_8)),
        new PrintWriter(out),
        new PrintWriter(err),
        args);
    return new Ran(code, out.toString(), err.toString());
  }

  private static List<String> conditions(JsonObject owner) {
    return StreamSupport.stream(owner.getAsJsonArray("conditions").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .map(c -> c.get("type").getAsString() + "=" + c.get("status").getAsString() + " "
            + c.get("reason").getAsString())
        .toList();
  }

  private static JsonObject parent(Ran ran) {
    return ran.json()
        .get(2)
        .getAsJsonObject()
        .getAsJsonObject("status")
        .getAsJsonArray("parents")
        .get(0)
        .getAsJsonObject();
  }

  @Test
  void jsonIsAnArrayOfTheObjectsThatHaveAStatusInTheirOrder() {
    Ran ran = run("status", "-o", "json", "-");
    assertThat(ran.code()).isZero();
    assertThat(ran.json())
        .extracting(o -> o.getAsJsonObject().get("kind").getAsString())
        .containsExactly("GatewayClass", "Gateway", "HTTPRoute");
    assertThat(conditions(parent(ran)))
        .containsExactly("Accepted=True Accepted", "ResolvedRefs=False BackendNotFound");
    assertThat(parent(ran).get("controllerName").getAsString()).isEqualTo("example.com/ours");
  }

  @Test
  void yamlIsWhatManifestsReadsAgain() {
    Ran ran = run("status", "-");
    assertThat(ran.code()).isZero();
    assertThat(Manifests.parse(ran.out(), "out"))
        .extracting(Manifest::kind)
        .containsExactly("GatewayClass", "Gateway", "HTTPRoute");
    assertThat(ran.out()).contains("observedGeneration: 2");
  }

  @Test
  void objectsOfOtherControllersAreLeftAsTheyAre() {
    Ran ran = run("status", "--controller", "example.com/other", "-o", "json", "-");
    assertThat(ran.json())
        .allSatisfy(o -> assertThat(o.getAsJsonObject().has("status")).isFalse());
  }

  @Test
  void featuresThatAreLeftOutHaveTheirReasons() {
    Ran ran = run("status", "--without", "HTTPRouteMethodMatching", "-o", "json", "-");
    assertThat(conditions(parent(ran))).contains("Accepted=False UnsupportedValue");
    Ran unknown = run("status", "--without", "Odd", "-");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("--without Odd is no feature");
  }

  @Test
  void unreadableInputIsExitCodeTwo() {
    assertThat(run("status", "/no/such/file.yaml").code()).isEqualTo(2);
  }

  @Test
  void backendsOutsideOfTheClusterHaveAStatusToo() {
    Ran ran = runOn(
        MANIFESTS.replace(
                "backendRefs: [{name: none, port: 80}]",
                "backendRefs: [{group: gateway.networking.x-k8s.io, kind: XBackend, name: out}]")
            + """
            ---
            apiVersion: gateway.networking.x-k8s.io/v1alpha1
            kind: XBackend
            metadata: {name: out}
            spec:
              type: ExternalHostname
              externalHostname: {hostname: out.example}
              port: {number: 443}
            """,
        "status",
        "-o",
        "json",
        "-");
    JsonObject backend = ran.json().get(3).getAsJsonObject();
    assertThat(backend.get("kind").getAsString()).isEqualTo("XBackend");
    JsonObject entry =
        backend.getAsJsonObject("status").getAsJsonArray("parents").get(0).getAsJsonObject();
    assertThat(conditions(entry)).contains("Accepted=True Accepted");
    assertThat(entry.getAsJsonObject("parentRef").get("name").getAsString()).isEqualTo("edge");
  }
}
