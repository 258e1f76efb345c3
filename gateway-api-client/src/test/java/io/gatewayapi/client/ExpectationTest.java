package io.gatewayapi.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.HTTPRoute;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a route is what is expected of it: its conditions at all of its parents. */
class ExpectationTest {
  private static final Expectation<HTTPRoute> ACCEPTED = Expectation.accepted();

  private static Optional<HTTPRoute> route(String parentRefs, String parents) {
    String json = "{'metadata':{'name':'a','namespace':'shop','generation':2},'spec':{" + parentRefs
        + "},'status':{'parents':[" + parents + "]}}";
    return Optional.of(Json.read(json.replace('\'', '"'), HTTPRoute.TYPE));
  }

  private static String entry(String parent, String controller, String status) {
    return "{'parentRef':{" + parent + "},'controllerName':'" + controller
        + "','conditions':[{'type':'Accepted','status':'" + status
        + "','reason':'Why','observedGeneration':2}]}";
  }

  @Test
  void everyParentRefNeedsAnEntryOfItsOwn() {
    String refs = "'parentRefs':[{'name':'a'},{'name':'b','sectionName':'web'}]";
    String both = entry("'name':'a'", "x", "True") + "," + entry("'name':'a'", "y", "True");
    assertThat(ACCEPTED.holds(route(refs, both))).isFalse();
    assertThat(ACCEPTED.describe(route(refs, both))).contains("b: no status");
    String third = "," + entry("'name':'b','namespace':'shop','sectionName':'web'", "x", "True");
    assertThat(ACCEPTED.holds(route(refs, both + third))).isTrue();
  }

  @Test
  void allControllersOfAParentHaveToAgree() {
    String refs = "'parentRefs':[{'name':'a'}]";
    String entries = entry("'name':'a'", "x", "True") + "," + entry("'name':'a'", "y", "False");
    assertThat(ACCEPTED.holds(route(refs, entries))).isFalse();
  }

  @Test
  void entriesForFormerParentsDoNotCount() {
    String refs = "'parentRefs':[{'name':'a'}]";
    String entries =
        entry("'name':'a'", "x", "True") + "," + entry("'name':'former'", "x", "False");
    assertThat(ACCEPTED.holds(route(refs, entries))).isTrue();
  }

  @Test
  void routeOfDefaultGatewaysNeedsOneOfThem() {
    String refs = "'parentRefs':[],'useDefaultGateways':'All'";
    assertThat(ACCEPTED.holds(route(refs, ""))).isFalse();
    assertThat(ACCEPTED.holds(route(refs, entry("'name':'any'", "x", "True")))).isTrue();
  }
}
