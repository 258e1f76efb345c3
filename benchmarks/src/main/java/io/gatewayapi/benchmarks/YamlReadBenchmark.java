package io.gatewayapi.benchmarks;

import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.gatewayapi.model.manifest.Manifests;
import io.gatewayapi.model.v1.HTTPRoute;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** YAML text to a typed HTTPRoute. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class YamlReadBenchmark {
  /** Which document. */
  @Param({"small", "large"})
  public String size = "small";

  private String text = "";
  private final KubernetesSerialization serialization = new KubernetesSerialization();

  /** Both sides read the YAML that fabric8 writes of the JSON document. */
  @Setup
  public void setUp() {
    String json = size.equals("small") ? Fixtures.smallJson() : Fixtures.largeJson();
    text = serialization.asYaml(serialization.unmarshal(
        json, io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute.class));
  }

  /** This library. */
  @Benchmark
  public HTTPRoute ours() {
    return Manifests.parse(text, "route").get(0).object(HTTPRoute.TYPE);
  }

  /** fabric8. */
  @Benchmark
  public io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute fabric8() {
    return serialization.unmarshal(
        text, io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute.class);
  }
}
