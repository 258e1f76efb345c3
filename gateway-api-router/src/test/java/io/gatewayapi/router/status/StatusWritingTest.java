package io.gatewayapi.router.status;

import static io.gatewayapi.router.given.Given.gateway;
import static io.gatewayapi.router.given.Given.http;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonObject;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.Gateway;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.router.ConformantStatus;
import io.gatewayapi.router.given.Given;
import io.gatewayapi.router.given.Judged;
import io.kubernetes.client.openapi.models.V1Service;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a status gets into an object that has one already. */
class StatusWritingTest {
  private static final String GATEWAY = "Gateway infra/web";
  private static final String HTTP = "{name: http, port: 80, protocol: HTTP}";
  private static final String PAST = "2025-12-31T12:00:00Z";

  private static Given withConditions(String... conditions) {
    return gateway(HTTP).field("status: {conditions: [" + String.join(", ", conditions) + "]}");
  }

  private static String condition(String type, String status, String more) {
    return "{type: " + type + ", status: \"" + status + "\", reason: Old, message: old, "
        + "lastTransitionTime: \"" + PAST + "\"" + more + "}";
  }

  private static JsonObject condition(Judged judged, String type) {
    return Judged.list(judged.status(GATEWAY), "conditions").stream()
        .filter(c -> c.get("type").getAsString().equals(type))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void timeChangesOnlyWithTheStatusOfACondition() {
    Judged judged = Judged.of(
        withConditions(condition("Accepted", "True", ""), condition("Programmed", "False", "")));
    assertThat(condition(judged, "Accepted").get("lastTransitionTime").getAsString())
        .isEqualTo(PAST);
    assertThat(condition(judged, "Accepted").get("reason").getAsString()).isEqualTo("Accepted");
    assertThat(condition(judged, "Programmed").get("lastTransitionTime").getAsString())
        .isEqualTo(Judged.NOW.toString());
  }

  @Test
  void generationIsWrittenOnConditionsThatDidNotChange() {
    Judged judged = Judged.of(
        withConditions(condition("Accepted", "True", ", observedGeneration: 1")).generation(4));
    assertThat(condition(judged, "Accepted").get("observedGeneration").getAsInt())
        .isEqualTo(4);
  }

  @Test
  void conditionOfALaterGenerationIsLeftAlone() {
    Judged judged =
        Judged.of(withConditions(condition("Accepted", "False", ", observedGeneration: 9"))
            .generation(4));
    assertThat(condition(judged, "Accepted").get("reason").getAsString()).isEqualTo("Old");
  }

  @Test
  void conditionsOfOtherTypesStayAndKeepTheirPlace() {
    Judged judged = Judged.of(withConditions(
        condition("example.com/Audited", "True", ""), condition("Accepted", "True", "")));
    assertThat(Judged.list(judged.status(GATEWAY), "conditions"))
        .extracting(c -> c.get("type").getAsString())
        .containsExactly("example.com/Audited", "Accepted", "Programmed", "ResolvedRefs");
  }

  @Test
  void negativeConditionsGoWithTheirCause() {
    Judged judged =
        Judged.of(withConditions(condition("InsecureFrontendValidationMode", "True", "")));
    assertThat(judged.condition(GATEWAY, "InsecureFrontendValidationMode")).isEmpty();
  }

  private static Given withParents(String... parents) {
    return http("infra/r").field("status: {parents: [" + String.join(", ", parents) + "]}");
  }

  private static String parent(String controller, String name) {
    return "{controllerName: " + controller + ", conditions: [], parentRef: {group: "
        + "gateway.networking.k8s.io, kind: Gateway, namespace: infra, name: " + name + "}}";
  }

  @Test
  void entriesOfOtherControllersStayAndOwnStaleOnesGo() {
    Judged judged = Judged.of(
        gateway(HTTP),
        withParents(
            parent("odd.test/c", "gone"),
            parent("gatewayapi.io/reference-router", "gone"),
            parent("gatewayapi.io/reference-router", "web")));
    assertThat(Judged.list(judged.status("HTTPRoute infra/r"), "parents"))
        .extracting(p -> p.get("controllerName").getAsString() + " "
            + p.getAsJsonObject("parentRef").get("name").getAsString())
        .containsExactly("odd.test/c gone", "gatewayapi.io/reference-router web");
  }

  @Test
  void entriesBearTheControllersName() {
    Given gatewayClass =
        Given.object("GatewayClass", "/ours").spec("controllerName: example.com/ours");
    Judged judged = Judged.of(gatewayClass, gateway(HTTP), http("infra/r"));
    assertThat(Judged.list(judged.status("HTTPRoute infra/r"), "parents"))
        .extracting(p -> p.get("controllerName").getAsString())
        .containsExactly("example.com/ours");
  }

  @Test
  void writingTwiceChangesNothing() {
    Judged judged = Judged.of(gateway(HTTP), http("infra/r"));
    ConformantStatus writer = ConformantStatus.of(judged.topology());
    for (String ref : List.of(GATEWAY, "HTTPRoute infra/r")) {
      JsonObject once = judged.object(ref);
      assertThat(writer.write(once, Judged.NOW.plusSeconds(60))).isEqualTo(once);
    }
  }

  @Test
  void typedObjectsGetTypedStatuses() {
    Judged judged = Judged.of(gateway(HTTP), http("infra/r"));
    ConformantStatus writer = ConformantStatus.of(judged.topology());
    Gateway gateway = Json.fromTree(strip(judged.object(GATEWAY)), Gateway.TYPE);
    Gateway written = writer.write(gateway, Judged.NOW);
    assertThat(gateway.getStatus()).isNull();
    assertThat(written.getStatus().getListeners().get(0).getAttachedRoutes()).isEqualTo(1);
    assertThat(written.getStatus().getConditions().get(0).getLastTransitionTimeText())
        .isEqualTo(Judged.NOW.toString());
    HTTPRoute route = Json.fromTree(strip(judged.object("HTTPRoute infra/r")), HTTPRoute.TYPE);
    assertThat(writer.write(route, Judged.NOW).getStatus().getParents()).hasSize(1);
  }

  private static JsonObject strip(JsonObject object) {
    JsonObject copy = object.deepCopy();
    copy.remove("status");
    return copy;
  }

  @Test
  void objectsOfAnotherLibraryAreRefused() {
    ConformantStatus writer = ConformantStatus.of(Judged.of(gateway(HTTP)).topology());
    assertThatExceptionOfType(GatewayApiException.class)
        .isThrownBy(() -> writer.write(new V1Service(), Judged.NOW))
        .withMessageContaining("V1Service");
  }
}
