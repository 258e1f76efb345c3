package io.gatewayapi.benchmarks;

import static io.gatewayapi.builders.Intents.httpRoute;

import io.gatewayapi.builders.intent.http.HTTPRouteIntent;
import io.gatewayapi.builders.v1.HTTPRouteBuilder;
import io.gatewayapi.model.v1.HTTPMethod;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.model.v1.HTTPRouteFilterType;
import io.gatewayapi.model.v1.HeaderMatchType;
import io.gatewayapi.model.v1.PathMatchType;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The same HTTPRoutes, a small one and a large one, built in code with both libraries' builders. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BuilderBenchmark {
  /** As many rules as a route may have. */
  private static final int RULES = 16;

  /** A name that the compiler can't fold away. */
  public String name = "shop";

  /** fabric8's fluent builder. */
  @Benchmark
  public io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute fabric8() {
    return new io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace("storefront")
        .endMetadata()
        .withNewSpec()
        .addNewParentRef()
        .withName("public")
        .withNamespace("infra")
        .withSectionName("https")
        .endParentRef()
        .addToHostnames("www.shop.example")
        .addNewRule()
        .addNewMatch()
        .withNewPath()
        .withType("PathPrefix")
        .withValue("/catalogue")
        .endPath()
        .endMatch()
        .addNewBackendRef()
        .withName("catalog")
        .withPort(8080)
        .withWeight(90)
        .endBackendRef()
        .addNewBackendRef()
        .withName("catalog-canary")
        .withPort(8080)
        .withWeight(10)
        .endBackendRef()
        .endRule()
        .endSpec()
        .build();
  }

  /** This library's generated builder. */
  @Benchmark
  public HTTPRoute ours() {
    return new HTTPRouteBuilder()
        .metadata(m -> m.name(name).namespace("storefront"))
        .spec(s -> s.parentRefs(p -> p.name("public").namespace("infra").sectionName("https"))
            .hostnames("www.shop.example")
            .rules(r -> r.matches(
                    m -> m.path(p -> p.type(PathMatchType.PATH_PREFIX).value("/catalogue")))
                .backendRefs(b -> b.name("catalog").port(8080).weight(90))
                .backendRefs(b -> b.name("catalog-canary").port(8080).weight(10))))
        .build();
  }

  /** This library's intent-named builder. */
  @Benchmark
  public HTTPRoute intents() {
    return httpRoute(name)
        .namespace("storefront")
        .parent("public", p -> p.namespace("infra").section("https"))
        .hostnames("www.shop.example")
        .rule(r -> r.match(m -> m.pathPrefix("/catalogue"))
            .backend("catalog", 8080, 90)
            .backend("catalog-canary", 8080, 10))
        .build();
  }

  /** fabric8's fluent builder, large. */
  @Benchmark
  public io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute largeFabric8() {
    var spec = new io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace("storefront")
        .endMetadata()
        .withNewSpec()
        .addNewParentRef()
        .withName("public")
        .withNamespace("infra")
        .endParentRef()
        .addToHostnames("www.shop.example");
    for (int i = 0; i < RULES; i++) {
      spec.addNewRule()
          .withName("rule")
          .addNewMatch()
          .withNewPath("PathPrefix", "/section")
          .addNewHeader("x-variant", "Exact", "canary")
          .withMethod("GET")
          .endMatch()
          .addNewFilter()
          .withType("RequestHeaderModifier")
          .withNewRequestHeaderModifier()
          .addNewSet("x-rule", "rule")
          .addToRemove("x-internal")
          .endRequestHeaderModifier()
          .endFilter()
          .withNewTimeouts()
          .withRequest("10s")
          .endTimeouts()
          .addNewBackendRef()
          .withName("items")
          .withPort(8080)
          .withWeight(90)
          .endBackendRef()
          .addNewBackendRef()
          .withName("items-canary")
          .withPort(8080)
          .withWeight(10)
          .endBackendRef()
          .endRule();
    }
    return spec.endSpec().build();
  }

  /** This library's generated builder, large. */
  @Benchmark
  public HTTPRoute largeOurs() {
    return new HTTPRouteBuilder()
        .metadata(m -> m.name(name).namespace("storefront"))
        .spec(s -> {
          s.parentRefs(p -> p.name("public").namespace("infra")).hostnames("www.shop.example");
          for (int i = 0; i < RULES; i++) {
            s.rules(r -> r.name("rule")
                .matches(m -> m.path(p -> p.type(PathMatchType.PATH_PREFIX).value("/section"))
                    .headers(
                        h -> h.type(HeaderMatchType.EXACT).name("x-variant").value("canary"))
                    .method(HTTPMethod.GET))
                .filters(f -> f.type(HTTPRouteFilterType.REQUEST_HEADER_MODIFIER)
                    .requestHeaderModifier(
                        h -> h.set(v -> v.name("x-rule").value("rule")).remove("x-internal")))
                .timeouts(t -> t.request("10s"))
                .backendRefs(b -> b.name("items").port(8080).weight(90))
                .backendRefs(b -> b.name("items-canary").port(8080).weight(10)));
          }
        })
        .build();
  }

  /** This library's intent-named builder, large. */
  @Benchmark
  public HTTPRoute largeIntents() {
    HTTPRouteIntent route = httpRoute(name)
        .namespace("storefront")
        .parent("public", p -> p.namespace("infra"))
        .hostnames("www.shop.example");
    for (int i = 0; i < RULES; i++) {
      route.rule(r -> r.name("rule")
          .match(m ->
              m.pathPrefix("/section").headerExact("x-variant", "canary").method(HTTPMethod.GET))
          .requestHeaders(h -> h.set("x-rule", "rule").remove("x-internal"))
          .timeout(Duration.ofSeconds(10))
          .backend("items", 8080, 90)
          .backend("items-canary", 8080, 10));
    }
    return route.build();
  }
}
