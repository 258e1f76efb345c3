package io.gatewayapi.benchmarks.server;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a test of a controller does: a typed create, and a typed update whose event arrives at a typed
 * informer; each server with the client and the informer of its own library.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class InformerBenchmark {
  /** Whose server, client and informer. */
  @Param({"ours", "fabric8"})
  public String library = "ours";

  private final BlockingQueue<String> labels = new LinkedBlockingQueue<>();
  private TypedSession session = TypedSession.start("ours", labels::add);
  private int count;

  /** Starts server and informer, with one object that is watched. */
  @Setup(Level.Iteration)
  public void start() throws Exception {
    session.close();
    labels.clear();
    session = TypedSession.start(library, labels::add);
    session.create("watched");
    awaitLabel("0");
  }

  /** Stops them. */
  @TearDown(Level.Iteration)
  public void stop() throws Exception {
    session.close();
  }

  private void awaitLabel(String expected) throws InterruptedException {
    String label = labels.poll(10, TimeUnit.SECONDS);
    while (label != null && !label.equals(expected)) {
      label = labels.poll(10, TimeUnit.SECONDS);
    }
    if (label == null) {
      throw new IllegalStateException("no event arrived");
    }
  }

  /** One create. */
  @Benchmark
  public void create() {
    session.create("r" + ++count);
  }

  /** One update, and its event. */
  @Benchmark
  public void updateToInformer() throws InterruptedException {
    String label = "v" + ++count;
    session.label(label);
    awaitLabel(label);
  }
}
