package io.gatewayapi.testing.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.openapi.ApiException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Stands between a client and a server, any server, and does harm where it is told to. */
final class ClientProxy implements AutoCloseable {
  /** What is done to an answer. */
  interface Fault {
    /** Whether it has answered; else the next one, and then the server, does. */
    boolean answer(HttpExchange exchange) throws IOException;

    /** What is done to the bytes of the server's answer; by default nothing. */
    default OutputStream around(OutputStream out) {
      return out;
    }
  }

  private record Rule(Predicate<String> requests, Fault fault) {}

  private final ApiClient upstream;
  private final OkHttpClient http;
  private final List<Rule> rules = new CopyOnWriteArrayList<>();
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final Set<Call> open = ConcurrentHashMap.newKeySet();
  private final Set<ApiClient> clients = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
    Thread thread = new Thread(task, "fault proxy");
    thread.setDaemon(true);
    return thread;
  });
  private final Set<HttpExchange> stalled = ConcurrentHashMap.newKeySet();
  private volatile boolean finishing;
  private HttpServer server;
  private int port;

  ClientProxy(ApiClient upstream) {
    this.upstream = upstream;
    this.http = upstream
        .getHttpClient()
        .newBuilder()
        .readTimeout(Duration.ZERO)
        .followRedirects(false)
        .build();
    listen(0);
  }

  private void listen(int wanted) {
    try {
      server = HttpServer.create(
          new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), wanted), 0);
      server.setExecutor(threads);
      server.createContext("/", this::handle);
      server.start();
      port = server.getAddress().getPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no port " + wanted, e);
    }
  }

  /** A client that goes through here. */
  ApiClient client() {
    ApiClient client = new ApiClient();
    client.setBasePath("http://127.0.0.1:" + port);
    client.setReadTimeout(60_000);
    clients.add(client);
    return client;
  }

  /** Requests so far, {@code GET /path?query}. */
  List<String> seen() {
    return seen;
  }

  /** Requests that begin with a text. */
  long seen(String start) {
    return seen.stream().filter(r -> r.startsWith(start)).count();
  }

  /** Does something to all requests that fit, until {@link #heal}. */
  ClientProxy on(Predicate<String> requests, Fault fault) {
    rules.add(new Rule(requests, fault));
    return this;
  }

  /** Does something to the next request that fits. */
  ClientProxy once(Predicate<String> requests, Fault fault) {
    return times(1, requests, fault);
  }

  /** Does something to the next requests that fit. */
  ClientProxy times(int count, Predicate<String> requests, Fault fault) {
    int[] left = {count};
    Predicate<String> limited = request -> {
      synchronized (left) {
        return requests.test(request) && left[0]-- > 0;
      }
    };
    return on(limited, fault);
  }

  void heal() {
    rules.clear();
  }

  static Predicate<String> watches() {
    return request -> request.contains("watch=true");
  }

  static Predicate<String> lists(String plural) {
    return request -> request.startsWith("GET")
        && request.contains("/" + plural)
        && !request.contains("watch=true");
  }

  static Predicate<String> to(String part) {
    return request -> request.contains(part);
  }

  /** An answer of its own. */
  static Fault status(int code, String body, String... headers) {
    return exchange -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
      }
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
      return true;
    };
  }

  static Fault forbidden() {
    return status(
        403,
        "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\","
            + "\"reason\":\"Forbidden\",\"message\":\"not you\",\"code\":403}");
  }

  /** The connection breaks after some bytes of the body. */
  static Fault cutAfter(int bytes) {
    return change(out -> new OutputStream() {
      private int left = bytes;

      @Override
      public void write(int b) throws IOException {
        if (left-- <= 0) {
          out.flush();
          throw new IOException("cut");
        }
        out.write(b);
      }

      @Override
      public void flush() throws IOException {
        out.flush();
      }
    });
  }

  /** One byte of the body is another one. */
  static Fault garbleAt(int position) {
    return change(out -> new OutputStream() {
      private int at;

      @Override
      public void write(int b) throws IOException {
        out.write(at++ == position ? '\u0001' : b);
      }

      @Override
      public void flush() throws IOException {
        out.flush();
      }
    });
  }

  /** The body ends properly, but too early. */
  static Fault endAfter(int bytes) {
    return change(out -> new OutputStream() {
      private int left = bytes;

      @Override
      public void write(int b) throws IOException {
        if (left-- > 0) {
          out.write(b);
        }
      }

      @Override
      public void flush() throws IOException {
        out.flush();
      }
    });
  }

  /** The body comes in pieces of one byte. */
  static Fault drip() {
    return change(out -> new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        out.write(b);
        out.flush();
      }
    });
  }

  /** The body begins and does not go on; the client has to give up. */
  Fault stall() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 1_000);
      exchange.getResponseBody().write('{');
      exchange.getResponseBody().flush();
      stalled.add(exchange);
      return true;
    };
  }

  private interface Change {
    OutputStream around(OutputStream out);
  }

  private static Fault change(Change change) {
    return new Fault() {
      @Override
      public boolean answer(HttpExchange exchange) {
        return false;
      }

      @Override
      public OutputStream around(OutputStream out) {
        return change.around(out);
      }
    };
  }

  /** Breaks all connections to the server, and with them those of the clients. */
  void cutAll() {
    open.forEach(Call::cancel);
  }

  /** Ends all answers that run, each as a server ends one. */
  void finishAll() {
    finishing = true;
    cutAll();
    // What has been cut is gone from the open calls when its answer has ended.
    ClientInformerContractTest.eventually(() -> open.stream().noneMatch(Call::isCanceled));
    finishing = false;
  }

  /** How many answers run. */
  int running() {
    return open.size();
  }

  /** Refuses connections until {@link #comeBack}. */
  void goAway() {
    server.stop(0);
    cutAll();
  }

  void comeBack() {
    listen(port);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    seen.add(request);
    Optional<Fault> fault =
        rules.stream().filter(r -> r.requests().test(request)).map(Rule::fault).findFirst();
    // What is thrown breaks the connection; closing the exchange would end the answer properly.
    if (fault.isEmpty() || !fault.get().answer(exchange)) {
      forward(exchange, fault);
    }
  }

  private void forward(HttpExchange exchange, Optional<Fault> fault) throws IOException {
    Call call = http.newCall(request(exchange));
    open.add(call);
    try (Response response = call.execute()) {
      response.headers().forEach(header -> {
        String name = header.getFirst();
        if (!name.equalsIgnoreCase("Content-Length")
            && !name.equalsIgnoreCase("Transfer-Encoding")) {
          exchange.getResponseHeaders().add(name, header.getSecond());
        }
      });
      exchange.sendResponseHeaders(response.code(), 0);
      OutputStream plain = exchange.getResponseBody();
      OutputStream out = fault.isPresent() ? fault.get().around(plain) : plain;
      out.flush();
      try {
        copy(response.body().byteStream(), out);
      } catch (IOException e) {
        if (!finishing || !call.isCanceled()) {
          throw e;
        }
      }
      if (call.isCanceled() && !finishing) {
        // A socket that is closed first ends its own direction. A server may answer that with a
        // proper end, and the reader may still see it.
        throw new IOException("cut");
      }
      // Only after a whole answer: an early close would end a broken one properly.
      plain.close();
    } finally {
      open.remove(call);
    }
  }

  private static void copy(InputStream in, OutputStream out) throws IOException {
    byte[] buffer = new byte[8192];
    for (int n; (n = in.read(buffer)) >= 0; ) {
      for (int i = 0; i < n; i++) {
        out.write(buffer[i]);
      }
      out.flush();
    }
  }

  private Request request(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    byte[] body = exchange.getRequestBody().readAllBytes();
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    boolean bodiless = method.equals("GET") || (body.length == 0 && method.equals("DELETE"));
    RequestBody content =
        bodiless ? null : RequestBody.create(body, type == null ? null : MediaType.get(type));
    Request.Builder request =
        new Request.Builder().url(upstream.getBasePath() + exchange.getRequestURI());
    Map<String, String> headers = new HashMap<>();
    try {
      upstream.updateParamsForAuth(
          new String[] {"BearerToken"},
          List.of(),
          headers,
          Map.of(),
          "",
          method,
          URI.create(upstream.getBasePath()));
    } catch (ApiException e) {
      throw new IOException(e);
    }
    headers.forEach(request::header);
    String accept = exchange.getRequestHeaders().getFirst("Accept");
    if (accept != null) {
      request.header("Accept", accept);
    }
    return request.method(method, content).build();
  }

  @Override
  public void close() {
    cutAll();
    server.stop(0);
    threads.shutdownNow();
    clients.forEach(client -> {
      client.getHttpClient().dispatcher().executorService().shutdown();
      client.getHttpClient().connectionPool().evictAll();
    });
  }
}
