package io.gatewayapi.builders.intent;

import static io.gatewayapi.builders.Intents.httpRoute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.google.gson.JsonPrimitive;
import io.gatewayapi.builders.intent.http.HTTPRouteIntent;
import io.gatewayapi.builders.v1.HTTPRouteBuilder;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.validation.InvalidObjectException;
import org.junit.jupiter.api.Test;

class BuildValidTest {
  private static HTTPRouteIntent retrying() {
    return httpRoute("store")
        .parent("prod-web")
        .rule(r -> r.anyRequest().backend("api", 8080).retry(t -> t.attempts(3)));
  }

  @Test
  void aValidObjectIsBuilt() {
    assertThat(retrying().buildValid(Channel.EXPERIMENTAL)).isEqualTo(retrying().build());
  }

  @Test
  void theStandardChannelRefusesExperimentalFieldsAndSaysWhereTheyAre() {
    assertThatThrownBy(() -> retrying().buildValid(Channel.STANDARD))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("spec.rules[0].retry")
        .hasMessageContaining("standard")
        .hasMessageContaining("in the experimental channel since v1.2.1");
  }

  @Test
  void aFieldThatAnOlderReleaseLacksIsRefused() {
    assertThatThrownBy(() -> retrying().buildValid(Bundle.of("v1.1.1", Channel.EXPERIMENTAL)))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("v1.1.1 experimental")
        .hasMessageContaining("in the experimental channel since v1.2.1");
  }

  @Test
  void aFieldThatNoReleaseHasIsRefused() {
    HTTPRouteBuilder builder =
        retrying().toBuilder().spec(s -> s.extraField("colour", new JsonPrimitive("red")));

    assertThatThrownBy(() -> builder.buildValid(Channel.EXPERIMENTAL))
        .hasMessageContaining("spec.colour")
        .hasMessageContaining("in no known release");
  }

  @Test
  void everyViolationIsReported() {
    HTTPRouteIntent route = httpRoute("store")
        .hostnames("not a host")
        .rule(r -> r.match(m -> m.pathPrefix("/")).backend("api", 99999).retry(t -> t.attempts(1)));

    assertThatThrownBy(() -> route.buildValid(Channel.STANDARD))
        .asInstanceOf(type(InvalidObjectException.class))
        .satisfies(thrown -> assertThat(thrown.violations())
            .extracting(violation -> violation.path())
            .contains(
                "spec.rules[0].retry", "spec.hostnames[0]", "spec.rules[0].backendRefs[0].port"));
  }

  @Test
  void aKindThatTheChannelLacksIsRefused() {
    io.gatewayapi.builders.x.v1alpha1.XMeshBuilder mesh =
        new io.gatewayapi.builders.x.v1alpha1.XMeshBuilder().metadata(m -> m.name("a"));

    assertThatThrownBy(() -> mesh.buildValid(Channel.STANDARD))
        .isInstanceOf(InvalidObjectException.class);
  }

  @Test
  void anUnknownBundleIsNamed() {
    assertThatThrownBy(() -> retrying().buildValid(Bundle.of("v9.9.9", Channel.STANDARD)))
        .isInstanceOf(GatewayApiException.class)
        .hasMessageContaining("v9.9.9 standard is not known");
  }

  @Test
  void whatRulesOfSeveralFieldsForbidIsRefused() {
    HTTPRouteIntent route = httpRoute("store")
        .rule(r ->
            r.match(m -> m.pathExact("/a")).rewrite(w -> w.pathPrefix("/b")).backend("api", 8080));

    assertThatThrownBy(() -> route.buildValid(Channel.STANDARD))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("spec.rules[0]");
  }
}
