package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.route;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.contract.Http.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Selectors by labels and fields, and the parameters of reads, right and wrong. */
@Contract
class SelectorContractTest extends ContractTest {
  SelectorContractTest(ContractServer server) {
    super(server);
  }

  @BeforeEach
  void create() {
    create("a", "{'app': 'a', 'tier': 'x'}");
    create("b", "{'app': 'b', 'n': '5'}");
    create("c", "{'app': 'c', 'n': '5'}");
  }

  private void create(String name, String labels) {
    JsonObject route = route(name);
    Objects.metadata(route).add("labels", Objects.json(labels));
    http.post(routes, route);
  }

  private Answer select(String selector) {
    return http.get(
        routes + "?labelSelector=" + URLEncoder.encode(selector, StandardCharsets.UTF_8));
  }

  @Test
  void everyFormOfALabelSelectorSelects() {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("tier", "[a]");
    expected.put("!tier", "[b, c]");
    expected.put("tier=x", "[a]");
    expected.put("tier==x", "[a]");
    expected.put("tier!=x", "[b, c]");
    expected.put("tier in (x,y)", "[a]");
    expected.put("tier notin (y)", "[a, b, c]");
    expected.put("tier in ()", "[]");
    expected.put("tier in (,x)", "[a]");
    expected.put("n>4", "[b, c]");
    expected.put("n<5", "[]");
    expected.put(" tier = x , app in ( a , b )", "[a]");
    expected.put("tier=", "[]");
    expected.put("in=1", "[]");
    expected.put("", "[a, b, c]");
    expected.forEach((selector, names) ->
        assertThat(select(selector).itemNames().toString()).as(selector).isEqualTo(names));
  }

  @Test
  void whatIsNoLabelSelectorIsABadRequestThatSaysWhere() {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("a in (b", "unable to parse requirement: found '', expected: ',' or ')'");
    expected.put("a in b", "unable to parse requirement: found 'b' expected: '('");
    expected.put(
        "a in (=)", "unable to parse requirement: found '=', expected: ',', ')' or identifier");
    expected.put("a,", "found '', expected: identifier after ','");
    expected.put("=a", "found '=', expected: !, identifier, or 'end of string'");
    expected.put("a = b c", "found 'c', expected: ',' or 'end of string'");
    expected.put(
        "a exists",
        "unable to parse requirement: found 'exists', expected: in, notin, =, ==, !=, gt, lt");
    expected.put("!", "unable to parse requirement: found '', expected: identifier");
    expected.put("a===b", "unable to parse requirement: found '=', expected: identifier");
    expected.forEach((selector, message) -> {
      Answer answer = select(selector);
      assertThat(answer.code()).as(selector).isEqualTo(400);
      assertThat(answer.message()).isEqualTo(message);
    });
  }

  @Test
  void keysAndValuesOfALabelSelectorMustBeLabels() {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("a/b/c=1", "<nil>: Invalid value: \"a/b/c\": a valid label key must consist of");
    expected.put("/b", "<nil>: Invalid value: \"/b\": prefix part must be non-empty");
    expected.put(
        "A_/b", "<nil>: Invalid value: \"A_/b\": prefix part a lowercase RFC 1123 subdomain");
    expected.put("a/", "<nil>: Invalid value: \"a/\": name part must be non-empty; name part must");
    expected.put("-a", "<nil>: Invalid value: \"-a\": name part must consist of alphanumeric");
    expected.put("a=-b", "values[0][a]: Invalid value: \"-b\": a valid label must be an empty");
    expected.put("a in (b, -c)", "values[0][a]: Invalid value: \"-c\": a valid label");
    expected.put(
        "a>b", "values[0]: Invalid value: \"b\": for 'Gt', 'Lt' operators, the value must");
    expected.put(
        "a=\u0007", "values[0][a]: Invalid value: \"\\a\": a valid label must be an empty");
    expected.put(
        "a\u00a0b in (x)", "<nil>: Invalid value: \"a\\u00a0b\": name part must consist of");
    String long40 = "\u00e9".repeat(40);
    expected.put(
        long40 + "=b",
        "<nil>: Invalid value: \"" + long40 + "\": name part must be no more than 63 bytes; name"
            + " part must consist of");
    expected.put(
        "a in (" + long40 + ")",
        "values[0][a]: Invalid value: \"" + long40 + "\": must be no more than 63 bytes; a valid"
            + " label must be");
    expected.forEach((selector, message) -> {
      Answer answer = select(selector);
      assertThat(answer.code()).as(selector).isEqualTo(400);
      assertThat(answer.message()).startsWith("unable to parse requirement: " + message);
    });
  }

