package io.gatewayapi.benchmarks;

import io.gatewayapi.builders.v1.HTTPRouteBuilder;
import io.gatewayapi.model.v1.HTTPRoute;
import io.gatewayapi.model.v1.PathMatchType;
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

/** The same small HTTPRoute built in code with both libraries' builders. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BuilderBenchmark {
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
}
