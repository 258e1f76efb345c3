package io.gatewayapi.router.rules;

import static io.gatewayapi.router.given.Listeners.http;
import static io.gatewayapi.router.given.Routes.route;
import static io.gatewayapi.router.given.Rules.prefix;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.router.attach.Attachment;
import io.gatewayapi.router.given.Cluster;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.RouteId;
import io.gatewayapi.router.topology.AdmittedNamespaces;
import io.gatewayapi.router.topology.LabelSelection;
import io.gatewayapi.router.topology.LabelSelection.Operator;
import io.gatewayapi.router.topology.LabelSelection.Requirement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which listeners take which routes. */
class AttachmentRulesTest {
  private static Attachment only(Cluster cluster, String route) {
    return cluster
        .topology()
        .attachments(new RouteId("HTTPRoute", ObjectName.parse(route)))
        .get(0);
  }

  @Test
  void sectionNameAndPortMustFitTheSameListener() {
    Cluster cluster = Cluster.with(http("a", 80), http("b", 8080))
        .route(route("x/ok").parent(GroupKind.GATEWAY, Cluster.GATEWAY, "a", 80))
        .route(route("x/bad").parent(GroupKind.GATEWAY, Cluster.GATEWAY, "a", 8080));
    assertThat(only(cluster, "x/ok").reason()).isEqualTo("Accepted");
    assertThat(only(cluster, "x/bad").reason()).isEqualTo("NoMatchingParent");
    assertThat(only(cluster, "x/bad").message())
        .isEqualTo("no listener of Gateway infra/web has the section and port that parentRefs[0] "
            + "asks for");
  }

  @Test
  void routeAttachesToEveryListenerThatAdmitsIt() {
    Cluster cluster = Cluster.with(http("a", 80), http("b", 8080))
        .route(route("x/r").parent(Cluster.GATEWAY).rule(prefix("/").to("r:80")));
    assertThat(cluster.outcome("http://h.test/")).isEqualTo("r:80");
    assertThat(cluster.outcome("http://h.test:8080/")).isEqualTo("r:80");
  }

  @Test
  void portOfParentRefSelectsListeners() {
    Cluster cluster = Cluster.with(http("a", 80), http("b", 8080))
        .route(route("x/r").port(Cluster.GATEWAY, 8080).rule(prefix("/").to("r:80")));
    assertThat(cluster.outcome("http://h.test/")).isEqualTo("404");
    assertThat(cluster.outcome("http://h.test:8080/")).isEqualTo("r:80");
  }

  @Test
  void sameNamespaceIsTheListenersOwn() {
    Cluster cluster = Cluster.with(http("http", 80).from(new AdmittedNamespaces.Same()))
        .route(route("infra/near").parent(Cluster.GATEWAY))
        .route(route("shop/far").parent(Cluster.GATEWAY).rule(prefix("/").to("r:80")));
    assertThat(only(cluster, "infra/near").reason()).isEqualTo("Accepted");
    assertThat(only(cluster, "shop/far").reason()).isEqualTo("NotAllowedByListeners");
    assertThat(cluster.get("http://h.test/").explanation().render())
        .contains("HTTPRoute shop/far is not attached here (NotAllowedByListeners): this listener "
            + "takes routes from its own namespace, not from shop");
  }

  @Test
  void selectorChoosesNamespacesByLabel() {
    LabelSelection shops = new LabelSelection(List.of(Requirement.label("team", "shop")));
    Cluster cluster = Cluster.with(http("http", 80).from(new AdmittedNamespaces.Selected(shops)))
        .namespace("shop", "team", "shop")
        .namespace("blog", "team", "blog")
        .route(route("shop/r").parent(Cluster.GATEWAY))
        .route(route("blog/r").parent(Cluster.GATEWAY))
        .route(route("unknown/r").parent(Cluster.GATEWAY));
    assertThat(only(cluster, "shop/r").reason()).isEqualTo("Accepted");
    assertThat(only(cluster, "blog/r").reason()).isEqualTo("NotAllowedByListeners");
    assertThat(only(cluster, "unknown/r").reason()).isEqualTo("NotAllowedByListeners");
  }

  @Test
  void namespaceThatTheInputLacksHasItsNameLabel() {
    LabelSelection byName =
        new LabelSelection(List.of(Requirement.label("kubernetes.io/metadata.name", "shop")));
    Cluster cluster = Cluster.with(http("http", 80).from(new AdmittedNamespaces.Selected(byName)))
        .route(route("shop/r").parent(Cluster.GATEWAY));
    assertThat(only(cluster, "shop/r").reason()).isEqualTo("Accepted");
  }

