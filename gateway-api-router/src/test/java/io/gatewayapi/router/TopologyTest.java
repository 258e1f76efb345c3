package io.gatewayapi.router;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.manifest.Manifests;
import io.gatewayapi.model.v1.Gateway;
import io.gatewayapi.model.v1.GatewayClass;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.model.v1beta1.ReferenceGrant;
import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.router.given.Given;
import io.gatewayapi.router.given.Outcomes;
import io.gatewayapi.router.implementation.Implementation;
import io.gatewayapi.router.topology.Materials;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1LimitRange;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServicePort;
import io.kubernetes.client.openapi.models.V1ServiceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From objects to decisions. */
class TopologyTest {
  private static final GatewayClass CLASS = Json.read("""
      {"apiVersion":"gateway.networking.k8s.io/v1","kind":"GatewayClass",
       "metadata":{"name":"ours"},"spec":{"controllerName":"example.com/ours"}}
      """, GatewayClass.TYPE);

  private static final Gateway GATEWAY = Json.read("""
      {"apiVersion":"gateway.networking.k8s.io/v1","kind":"Gateway",
       "metadata":{"name":"web","namespace":"infra"},
       "spec":{"gatewayClassName":"ours","listeners":[
         {"name":"http","port":80,"protocol":"HTTP","allowedRoutes":{"namespaces":{
           "from":"Selector","selector":{"matchLabels":{"team":"shop"}}}}},
         {"name":"own","port":8080,"protocol":"HTTP"}]}}
      """, Gateway.TYPE);

  private static HTTPRoute route(String rules) {
    return Json.read("""
        {"apiVersion":"gateway.networking.k8s.io/v1","kind":"HTTPRoute",
         "metadata":{"name":"store","namespace":"shop"},
         "spec":{"parentRefs":[{"name":"web","namespace":"infra"}],"rules":%s}}
        """.formatted(rules), HTTPRoute.TYPE);
  }

  private static V1Service service(String namespace, String name, int port) {
    return new V1Service()
        .metadata(new V1ObjectMeta().namespace(namespace).name(name))
        .spec(new V1ServiceSpec().addPortsItem(new V1ServicePort().port(port)));
  }

  private static final V1Namespace SHOP =
      new V1Namespace().metadata(new V1ObjectMeta().name("shop").labels(Map.of("team", "shop")));

  private static RoutingDecision get(String url, KubernetesObject... objects) {
    List<KubernetesObject> all = new ArrayList<>(List.of(CLASS, GATEWAY, SHOP));
    all.addAll(List.of(objects));
    return LinearRouter.of(Topology.of(all))
        .route(RouteRequest.to("infra/web").url(url).build());
  }

  private static String outcome(String rules, String url) {
    return Outcomes.of(get(url, route(rules)));
  }

  @Test
  void ruleWithoutMatchesMatchesEverything() {
    assertThat(outcome("[{\"backendRefs\":[{\"name\":\"web\",\"port\":80}]}]", "http://h/x"))
        .isEqualTo("web:80");
  }

  @Test
  void pathMatchDefaultsToPrefixAndWeightToOne() {
    String rules = """
        [{"matches":[{"path":{"value":"/x"}}],"backendRefs":[
          {"name":"a","port":80},{"name":"b","port":80,"weight":3}]}]
        """;
    assertThat(outcome(rules, "http://h/x/y")).isEqualTo("a:80=0.25 b:80=0.75");
    assertThat(outcome(rules, "http://h/xy")).isEqualTo("404");
  }

  @Test
  void listenerTakesRoutesOfItsOwnNamespaceByDefault() {
    assertThat(outcome("[{\"backendRefs\":[{\"name\":\"a\",\"port\":80}]}]", "http://h:8080/"))
        .isEqualTo("404");
  }

