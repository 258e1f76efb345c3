package io.gatewayapi.model.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonTrees;
import io.gatewayapi.model.v1.HTTPRoute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How YAML is written, and single values read. */
class YamlTest {
  private static String value(String text) {
    return Yaml.writeTree(new JsonPrimitive(text)).stripTrailing();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "store",
        "a b",
        "10.0.0.1",
        "10.0.0.0/8",
        "1.2.3",
        "10s",
        "1h30m",
        "100m",
        "8080-tcp",
        "shop.example.com",
        "/api/v1?x=y",
        "a:b",
        "a#b",
        "-x",
        "--flag=1",
        "é漢😀",
        "http://x/#y",
        "tRuest",
        "yesterday",
        "a'b",
        "a\"b",
        "a, b",
        "[",
        "v1",
        "x=y",
        "2026",
        "..x"
      })
  void stringIsBareWhereEveryParserReadsIt(String text) {
    boolean bare = !text.equals("[") && !text.equals("2026");
    assertThat(value(text)).isEqualTo(bare ? text : "\"" + text + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yes",
        "No",
        "on",
        "OFF",
        "y",
        "N",
        "true",
        "False",
        "null",
        "~",
        "tRue",
        "nULL",
        "1",
        "-1",
        "+1",
        "1.5",
        ".5",
        "1e3",
        "0x1F",
        "0o7",
        "0777",
        "1_000",
        "12:30:45",
        "2026-11-22",
        "2026-11-22T10:00:00Z",
        ".inf",
        "-.INF",
        ".NaN",
        "1e400",
        "0x10000000000000000",
        "=",
        "<<",
        " a",
        "a ",
        "a: b",
        "a:",
        "a #b",
        "- a",
        "---",
        "...",
        "-",
        "?x",
        ":x",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "%a",
        "@a",
        "`a",
        "*.example.com",
        "{}",
        "[]",
        "#a",
        ",a",
        "'a'"
      })
  void stringIsQuotedWhereSomeParserReadsSomethingElse(String text) {
    assertThat(value(text)).isEqualTo("\"" + text + "\"");
    assertThat(Yaml.readTree("a: " + value(text))).hasToString("{\"a\":\"" + text + "\"}");
  }

  @Test
  void singleQuotesSpareBackslashes() {
    assertThat(value("\"a\": 'b\\c'")).isEqualTo("'\"a\": ''b\\c'''");
    assertThat(value("\ta\r\n\"\u0000\u0085\u2028\uFEFF\uD800"))
        .isEqualTo("\"\\ta\\r\\n\\\"\\u0000\\u0085\\u2028\\uFEFF\\uD800\"");
  }

  @Test
  void linesAreABlockWhereThatIsExact() {
    String json = """
        {"a":"x\\n  y\\n","b":"x\\ny","c":"x\\n\\n","d":["x\\ny\\n"],"e":" x\\ny","f":"\\nx",
         "g":"x\\n \\ny","h":"x\\r\\ny","i":"x\\n\\ty","j":"x \\ny\\n","k":"\\n"}
        """;
    String yaml = Yaml.writeTree(Json.readTree(json));
    assertThat(yaml).isEqualTo("""
            a: |
              x
                y
            b: |-
              x
              y
            c: |+
              x

            d:
            - |
              x
              y
            e: " x\\ny"
            f: "\\nx"
            g: "x\\n \\ny"
            h: "x\\r\\ny"
            i: |-
              x
              \ty
            j: |
              x\s
              y
            k: "\\n"
            """);
    assertThat(Yaml.readTree(yaml)).isEqualTo(Json.readTree(json));
  }

  @Test
  void structureIsThatOfKubectl() {
    String json = """
        {"a":{},"b":[],"c":{"d":[{"e":1,"f":[true,null]},[],{},[[1],{"g":"h"}],"i"]},"j":-0.50,
         "yes":{"k l":{"1":2}}}
        """;
    assertThat(Yaml.writeTree(Json.readTree(json))).isEqualTo("""
            a: {}
            b: []
            c:
              d:
              - e: 1
                f:
                - true
                - null
              - []
              - {}
              - - - 1
                - g: h
              - i
            j: -0.50
            "yes":
              k l:
                "1": 2
            """);
  }

  @Test
  void rootMayBeAnything() {
    assertThat(Yaml.writeTree(Json.readTree("[1,[2]]"))).isEqualTo("- 1\n- - 2\n");
    assertThat(Yaml.writeTree(Json.readTree("{}"))).isEqualTo("{}\n");
    assertThat(Yaml.writeTree(Json.readTree("\"a\\nb\""))).isEqualTo("\"a\\nb\"\n");
    assertThat(Yaml.readTree("")).isEqualTo(Json.readTree("null"));
    assertThat(Yaml.readTree("7")).isEqualTo(Json.readTree("7"));
  }

  @Test
  void longKeyHasAQuestionMark() {
    String key = "k".repeat(2000);
    String yaml = Yaml.writeTree(Json.readTree("{\"a\":{\"" + key + "\":[1],\"b\":2}}"));
    assertThat(yaml).isEqualTo("a:\n  ? " + key + "\n  :\n  - 1\n  b: 2\n");
    assertThat(Yaml.readTree(yaml).getAsJsonObject().getAsJsonObject("a").has(key))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.0", "1.50", "1e3", "1E-7", "18446744073709551616", "-0"})
  void numberKeepsItsText(String number) {
    String yaml = Yaml.writeTree(JsonTrees.number(number));
    assertThat(yaml).isEqualTo(number + "\n");
    assertThat(Json.writeTree(Yaml.readTree(yaml))).isEqualTo(number);
  }

  @Test
  void numberThatYamlHasNotIsRefused() {
    assertThatThrownBy(() -> Yaml.writeTree(JsonTrees.number("1e400")))
        .isInstanceOf(ManifestException.class)
        .hasMessage("YAML: the number 1e400 would be read back as another value");
    assertThatThrownBy(() -> Yaml.writeTree(new JsonPrimitive(Double.NaN)))
        .hasMessageContaining("the number NaN");
  }

  @ParameterizedTest
  @CsvSource({"'a: 1\n---\nb: 2', 3:1", "'{\"a\":1}{\"b\":2}', 1:8"})
  void secondDocumentIsRefused(String text, String place) {
    assertThatThrownBy(() -> Yaml.readTree(text))
        .hasMessageStartingWith("YAML:" + place + ": a second document");
  }

  @Test
  void objectsAreReadAndWritten() {
    String yaml = """
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata:
          name: a
        spec:
          hostnames:
          - "*.example.com"
          rules:
          - backendRefs:
            - name: b
              port: 80
          x: 1.50
        """;
    HTTPRoute route = Yaml.read(yaml, HTTPRoute.TYPE);
    assertThat(route.getSpec().getHostnames()).containsExactly("*.example.com");
    assertThat(Yaml.write(route)).isEqualTo(yaml);
    assertThat(Yaml.read(Json.write(route), HTTPRoute.TYPE)).isEqualTo(route);
    assertThatThrownBy(() -> Yaml.read("spec: []", HTTPRoute.TYPE))
        .isInstanceOf(ManifestException.class)
        .hasMessage("YAML:1:7: spec: found a list, expected an object");
    assertThatThrownBy(() -> Yaml.read("", HTTPRoute.TYPE))
        .isInstanceOf(ManifestException.class)
        .hasMessage("YAML: found null, expected an object");
  }
}
