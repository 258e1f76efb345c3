package io.gatewayapi.testing.contract;

import static io.gatewayapi.testing.contract.Objects.json;
import static io.gatewayapi.testing.contract.Objects.route;
import static io.gatewayapi.testing.contract.Objects.routeStatus;
import static io.gatewayapi.testing.contract.Objects.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.testing.contract.Http.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Contract
class ValidationContractTest extends ContractTest {
  private static final String UNCHECKED = "<nil>: Invalid value: null: some validation rules were"
      + " not checked because the object was invalid; correct the existing errors to complete"
      + " validation";

  ValidationContractTest(ContractServer server) {
    super(server);
  }

  /** Field and message of each cause; siblings come in no order of their own. */
  private static List<String> messages(Answer refused) {
    List<String> messages = new ArrayList<>();
    for (JsonElement cause : refused.details().getAsJsonArray("causes")) {
      JsonObject c = cause.getAsJsonObject();
      messages.add(c.get("field").getAsString() + ": " + c.get("message").getAsString());
    }
    return messages;
  }

  private Answer create(String field, String value) {
    JsonObject route = route("a");
    spec(route).add(field, JsonParser.parseString(value.replace('\'', '"')));
    return http.post(routes, route);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hostnames  | ['Not_A_Host'] | spec.hostnames[0] FieldValueInvalid",
        "hostnames  | [''] | spec.hostnames[0] FieldValueInvalid",
        "hostnames  | 'text' | spec.hostnames FieldValueTypeInvalid",
        "hostnames  | [1] | spec.hostnames[0] FieldValueTypeInvalid",
        "parentRefs | [{}] | spec.parentRefs[0].name FieldValueRequired",
        "parentRefs | [{'name': 'a', 'port': 0}] | spec.parentRefs[0].port FieldValueInvalid",
        "parentRefs | [{'name': 'a', 'port': 65536}] | spec.parentRefs[0].port FieldValueInvalid",
        "parentRefs | [{'name': ''}] | spec.parentRefs[0].name FieldValueInvalid",
        "rules | [{'matches': [{'path': {'type': 'Odd'}}]}] | spec.rules[0].matches[0].path.type"
            + " FieldValueNotSupported",
        "rules | [{'matches': [{'method': 'get'}]}] | spec.rules[0].matches[0].method"
            + " FieldValueNotSupported",
        "rules | [{'backendRefs': [{'name': 'a', 'port': 1, 'weight': -1}]}]"
            + " | spec.rules[0].backendRefs[0].weight FieldValueInvalid",
        "rules | [{'timeouts': {'request': 'soon'}}] | spec.rules[0].timeouts.request"
            + " FieldValueInvalid",
        "rules | [{'filters': [{}]}] | spec.rules[0].filters[0].type FieldValueRequired",
      })
  void aMistakeIsRefusedWithFieldAndReason(String field, String value, String cause) {
    Answer refused = create(field, value);
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.reason()).isEqualTo("Invalid");
    assertThat(refused.causes()).contains(cause);
    assertThat(refused.details().get("kind").getAsString()).isEqualTo("HTTPRoute");
    assertThat(refused.details().get("group").getAsString()).isEqualTo("gateway.networking.k8s.io");
    assertThat(refused.message())
        .startsWith("HTTPRoute.gateway.networking.k8s.io \"a\" is invalid: ");
  }

  @Test
  void allMistakesAreToldAtOnceWithTheServersWords() {
    JsonObject route = route("a");
    spec(route).add("parentRefs", JsonParser.parseString("[{},{\"name\":\"a\",\"port\":0}]"));
    Answer refused = http.post(routes, route);
    assertThat(messages(refused))
        .containsExactlyInAnyOrder(
            "spec.parentRefs[0].name: Required value",
            "spec.parentRefs[1].port: Invalid value: 0: spec.parentRefs[1].port in body should be"
                + " greater than or equal to 1",
            UNCHECKED);
    assertThat(refused.message()).contains("is invalid: [").endsWith("]");
  }

  @Test
  void aSingleMistakeIsNotBracketed() {
    Answer refused = create("parentRefs", "[{'name': 'a', 'port': 0}]");
    assertThat(refused.message())
        .isEqualTo(
            "HTTPRoute.gateway.networking.k8s.io \"a\" is invalid: spec.parentRefs[0].port: Invalid"
                + " value: 0: spec.parentRefs[0].port in body should be greater than or equal to 1");
  }

  @Test
  void tooManyItemsAreTooMany() {
    JsonArray names = new JsonArray();
    for (int i = 0; i < 17; i++) {
      names.add("h" + i + ".example.com");
    }
    Answer refused = create("hostnames", names.toString());
    assertThat(messages(refused))
        .contains("spec.hostnames: Too many: 17: must have at most 16 items", UNCHECKED);
  }

  @Test
  void aDryRunIsCheckedToo() {
    JsonObject route = route("a");
    spec(route).add("hostnames", JsonParser.parseString("[\"Not_A_Host\"]"));
    assertThat(http.post(routes + "?dryRun=All", route).code()).isEqualTo(422);
  }

  @Test
  void updatesAreCheckedAndLeaveTheObjectAsItWas() {
    JsonObject created = http.post(routes, route("a")).json();
    JsonObject bad = created.deepCopy();
    spec(bad).add("hostnames", JsonParser.parseString("[\"Not_A_Host\"]"));
    Answer refused = http.put(routes + "/a", bad);
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes()).containsExactly("spec.hostnames[0] FieldValueInvalid");
    assertThat(http.get(routes + "/a").json()).isEqualTo(created);
  }

  @Test
  void aStatusIsChecked() {
    JsonObject route = http.post(routes, route("a")).json();
    route.add("status", json("{'parents': [{}]}"));
    Answer refused = http.put(routes + "/a/status", route);
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes())
        .contains(
            "status.parents[0].controllerName FieldValueRequired",
            "status.parents[0].parentRef FieldValueRequired",
            "<nil> FieldValueInvalid");
  }

  @Test
  void conditionsOfOneTypeAreDuplicates() {
    JsonObject route = http.post(routes, route("a")).json();
    JsonObject status = routeStatus();
    JsonArray conditions =
        status.getAsJsonArray("parents").get(0).getAsJsonObject().getAsJsonArray("conditions");
    conditions.add(conditions.get(0).deepCopy());
    route.add("status", status);
    Answer refused = http.put(routes + "/a/status", route);
    assertThat(refused.code()).isEqualTo(422);
    assertThat(refused.causes())
        .containsExactly("status.parents[0].conditions[1] FieldValueDuplicate");
  }

  @Test
  void annotationsHaveALimit() {
    JsonObject route = route("a");
    JsonObject annotations = new JsonObject();
    annotations.addProperty("example.com/long", "x".repeat(256 * 1024));
    Objects.metadata(route).add("annotations", annotations);
    assertThat(http.post(routes, route).causes())
        .contains("metadata.annotations FieldValueTooLong");
  }

  @Test
  void aDeprecatedVersionWarnsWhoeverUsesIt() {
    String group = "/apis/gateway.networking.k8s.io/v1alpha3/namespaces/" + namespace;
    Answer list = http.get(group + "/backendtlspolicies");
    if (server.bundle().channel() == io.gatewayapi.model.Channel.STANDARD) {
      assertThat(list.code()).isEqualTo(404);
      return;
    }
    assertThat(list.headers().values("Warning"))
        .containsExactly("299 - \"The v1alpha3 version of BackendTLSPolicy has been deprecated and"
            + " will be removed in a future release of the API. Please upgrade to v1.\"");
    assertThat(http.get(group + "/backendtlspolicies?watch=1&timeoutSeconds=1")
            .headers()
            .values("Warning"))
        .hasSize(1);
  }

  @Test
  void theChannelDecidesWhichFieldsThereAre() {
    JsonObject route = route("a");
    spec(route)
        .getAsJsonArray("rules")
        .get(0)
        .getAsJsonObject()
        .add("retry", json("{'attempts': 2}"));
    Answer created = http.post(routes, route);
    boolean kept = created.text().contains("\"retry\"");
    assertThat(kept)
        .isEqualTo(server.bundle().channel() == io.gatewayapi.model.Channel.EXPERIMENTAL);
    assertThat(created.headers().values("Warning")).hasSize(kept ? 0 : 1);
  }
}