  @Test
  void labelOperators() {
    Map<String, String> labels = Map.of("env", "prod");
    assertThat(requires("env", "In", "prod").selects(labels)).isTrue();
    assertThat(requires("env", "In", "test").selects(labels)).isFalse();
    assertThat(requires("env", "NotIn", "test").selects(labels)).isTrue();
    assertThat(requires("other", "NotIn", "test").selects(labels)).isTrue();
    assertThat(requires("env", "Exists").selects(labels)).isTrue();
    assertThat(requires("env", "DoesNotExist").selects(labels)).isFalse();
    assertThat(requires("other", "DoesNotExist").selects(labels)).isTrue();
    assertThat(requires("env", "Like", "p").selects(labels)).isFalse();
    assertThat(new LabelSelection(List.of()).selects(labels)).isTrue();
  }

  private static LabelSelection requires(String key, String operator, String... values) {
    return new LabelSelection(
        List.of(new Requirement(key, Operator.of(operator), List.of(values))));
  }

  @Test
  void listedKindsAreTheOnlyOnesTaken() {
    Cluster cluster = Cluster.with(
            http("http", 80).kinds(new GroupKind(GroupKind.GATEWAY_GROUP, "GRPCRoute")))
        .route(route("x/r").parent(Cluster.GATEWAY));
    assertThat(only(cluster, "x/r").reason()).isEqualTo("NotAllowedByListeners");
  }

  @Test
  void routeKindMustFitTheListenersProtocol() {
    Cluster cluster =
        Cluster.with(http("tls", 443).protocol("TLS")).route(route("x/r").parent(Cluster.GATEWAY));
    assertThat(only(cluster, "x/r").reason()).isEqualTo("NotAllowedByListeners");
    assertThat(only(cluster, "x/r").message())
        .isEqualTo("listener \"tls\" of Gateway infra/web (TLS) does not take routes of kind "
            + "HTTPRoute");
  }

  @Test
  void hostnamesMustIntersect() {
    Cluster cluster = Cluster.with(http("http", 80).host("*.shop.test"))
        .route(route("x/r").parent(Cluster.GATEWAY).hosts("blog.test"));
    assertThat(only(cluster, "x/r").reason()).isEqualTo("NoMatchingListenerHostname");
  }

  @Test
  void farthestStageGivesTheReason() {
    Cluster cluster = Cluster.with(
            http("other", 8080),
            http("tls", 443).protocol("TLS"),
            http("http", 80).host("a.test"))
        .route(route("x/r").parent(Cluster.GATEWAY).hosts("b.test"))
        .route(route("x/s").section(Cluster.GATEWAY, "tls").hosts("b.test"));
    assertThat(only(cluster, "x/r").reason()).isEqualTo("Accepted");
    assertThat(only(cluster, "x/s").reason()).isEqualTo("NotAllowedByListeners");
  }

  @Test
  void routeServesOnlyTheHostsItSharesWithTheListener() {
    Cluster cluster = Cluster.with(http("http", 80).host("*.shop.test"))
        .route(route("x/r")
            .parent(Cluster.GATEWAY)
            .hosts("*.test", "blog.test")
            .rule(prefix("/").to("r:80")));
    assertThat(cluster.outcome("http://a.shop.test/")).isEqualTo("r:80");
    assertThat(cluster.outcome("http://blog.test/")).isEqualTo("404");
    assertThat(only(cluster, "x/r").message()).endsWith("takes it for *.shop.test");
  }

  @Test
  void exactListenerWithWildcardRouteServesTheExactName() {
    Cluster cluster = Cluster.with(http("http", 80).host("a.test"))
        .route(route("x/r")
            .parent(Cluster.GATEWAY)
            .hosts("*.test")
            .rule(prefix("/").to("r:80")));
    assertThat(cluster.outcome("http://a.test/")).isEqualTo("r:80");
  }

  @Test
  void parentRefIsJudgedAlone() {
    Cluster cluster = Cluster.with(http("http", 80))
        .gateway("infra/closed", http("http", 80).from(new AdmittedNamespaces.Same()))
        .route(route("x/r").parent("infra/closed").parent(Cluster.GATEWAY));
    List<Attachment> both =
        cluster.topology().attachments(new RouteId("HTTPRoute", ObjectName.parse("x/r")));
    assertThat(both)
        .extracting(Attachment::reason)
        .containsExactly("NotAllowedByListeners", "Accepted");
  }

  @Test
  void missingGatewayAndForeignParentsAreTold() {
    Cluster cluster = Cluster.with(http("http", 80))
        .route(route("x/lost").parent("infra/gone"))
        .route(route("x/mesh").parent(GroupKind.SERVICE, "x/svc", null, null));
    assertThat(only(cluster, "x/lost").message())
        .isEqualTo("Gateway infra/gone is not in the input");
    assertThat(only(cluster, "x/mesh").message())
        .isEqualTo("Service x/svc makes this route a matter of a mesh");
  }
}
