package io.gatewayapi.benchmarks.server;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
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
 * Creates a second, and updates whose event arrives at a watcher a second, over real HTTP by the same
 * client: what the servers alone do. Updates come in two ways: one after the other, each waiting for
 * the event of the one before, and as a stream of several writers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
public class ServerBenchmark {
  private static final String ROUTES =
      "/apis/gateway.networking.k8s.io/v1/namespaces/shop/httproutes";

  /** Whose server. */
  @Param({"ours", "fabric8"})
  public String server = "ours";

  private final AtomicLong count = new AtomicLong();
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final UpdateStream stream = new UpdateStream();
  private OkHttpClient http = new OkHttpClient();
  private TestServer running = TestServer.start("ours");

  /** Starts the server, with one object that is watched. */
  @Setup(Level.Iteration)
  public void start() throws IOException, InterruptedException {
    running.close();
    running = TestServer.start(server);
    http = new OkHttpClient.Builder().readTimeout(1, TimeUnit.MINUTES).build();
    send("POST", ROUTES, "application/json", TestRoutes.json("watched"));
    for (int writer = 0; writer < UpdateStream.WRITERS; writer++) {
      send("POST", ROUTES, "application/json", TestRoutes.json(UpdateStream.object(writer)));
    }
    events.clear();
    running.watch(http, ROUTES, this::seen);
    while (!changed("first")) {
      Thread.onSpinWait();
    }
  }

  private void seen(String event) {
    String label = label(event);
    stream.seen(label);
    if (event.contains("\"watched\"")) {
      events.add(label);
    }
  }

  private static String label(String event) {
    int start = event.indexOf("\"n\":\"") + 5;
    return start < 5 ? "" : event.substring(start, event.indexOf('"', start));
  }

  /** Stops it. */
  @TearDown(Level.Iteration)
  public void stop() {
    running.close();
    http.connectionPool().evictAll();
    http.dispatcher().executorService().shutdown();
  }

  /** Ends the writers. */
  @TearDown(Level.Trial)
  public void end() {
    stream.close();
  }

  private int send(String method, String path, String type, String body) throws IOException {
    Request request = new Request.Builder()
        .url(running.url() + path)
        .method(method, RequestBody.create(body, MediaType.get(type)))
        .build();
    try (Response response = http.newCall(request).execute()) {
      int bytes = response.body().bytes().length;
      if (!response.isSuccessful()) {
        throw new IllegalStateException(method + " " + path + " gave " + response.code());
      }
      return bytes;
    }
  }

  private void label(String name, String label) throws IOException {
    send(
        "PATCH",
        ROUTES + "/" + name,
        "application/merge-patch+json",
        "{\"metadata\": {\"labels\": {\"n\": \"" + label + "\"}}}");
  }

  private boolean changed(String label) throws IOException, InterruptedException {
    label("watched", label);
    String event = events.poll(1, TimeUnit.SECONDS);
    while (event != null && !event.equals(label)) {
      event = events.poll(10, TimeUnit.SECONDS);
    }
    return event != null;
  }

  /** One create. */
  @Benchmark
  public int create() throws IOException {
    return send("POST", ROUTES, "application/json", TestRoutes.json("r" + count.incrementAndGet()));
  }

  /** One update, and its event. */
  @Benchmark
  public boolean updateToEvent() throws IOException, InterruptedException {
    boolean arrived = changed("v" + count.incrementAndGet());
    if (!arrived) {
      throw new IllegalStateException("no event arrived");
    }
    return true;
  }

  /** Updates of several writers, and all their events. */
  @Benchmark
  @OperationsPerInvocation(UpdateStream.UPDATES)
  public void updatesToEvents() throws Exception {
    stream.run(this::label);
  }
}
