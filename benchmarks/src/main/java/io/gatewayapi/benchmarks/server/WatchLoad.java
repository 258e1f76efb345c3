package io.gatewayapi.benchmarks.server;

import io.gatewayapi.testing.FakeApiServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Many objects, many events, several watchers: whether any event is lost or comes twice, how far
 * watchers lag behind, and how much memory is used over time.
 *
 * <p>Arguments: objects, events a second, seconds, watchers; 10000 1000 60 10 if not given.
 */
public final class WatchLoad {
  private static final String ROUTES =
      "/apis/gateway.networking.k8s.io/v1/namespaces/shop/httproutes";
  private static final int WRITERS = 4;

  private final int objects;
  private final int rate;
  private final int seconds;
  private final FakeApiServer server = FakeApiServer.builder().start();
  private final OkHttpClient http =
      new OkHttpClient.Builder().readTimeout(5, TimeUnit.MINUTES).build();

  private WatchLoad(int objects, int rate, int seconds) {
    this.objects = objects;
    this.rate = rate;
    this.seconds = seconds;
  }

  /**
   * Runs the load and prints what came of it.
   *
   * @param args objects, events a second, seconds, watchers
   */
  public static void main(String[] args) throws Exception {
    int watchers = number(args, 3, 10);
    new WatchLoad(number(args, 0, 10_000), number(args, 1, 1_000), number(args, 2, 60))
        .run(watchers);
    System.exit(0);
  }

  private static int number(String[] args, int index, int otherwise) {
    return index < args.length ? Integer.parseInt(args[index]) : otherwise;
  }

  private void run(int watcherCount) throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    long begin = System.nanoTime();
    inParallel(threads, writer -> {
      for (int i = writer; i < objects; i += WRITERS) {
        send("POST", ROUTES, "application/json", route(i));
      }
    });
    System.out.printf("%,d objects created in %.1f s%n", objects, since(begin));
    List<CountingWatcher> watchers = new ArrayList<>();
    for (int i = 0; i < watcherCount; i++) {
      CountingWatcher watcher = new CountingWatcher(objects);
      String path = ROUTES + "?watch=true&resourceVersion=" + server.resourceVersion();
      watchers.add(watcher);
      threads.execute(() -> watcher.follow(
          http.newCall(new Request.Builder().url(server.url() + path).build())));
    }
    write(threads, watchers);
    watchers.forEach(watcher -> watcher.await(rate * seconds));
    report(watchers);
    server.close();
    threads.shutdownNow();
  }

  /** Writes at an even rate, and looks at memory meanwhile. */
  private void write(ExecutorService threads, List<CountingWatcher> watchers) throws Exception {
    long begin = System.nanoTime();
    AtomicInteger written = new AtomicInteger();
    Future<?> writing = threads.submit(() -> {
      inParallel(threads, writer -> {
        for (int i = writer; i < rate * seconds; i += WRITERS) {
          long due = begin + i * 1_000_000_000L / rate;
          while (System.nanoTime() < due) {
            LockSupport.parkNanos(due - System.nanoTime());
          }
          update(i % objects, i / objects + 1);
          written.incrementAndGet();
        }
      });
      return null;
    });
    while (!writing.isDone()) {
      try {
        writing.get(10, TimeUnit.SECONDS);
      } catch (java.util.concurrent.TimeoutException goesOn) {
        progress(begin, written.get(), watchers);
      }
    }
    writing.get();
    progress(begin, written.get(), watchers);
  }

  private static void progress(long begin, int written, List<CountingWatcher> watchers) {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    int behind = watchers.stream().mapToInt(w -> written - w.seen()).max().orElse(0);
    System.out.printf(
        "%5.1f s: %,d events (%.0f a second), slowest watcher %,d behind, %,d MB used%n",
        since(begin),
        written,
        written / since(begin),
        behind,
        (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000);
  }

  private void report(List<CountingWatcher> watchers) {
    int lost = watchers.stream().mapToInt(CountingWatcher::lost).sum();
    int doubled = watchers.stream().mapToInt(CountingWatcher::doubled).sum();
    int seen = watchers.stream().mapToInt(CountingWatcher::seen).sum();
    System.out.printf(
        "%d watchers saw %,d events, %,d expected: %d lost, %d doubled%n",
        watchers.size(), seen, watchers.size() * rate * seconds, lost, doubled);
  }

  /** What one of several writers does. */
  private interface Work {
    void run(int writer) throws IOException;
  }

  private static void inParallel(ExecutorService threads, Work work) throws Exception {
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      int writer = i;
      all.add(threads.submit(() -> {
        work.run(writer);
        return null;
      }));
    }
    for (Future<?> one : all) {
      one.get();
    }
  }

  private void update(int object, int count) throws IOException {
    send(
        "PATCH",
        ROUTES + "/r" + object,
        "application/merge-patch+json",
        "{\"metadata\": {\"labels\": {\"n\": \"" + count + "\"}}}");
  }

  private void send(String method, String path, String type, String body) throws IOException {
    Request request = new Request.Builder()
        .url(server.url() + path)
        .method(method, RequestBody.create(body, MediaType.get(type)))
        .build();
    try (Response response = http.newCall(request).execute()) {
      response.body().bytes();
      if (!response.isSuccessful()) {
        throw new IllegalStateException(method + " " + path + " gave " + response.code());
      }
    }
  }

  private static String route(int number) {
    return """
        {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute",
         "metadata": {"name": "r%d", "labels": {"n": "0"}},
         "spec": {"parentRefs": [{"name": "gate"}], "hostnames": ["a.example.com"],
          "rules": [{"backendRefs": [{"name": "app", "port": 8080}]}]}}
        """.formatted(number);
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
