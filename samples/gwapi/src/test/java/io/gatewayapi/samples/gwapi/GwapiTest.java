package io.gatewayapi.samples.gwapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GwapiTest {
  private static final String MANIFESTS = """
      apiVersion: gateway.networking.k8s.io/v1
      kind: Gateway
      metadata:
        name: edge
      spec:
        gatewayClassName: any
        listeners:
          - name: http
            port: 80
            protocol: HTTP
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: app
      spec:
        parentRefs:
          - name: edge
        rules:
          - matches:
              - path:
                  type: PathPrefix
                  value: /old
            filters:
              - type: RequestRedirect
                requestRedirect:
                  path: {type: ReplacePrefixMatch, replacePrefixMatch: /new}
          - timeouts:
              request: 1m30s
            filters:
              - type: ResponseHeaderModifier
                responseHeaderModifier:
                  set: [{name: x-a, value: "1"}]
            backendRefs:
              - {name: app, port: 8080, weight: 3}
              - {name: app-b, port: 8080, weight: 1}
      """;

  private record Ran(int code, String out, String err) {}

  private static Ran run(String in, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Gwapi.run(
        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
        new PrintWriter(out),
        new PrintWriter(err),
        args);
    return new Ran(code, out.toString(), err.toString());
  }

  private static JsonObject route(Path folder, String request) throws IOException {
    Path requests = folder.resolve("requests.jsonl");
    Files.writeString(requests, request + "\n");
    Ran ran = run(MANIFESTS, "route", "--requests", requests.toString(), "-");
    return JsonParser.parseString(ran.out()).getAsJsonObject();
  }

  @Test
  void validManifestsAreFine() {
    Ran ran = run(MANIFESTS, "validate", "--channel", "standard", "-");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("2 objects", "2 valid, 0 invalid");
  }

  @Test
  void violationsComeWithTheirPlaceAndExitCodeOne() {
    Ran ran = run(
        MANIFESTS.replace("port: 80\n", "port: 80000\n"), "validate", "--channel", "standard", "-");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .contains("-:9:")
        .contains("Gateway default/edge: spec.listeners[0].port: Invalid value: 80000");
  }

  @Test
  void jsonHasTheServersPathTypeAndMessage() {
    Ran ran = run(
        MANIFESTS
            .replace("port: 80\n", "port: 80000\n")
            .replace("metadata:\n  name: edge", "metadata:\n  name: edge\n  namespace: infra"),
        "validate",
        "--channel",
        "STANDARD",
        "-o",
        "json",
        "-");
    JsonObject first = JsonParser.parseString(ran.out())
        .getAsJsonObject()
        .getAsJsonArray("objects")
        .get(0)
        .getAsJsonObject();

    assertThat(first.keySet())
        .containsExactly(
            "file",
            "index",
            "apiVersion",
            "kind",
            "namespace",
            "name",
            "valid",
            "violations",
            "pruned");
    assertThat(first.get("valid").getAsBoolean()).isFalse();
    assertThat(first.get("namespace").getAsString()).isEqualTo("infra");
    assertThat(first
            .getAsJsonArray("violations")
            .get(0)
            .getAsJsonObject()
            .get("type")
            .getAsString())
        .isEqualTo("FieldValueInvalid");
  }

  @Test
  void experimentalFieldIsPrunedInTheStandardChannelAndKeptInTheOther() {
    String manifests =
        MANIFESTS.replace("    - timeouts:", "    - retry: {attempts: 2}\n      timeouts:");

    assertThat(run(manifests, "validate", "--channel", "standard", "-").out())
        .contains("spec.rules[1].retry: the cluster would drop this field");
    assertThat(run(manifests, "validate", "--channel", "experimental", "-").out())
        .doesNotContain("would drop");
  }

  @Test
  void rulesOfTheCrdsAreRun() {
    Ran ran = run(
        MANIFESTS.replace("- {name: app, port: 8080, weight: 3}", "- {name: app, weight: 3}"),
        "validate",
        "--channel",
        "standard",
        "-");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .contains("HTTPRoute default/app: spec.rules[1].backendRefs[0]: Invalid value: Must have"
            + " port for Service reference");
  }

  @Test
  void aDroppedFieldSaysWhereItIsKnown() {
    String manifests =
        MANIFESTS.replace("    - timeouts:", "    - retry: {attempts: 2}\n      timeouts:");

    Ran ran = run(manifests, "validate", "--channel", "standard", "-");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("the cluster would drop this field (in the experimental channel since v1.2.1)");
  }

  @Test
  void anUpdateNeedsTheObjectSoFarAndForgivesWhatItHad(@TempDir Path folder) throws IOException {
    String invalid = MANIFESTS.replace("port: 80\n", "port: 80000\n");
    Path old = folder.resolve("old.yaml");
    Files.writeString(old, invalid);

    assertThat(run(invalid, "validate", "--channel", "standard", "--operation", "update", "-")
            .code())
        .isEqualTo(2);
    assertThat(run(
                invalid,
                "validate",
                "--channel",
                "standard",
                "--operation",
                "update",
                "--old",
                old.toString(),
                "-")
            .code())
        .isZero();
    assertThat(run(
                MANIFESTS.replace("rules:", "status: {parents: 3}\n  rules:"),
                "validate",
                "--channel",
                "standard",
                "--operation",
                "update-status",
                "--old",
                old.toString(),
                "-")
            .code())
        .isZero();
  }

  @Test
  void anUpdateFromAManifestMeansTheVersionThatIsThere(@TempDir Path folder) throws IOException {
    Path old = folder.resolve("old.yaml");
    Files.writeString(old, MANIFESTS.replace("metadata:\n", "metadata:\n  resourceVersion: '7'\n"));
    String[] update = {
      "validate", "--channel", "standard", "--operation", "update", "--old", old.toString(), "-"
    };
    assertThat(run(MANIFESTS, update).code()).isZero();
    assertThat(run(MANIFESTS, "validate", "--channel", "standard", "--old", old.toString(), "-"))
        .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
        .satisfies(ran -> assertThat(ran.err()).contains("--operation update"));
  }

  @Test
  void anEmptyNamespaceIsNone() {
    String route = "apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\n"
        + "metadata: {name: a, namespace: NOTHING}\nspec: {}\n";
    for (String nothing : List.of("null", "''")) {
      String manifest = route.replace("NOTHING", nothing);
      assertThat(run(manifest, "validate", "--channel", "standard", "-o", "json", "-")
              .out())
          .contains("\"namespace\": \"default\"");
    }
  }

  @Test
  void commandsAreSummedUpInWholeSentences() {
    String help = run("", "--help").out();
    String commands = help.substring(help.indexOf("Commands:"), help.indexOf("Exit codes:"));
    assertThat(commands.split("\\R  (?=[a-z])"))
        .hasSizeGreaterThan(5)
        .filteredOn(entry -> !entry.startsWith("Commands:"))
        .allSatisfy(entry -> assertThat(entry.strip()).endsWith("."));
  }

  @Test
  void usageAndUnreadableInputAreExitCodeTwo(@TempDir Path folder) {
    assertThat(run("", "validate").code()).isEqualTo(2);
    assertThat(run("", "frobnicate").code()).isEqualTo(2);
    assertThat(run("").code()).isEqualTo(2);
    assertThat(run("a: [", "validate", "--channel", "standard", "-").code()).isEqualTo(2);
    assertThat(run("", "validate", "--channel", "standard", folder.resolve("no").toString())
            .code())
        .isEqualTo(2);
    assertThat(run(MANIFESTS, "validate", "--channel", "standard", "--release", "v0.1.0", "-")
            .err())
        .contains("v0.1.0");
  }

  @Test
  void whatCannotBeReadIsNamedAndAllElseChecked(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "a: [\n");
    Files.writeString(
        folder.resolve("b.yaml"),
        MANIFESTS.replace("port: 80\n", "port: 80000\n") + "---\nkind: Nameless\n");
    Files.write(folder.resolve("c.json"), new byte[] {'{', (byte) 0xff});
    String[] validate = {"validate", "--channel", "standard", folder.toString(), "-", "no.yaml"};

    Ran ran = run(MANIFESTS, validate);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).contains("spec.listeners[0].port", "4 objects", "3 valid, 1 invalid");
    assertThat(ran.err().lines())
        .hasSize(4)
        .allMatch(line -> line.startsWith("gwapi: "))
        .anyMatch(line -> line.contains("a.yaml:2:"))
        .anyMatch(line -> line.contains("b.yaml:38:"))
        .anyMatch(line -> line.contains("c.json:1:"))
        .anyMatch(line -> line.contains("no.yaml: no such file"));
    assertThat(run("---\na: b\n---\n" + MANIFESTS, "validate", "--channel", "standard", "-")
            .out())
        .contains("2 objects");
  }

  @Test
  void anObjectWithoutAnOldOneKeepsNoOtherFromBeingChecked(@TempDir Path folder)
      throws IOException {
    Path old = folder.resolve("old.yaml");
    Files.writeString(old, MANIFESTS.replace("name: app\nspec", "name: other\nspec"));
    Ran ran = run(
        MANIFESTS,
        "validate",
        "--channel",
        "standard",
        "--operation",
        "update",
        "--old",
        old.toString(),
        "-");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).contains("1 objects against");
    assertThat(ran.err()).contains("-:12:1: --operation update needs the object so far");
  }

  @Test
  void aGroupThatOnlyLooksLikeTheGatewayApisIsAnother() {
    String foreign = MANIFESTS.replace("gateway.networking.k8s.io", "gateway.networking.example");
    assertThat(run(foreign, "validate", "--channel", "standard", "-"))
        .satisfies(ran -> assertThat(ran.code()).isZero())
        .satisfies(ran -> assertThat(ran.out()).contains("2 of other APIs not checked"));
  }

  @Test
  void forwardHasBackendsWithSharesRequestAndTimeouts(@TempDir Path folder) throws IOException {
    JsonObject decision = route(
        folder,
        "{\"id\":7,\"gateway\":\"default/edge\",\"host\":\"a.example\",\"path\":\"/x?y=1\","
            + "\"headers\":{\"a\":[\"1\",\"2\"]}}");

    assertThat(decision.get("outcome").getAsString()).isEqualTo("forward");
    assertThat(decision.get("id").getAsInt()).isEqualTo(7);
    assertThat(decision.get("route").getAsString()).isEqualTo("default/app");
    assertThat(decision.get("rule").getAsInt()).isEqualTo(1);
    assertThat(decision
            .getAsJsonArray("backends")
            .get(0)
            .getAsJsonObject()
            .get("share")
            .getAsDouble())
        .isEqualTo(0.75);
    assertThat(decision.getAsJsonObject("request").get("path").getAsString()).isEqualTo("/x?y=1");
    assertThat(decision.getAsJsonObject("timeouts").get("request").getAsString())
        .isEqualTo("1m30s");
    assertThat(decision
            .getAsJsonObject("response")
            .getAsJsonObject("set")
            .get("x-a")
            .getAsString())
        .isEqualTo("1");
  }

  @Test
  void redirectHasAnAbsoluteLocation(@TempDir Path folder) throws IOException {
    JsonObject decision = route(
        folder,
        "{\"id\":1,\"gateway\":\"default/edge\",\"host\":\"a.example\",\"path\":\"/old/x\"}");

    assertThat(decision.get("outcome").getAsString()).isEqualTo("redirect");
    assertThat(decision.get("location").getAsString()).isEqualTo("http://a.example/new/x");
  }

  @Test
  void unreadableRequestsGetAnErrorLineAndTheOthersAnAnswer(@TempDir Path folder)
      throws IOException {
    Path requests = folder.resolve("requests.jsonl");
    Files.writeString(requests, """
        {"id":"a","gateway":"edge"}
        not json
        {"id":"b","gateway":"default/edge","port":"x"}
        {"id":"c","gateway":"default/edge","wrong":1}
        {"id":"d","gateway":"default/edge","host":"h"}
        """);

    Ran ran = run(MANIFESTS, "route", "--requests", requests.toString(), "-");

    List<String> lines = ran.out().lines().toList();
    assertThat(ran.code()).isEqualTo(1);
    assertThat(lines).hasSize(5);
    assertThat(lines.subList(0, 4)).allMatch(line -> line.contains("\"error\""));
    assertThat(lines.get(4)).contains("\"outcome\":\"forward\"");
  }

  @Test
  void whatTheTourCannotReadIsNamed(@TempDir Path folder) throws IOException {
    Ran missing = run("", "tour", folder.resolve("none").toString());
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("none: no such file or folder");
    Path requests = Files.write(folder.resolve("requests.txt"), new byte[] {(byte) 0xff});
    Ran binary = run("", "tour", folder.toString());
    assertThat(binary.code()).isEqualTo(2);
    assertThat(binary.err())
        .isEqualToNormalizingNewlines("gwapi: " + requests + ": is no text in UTF-8\n");
  }
}
