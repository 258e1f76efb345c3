package io.gatewayapi.benchmarks.informer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers every list with the same HTTPRoutes, and a watch with one event for each of them, as fast
 * as the client reads: what is measured is the client.
 */
final class ReplayServer implements AutoCloseable {
  private final HttpServer http;
  private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
    Thread thread = new Thread(task, "replay");
    thread.setDaemon(true);
    return thread;
  });
  private final CountDownLatch closed = new CountDownLatch(1);
  private final byte[] list;
  private final byte[] events;

  ReplayServer(int routes) throws IOException {
    this.list = list(routes);
    this.events = events(routes);
    this.http = HttpServer.create(
        new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    http.setExecutor(threads);
    http.createContext("/", this::answer);
    http.start();
  }

  String url() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  int listBytes() {
    return list.length;
  }

  private static String route(int number, String version) {
    return """
        {"apiVersion":"gateway.networking.k8s.io/v1","kind":"HTTPRoute","metadata":{\
        "creationTimestamp":"2026-11-22T10:00:00Z","generation":1,"labels":{"app":"shop-%1$d",\
        "team":"web"},"name":"route-%1$d","namespace":"shop-%2$d","resourceVersion":"%3$s",\
        "uid":"7c6a1f5e-0000-4000-8000-%1$012d"},"spec":{"hostnames":["shop-%1$d.example.com"],\
        "parentRefs":[{"group":"gateway.networking.k8s.io","kind":"Gateway","name":"web",\
        "namespace":"infra","sectionName":"https"}],"rules":[{"backendRefs":[{"group":"",\
        "kind":"Service","name":"api-v2","port":8080,"weight":90},{"group":"","kind":"Service",\
        "name":"api-v1","port":8080,"weight":10}],"filters":[{"requestHeaderModifier":{"set":[\
        {"name":"x-tier","value":"gold"}],"remove":["x-debug"]},"type":"RequestHeaderModifier"}],\
        "matches":[{"headers":[{"name":"x-env","type":"Exact","value":"canary"}],"method":"GET",\
        "path":{"type":"PathPrefix","value":"/api"}}],"timeouts":{"request":"10s"}}]},"status":{\
        "parents":[{"conditions":[{"lastTransitionTime":"2026-11-22T10:00:01Z","message":"",\
        "observedGeneration":1,"reason":"Accepted","status":"True","type":"Accepted"},{\
        "lastTransitionTime":"2026-11-22T10:00:01Z","message":"","observedGeneration":1,\
        "reason":"ResolvedRefs","status":"True","type":"ResolvedRefs"}],"controllerName":\
        "example.com/gate","parentRef":{"group":"gateway.networking.k8s.io","kind":"Gateway",\
        "name":"web","namespace":"infra","sectionName":"https"}}]}}""".formatted(number, number % 50, version);
  }

  private static byte[] list(int routes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(
        out,
        "{\"apiVersion\":\"gateway.networking.k8s.io/v1\",\"kind\":\"HTTPRouteList\","
            + "\"metadata\":{\"resourceVersion\":\"100\"},\"items\":[");
    for (int i = 0; i < routes; i++) {
      write(out, (i == 0 ? "" : ",") + route(i, "99"));
    }
    write(out, "]}\n");
    return out.toByteArray();
  }

  private static byte[] events(int routes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < routes; i++) {
      write(
          out, "{\"type\":\"MODIFIED\",\"object\":" + route(i, Integer.toString(200 + i)) + "}\n");
    }
    return out.toByteArray();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    boolean watch = query != null && (query.contains("watch=true") || query.contains("watch=1"));
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, watch ? 0 : list.length);
    OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), 1 << 16);
    out.write(watch ? events : list);
    out.flush();
    if (watch) {
      hold();
    }
    exchange.close();
  }

  /** A watch stays open. */
  private void hold() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    http.stop(0);
    threads.shutdownNow();
  }
}