  @Test
  void matchesOfAllKindsAreRead() {
    String rules = """
        [{"matches":[{"path":{"type":"Exact","value":"/x"},"method":"POST",
           "headers":[{"name":"H","value":"1"},{"name":"h","value":"2"}],
           "queryParams":[{"name":"q","type":"RegularExpression","value":"[0-9]+"}]}],
          "backendRefs":[{"name":"a","port":80}]}]
        """;
    RouteRequestBuilder request =
        RouteRequest.to("infra/web").method("POST").path("/x?q=12").header("h", "1");
    Topology topology = Topology.of(List.of(GATEWAY, SHOP, route(rules)));
    assertThat(Outcomes.of(LinearRouter.of(topology).route(request.build()))).isEqualTo("a:80");
    assertThat(topology.inventory().routes().get(0).rules().get(0).matches().get(0))
        .hasToString("path = /x, method POST, header H = 1, query parameter q ~ [0-9]+");
  }

  @Test
  void filtersOfAllKindsAreRead() {
    String rules = """
        [{"filters":[
           {"type":"RequestHeaderModifier","requestHeaderModifier":
             {"set":[{"name":"a","value":"1"}],"add":[{"name":"b","value":"2"}],"remove":["c"]}},
           {"type":"URLRewrite","urlRewrite":{"hostname":"new.test",
             "path":{"type":"ReplacePrefixMatch","replacePrefixMatch":"/new"}}},
           {"type":"RequestMirror","requestMirror":{"backendRef":{"name":"m","port":80},
             "fraction":{"numerator":1,"denominator":4}}},
           {"type":"CORS","cors":{}}],
          "backendRefs":[{"name":"a","port":80}],
          "timeouts":{"request":"1m30s","backendRequest":"500ms"},
          "retry":{"codes":[503],"attempts":2,"backoff":"1s"}}]
        """;
    RoutingDecision.Forward forward = Outcomes.forward(get("http://h/x", route(rules)));
    assertThat(forward.request().target()).hasToString("/new/x");
    assertThat(forward.request().host()).isEqualTo("new.test");
    assertThat(forward.request().headers()).hasToString("a: 1\nb: 2");
    assertThat(forward.mirrors()).hasToString("[Sent[backend=shop/m:80, share=0.25]]");
    assertThat(forward.timeouts()).hasToString("Timeouts[request=PT1M30S, backendRequest=PT0.5S]");
    assertThat(forward.retry()).hasToString("Retry[codes=[503], attempts=2, backoff=PT1S]");
  }

  @Test
  void unknownFilterTypeDropsTheRule() {
    RoutingDecision decision = get("http://h/", route("""
            [{"filters":[{"type":"Teleport"}],"backendRefs":[{"name":"a","port":80}]}]
            """));
    assertThat(Outcomes.of(decision)).isEqualTo("404");
    assertThat(decision.reason())
        .endsWith("UnsupportedValue: spec.rules[0].filters[0].type: \"Teleport\" is not known");
  }

  @Test
  void redirectAndRewriteExcludeEachOther() {
    RoutingDecision decision = get("http://h/", route("""
            [{"filters":[{"type":"RequestRedirect","requestRedirect":{}},
                         {"type":"URLRewrite","urlRewrite":{}}]}]
            """));
    assertThat(decision.reason()).contains("IncompatibleFilters: spec.rules[0].filters");
  }

  @Test
  void prefixReplacementNeedsPrefixMatches() {
    RoutingDecision decision = get("http://h/x", route("""
            [{"matches":[{"path":{"type":"Exact","value":"/x"}}],
              "filters":[{"type":"URLRewrite","urlRewrite":{"path":
                {"type":"ReplacePrefixMatch","replacePrefixMatch":"/y"}}}],
              "backendRefs":[{"name":"a","port":80}]}]
            """));
    assertThat(decision.reason()).contains("ReplacePrefixMatch needs matches of type PathPrefix");
  }

  @Test
  void unusableRegularExpressionDropsTheRule() {
    RoutingDecision decision = get("http://h/x", route("""
            [{"matches":[{"path":{"type":"RegularExpression","value":"(((a{99}){99}){99}){99}"}}],
              "backendRefs":[{"name":"a","port":80}]}]
            """));
    assertThat(Outcomes.of(decision)).isEqualTo("404");
    assertThat(decision.reason()).contains("is not usable: ");
  }