  @Test
  void fieldSelectorsEscapeWithBackslashes() {
    assertThat(http.get(routes + "?fieldSelector=metadata.name%3Da%5C%2Cb").itemNames())
        .isEmpty();
    assertThat(http.get(routes + "?fieldSelector=metadata.name%21%3Da,metadata.name%21%3Db")
            .itemNames())
        .containsExactly("c");
  }

  @Test
  void anyVersionIsListedWhateverTheLimit() {
    // Any version may be an older one, until a server has been asked for this one.
    String now = http.get(routes).metadata().get("resourceVersion").getAsString();
    assertThat(http.get(routes + "?resourceVersion=" + now).itemNames()).hasSize(3);
    assertThat(http.get(routes + "?limit=1&resourceVersion=0").itemNames()).hasSize(3);
    assertThat(http.get(routes + "?limit=1").itemNames()).hasSize(1);
  }

  @Test
  void parametersThatAreNoNumbersAreRefused() {
    for (String parameter : new String[] {"limit", "timeoutSeconds"}) {
      Answer answer = http.get(routes + "?" + parameter + "=abc");
      assertThat(answer.code()).as(parameter).isEqualTo(400);
      assertThat(answer.message()).contains("parsing \"abc\": invalid syntax");
    }
  }

  @Test
  void parametersWithMalformedEscapesCountAsAbsent() {
    assertThat(http.get(routes + "?labelSelector=%zz").itemNames()).hasSize(3);
  }

  @Test
  void aWatchOfLessThanNoTimeEndsAtOnce() {
    assertThat(http.get(routes + "?watch=true&resourceVersion=" + version() + "&timeoutSeconds=-1")
            .text())
        .isEmpty();
  }

  private String version() {
    return http.get(routes).metadata().get("resourceVersion").getAsString();
  }

  @Test
  void aWatchHasNoPages() {
    Answer answer = http.get(routes + "?watch=true&continue=a&timeoutSeconds=1");
    assertThat(answer.code()).isEqualTo(422);
    assertThat(answer.causes()).containsExactly("resourceVersionMatch FieldValueForbidden");
  }

  @Test
  void initialEventsComeFromNoExactVersion() {
    Answer answer =
        http.get(routes + "?watch=true&sendInitialEvents=true&resourceVersionMatch=Exact");
    assertThat(answer.causes())
        .containsExactly(
            "resourceVersionMatch FieldValueForbidden",
            "resourceVersionMatch FieldValueNotSupported");
  }

  @Test
  void aSlashAtTheEndOfAPathDoesNotCount() {
    assertThat(http.get(routes + "/").itemNames()).hasSize(3);
    assertThat(http.get(routes + "/a/").metadata().get("name").getAsString()).isEqualTo("a");
    assertThat(http.get(Objects.GROUP + "/").json().get("kind").getAsString())
        .isEqualTo("APIResourceList");
  }

  @Test
  void namesThatWouldLeadElsewhereAreRefused() {
    Answer answer = http.get(routes + "/a%252Fb");
    assertThat(answer.code()).isEqualTo(400);
    assertThat(answer.message())
        .isEqualTo("Name parameter invalid: \"a%2Fb\": may not contain '%'");
  }

  @Test
  void verbsThatDocumentsDoNotHaveAreNotAllowed() {
    Answer answer = http.post("/apis", new JsonObject());
    assertThat(answer.code()).isEqualTo(405);
    assertThat(answer.reason()).isEqualTo("MethodNotAllowed");
  }

  @Test
  void warningsComeWithRefusalsToo() {
    JsonObject route = route("d");
    Objects.spec(route).addProperty("colour", "red");
    Objects.withHostname(route, "Not_A_Host");
    Answer answer = http.post(routes, route);
    assertThat(answer.code()).isEqualTo(422);
    assertThat(answer.warnings()).containsExactly("299 - \"unknown field \\\"spec.colour\\\"\"");
  }

  @Test
  void causesAgainstMetadataAreRepeatedInUpdates() {
    Answer answer = http.merge(routes + "/a", "{'metadata': {'labels': {'not a label': '1'}}}");
    assertThat(answer.causes())
        .containsExactly(
            "metadata.labels FieldValueInvalid",
            "metadata.labels FieldValueInvalid",
            "metadata.labels FieldValueInvalid");
  }
}
