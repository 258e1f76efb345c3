package io.gatewayapi.benchmarks;

import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.gatewayapi.model.json.Json;
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

/** JSON text to a typed HTTPRoute and back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class JsonBenchmark {
  /** Which document. */
  @Param({"small", "large"})
  public String size = "small";

  private String text = "";
  private HTTPRoute ours = new HTTPRoute();
  private io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute fabric8 =
      new io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute();
  private final KubernetesSerialization serialization = new KubernetesSerialization();

  /** Reads the document once on both sides. */
  @Setup
  public void setUp() {
    text = size.equals("small") ? Fixtures.smallJson() : Fixtures.largeJson();
    ours = Json.read(text, HTTPRoute.TYPE);
    fabric8 = readFabric8();
  }

  /** This library: text to object. */
  @Benchmark
  public HTTPRoute readOurs() {
    return Json.read(text, HTTPRoute.TYPE);
  }

  /** fabric8: text to object. */
  @Benchmark
  public io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute readFabric8() {
    return serialization.unmarshal(
        text, io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute.class);
  }

  /** This library: object to text. */
  @Benchmark
  public String writeOurs() {
    return Json.write(ours);
  }

  /** fabric8: object to text. */
  @Benchmark
  public String writeFabric8() {
    return serialization.asJson(fabric8);
  }
}