  @Test
  void grantsOfBothVersionsAreOneSet() {
    ReferenceGrant grant = Json.read("""
        {"apiVersion":"gateway.networking.k8s.io/v1beta1","kind":"ReferenceGrant",
         "metadata":{"name":"g","namespace":"pay"},
         "spec":{"from":[{"group":"gateway.networking.k8s.io","kind":"HTTPRoute",
                          "namespace":"shop"}],
                 "to":[{"group":"","kind":"Service"}]}}
        """, ReferenceGrant.TYPE);
    HTTPRoute route =
        route("[{\"backendRefs\":[{\"name\":\"api\",\"namespace\":\"pay\",\"port\":80}]}]");
    V1Service api = service("pay", "api", 80);
    assertThat(Outcomes.of(get("http://h/", route, api))).isEqualTo("500");
    assertThat(Outcomes.of(get("http://h/", route, api, grant))).isEqualTo("api:80");
  }

  @Test
  void absentGatewayClassIsAssumed() {
    Topology topology = Topology.of(List.of(GATEWAY));
    assertThat(LinearRouter.of(topology)
            .route(RouteRequest.to("infra/web").build())
            .explanation()
            .assumptions())
        .extracting(Object::toString)
        .containsExactly("GatewayClass ours, which the input does not show, is ours and accepted");
  }

  @Test
  void objectsThatDoNotBearOnRoutingAreListed() {
    V1LimitRange limits = new V1LimitRange()
        .kind("LimitRange")
        .metadata(new V1ObjectMeta().namespace("shop").name("key"));
    assertThat(Topology.of(List.of(limits)).inventory().skipped())
        .extracting(Object::toString)
        .containsExactly("LimitRange shop/key: does not bear on routing");
  }

  @Test
  void objectsOfTheCallerStayAsTheyAre() {
    HTTPRoute route = route("[{\"backendRefs\":[{\"name\":\"a\",\"port\":80}]}]");
    String before = Json.write(route);
    get("http://h/", route);
    assertThat(Json.write(route)).isEqualTo(before);
  }

  @Test
  void objectsWithoutTheirRequiredFieldsDoNoHarm() {
    HTTPRoute empty = new HTTPRoute();
    Gateway bare = new Gateway();
    HTTPRoute holes = route("""
        [null,{},{"matches":[null,{}],"filters":[{},{"type":"RequestMirror","requestMirror":{}},
          {"type":"URLRewrite"}],"backendRefs":[{},null]},
         {"backendRefs":[{"name":"a"}],"timeouts":{"request":"soon"}}]
        """);
    assertThat(Outcomes.of(get("http://h/", empty, bare, holes))).isNotEmpty();
    assertThat(get("http://h/", holes).explanation().render())
        .contains("\"soon\" is no duration such as 1m30s");
  }

  @Test
  void configMapOfClientJavaCanBeWhatParametersReferTo() {
    Implementation knows = Implementation.complete().withParameters(Set.of(Materials.CONFIG_MAP));
    List<KubernetesObject> objects = new ArrayList<>();
    String gateway = Given.gateway("{name: http, port: 80, protocol: HTTP}")
        .spec("infrastructure: {parametersRef: {group: '', kind: ConfigMap, name: setup}}")
        .yaml();
    Manifests.parse(gateway, "test").forEach(manifest -> objects.add(manifest.object()));
    assertThat(Topology.of(objects, knows).gateways().values())
        .allMatch(report -> report.refusal().isPresent());
    objects.add(new V1ConfigMap().metadata(new V1ObjectMeta().namespace("infra").name("setup")));
    assertThat(Topology.of(objects, knows).gateways().values())
        .hasSize(1)
        .allMatch(report -> report.refusal().isEmpty());
  }
}
