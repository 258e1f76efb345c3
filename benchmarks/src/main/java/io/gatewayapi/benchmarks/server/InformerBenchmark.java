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
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a test of a controller does: a typed create, and a typed update whose event arrives at a typed
 * informer; each server with the client and the informer of its own library. Updates come one after
 * the other, each waiting for the event of the one before, and as a stream of several writers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
public class InformerBenchmark {
  /** Whose server, client and informer. */
  @Param({"ours", "fabric8"})
  public String library = "ours";

  private final BlockingQueue<String> labels = new LinkedBlockingQueue<>();
  private final UpdateStream stream = new UpdateStream();
  private TypedSession session = TypedSession.start("ours", this::seen);
  private int count;

  /** Starts server and informer, with one object that is watched. */
  @Setup(Level.Iteration)
  public void start() throws Exception {
    session.close();
    labels.clear();
    session = TypedSession.start(library, this::seen);
    session.create("watched");
    awaitLabel("0");
    for (int writer = 0; writer < UpdateStream.WRITERS; writer++) {
      session.create(UpdateStream.object(writer));
    }
  }

  private void seen(String name, String label) {
    stream.seen(label);
    if (name.equals("watched")) {
      labels.add(label);
    }
  }

  /** Stops them. */
  @TearDown(Level.Iteration)
  public void stop() throws Exception {
    session.close();
  }

  /** Ends the writers. */
  @TearDown(Level.Trial)
  public void end() {
    stream.close();
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
    session.label("watched", label);
    awaitLabel(label);
  }

  /** Updates of several writers, and all their events. */
  @Benchmark
  @OperationsPerInvocation(UpdateStream.UPDATES)
  public void updatesToInformer() throws Exception {
    stream.run(session::label);
  }
}
