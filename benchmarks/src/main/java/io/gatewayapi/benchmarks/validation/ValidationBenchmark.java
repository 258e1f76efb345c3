package io.gatewayapi.benchmarks.validation;

import com.google.gson.JsonObject;
import io.gatewayapi.benchmarks.validation.Peers.Prepared;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.Operation;
import io.gatewayapi.validation.Validator;
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

/**
 * A valid HTTPRoute checked against schema and CEL rules. Ours is the whole pipeline, from pruning
 * and defaulting on; the peers get their object ready-made.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ValidationBenchmark {
  /** One rule with a match, or 16 rules with 8 matches each. */
  @Param({"small", "large"})
  public String size = "small";

  private final Validator validator = Validator.of(Routes.BUNDLE);
  private final StructuralSchema schema = Routes.schema();
  private final Peers peers = new Peers(schema);
  private JsonObject route = new JsonObject();
  private Prepared prepared = Prepared.of(Routes.small(), schema);

  /** Makes the route, and has both sides check it once. */
  @Setup
  public void setUp() {
    route = size.equals("small") ? Routes.small() : Routes.large();
    prepared = Prepared.of(route, schema);
    System.out.println("# rules that hold: " + networkntAndCel());
    if (!ours()) {
      throw new IllegalStateException(
          validator.validate(route, Operation.create()).message());
    }
  }

  /** This library: everything that a server would do on create. */
  @Benchmark
  public boolean ours() {
    return validator.validate(route, Operation.create()).valid();
  }

  /** networknt's json-schema-validator and dev.cel's interpreter. */
  @Benchmark
  public int networkntAndCel() {
    return peers.validate(prepared);
  }
}
