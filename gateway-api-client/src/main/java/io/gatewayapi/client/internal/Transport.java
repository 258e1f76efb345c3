package io.gatewayapi.client.internal;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.error.ConnectionException;
import io.gatewayapi.client.error.ServerStatus;
import io.gatewayapi.client.option.CallOptions;
import io.gatewayapi.client.option.Cancellation;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonReadException;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.openapi.ApiException;
import io.kubernetes.client.openapi.Pair;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests with a client's address, credentials, TLS and connections.
 *
 * <p>Redirects are not followed: an API server gives none, and credentials must not travel. Safe to
 * use from any thread.
 */
public final class Transport {
  private static final String JSON = "application/json";
  private static final String[] CREDENTIALS = {"BearerToken"};
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final ApiClient client;
  private final long maxResponseBytes;
  private final CallOptions options;
  private volatile @Nullable Derived derived;
  private volatile @Nullable Root root;

  /**
   * The HTTP client of calls.
   *
   * @param from the client's own, from which it was made
   */
  private record Derived(OkHttpClient from, OkHttpClient http) {}

  /**
   * The address under which all paths are.
   *
   * @param text as the client has it
   */
  private record Root(String text, HttpUrl url, URI uri) {}

  /**
   * Makes a transport. Nothing is kept open by it.
   *
   * @param client whose settings count, as they are when a request is made
   * @param maxResponseBytes answers that are longer are refused
   * @param options how every call is made
   */
  public Transport(ApiClient client, long maxResponseBytes, CallOptions options) {
    this.client = client;
    this.maxResponseBytes = maxResponseBytes;
    this.options = options;
  }

  /**
   * The same with other options.
   *
   * @param other how every call is made
   * @return the transport
   */
  public Transport with(CallOptions other) {
    return new Transport(client, maxResponseBytes, other);
  }

  /**
   * How every call is made.
   *
   * @return the options
   */
  public CallOptions options() {
    return options;
  }

  /**
   * Sends a request and reads its answer.
   *
   * @param method the HTTP method
   * @param path the path
   * @param query the parameters
   * @param body the body, null for none
   * @param reader reads the answer's body
   * @param <R> what it reads
   * @return what the reader gave
   * @throws ApiServerException if the server refuses
   * @throws ConnectionException if there is no whole answer
   */
  public <R> R send(
      String method,
      UrlPath path,
      Query query,
      @Nullable Payload body,
      Function<byte[], R> reader) {
    return send(method, path, query, body, JSON, reader);
  }

  /**
   * Sends a request and reads its answer, which may be of another form than plain JSON.
   *
   * @param method the HTTP method
   * @param path the path
   * @param query the parameters
   * @param body the body, null for none
   * @param accept the media types that the reader reads
   * @param reader reads the answer's body
   * @param <R> what it reads
   * @return what the reader gave
   * @throws ApiServerException if the server refuses
   * @throws ConnectionException if there is no whole answer
   */
  public <R> R send(
      String method,
      UrlPath path,
      Query query,
      @Nullable Payload body,
      String accept,
      Function<byte[], R> reader) {
    String what = method + " " + path;
    for (int retry = 0; ; retry++) {
      try {
        return once(what, request(method, path, query, body, accept), reader);
      } catch (ApiServerException e) {
        int seconds = e.status().retryAfterSeconds();
        boolean putOff = e.status().code() == 429 && seconds > 0;
        if (!putOff || isTooLong(Duration.ofSeconds(seconds)) || retry >= options.retries()) {
          throw e;
        }
        pause(what, seconds);
      }
    }
  }

  private <R> R once(String what, Request request, Function<byte[], R> reader) {
    Call call = http().newCall(request);
    Optional<Cancellation.Registration> cancellable = onCancel(call::cancel);
    try (Response response = call.execute()) {
      byte[] bytes = bytes(response);
      check(what, response, bytes);
      return reader.apply(bytes);
    } catch (IOException e) {
      throw new ConnectionException(what, e);
    } catch (JsonReadException e) {
      throw ConnectionException.unreadable(what, e);
    } finally {
      cancellable.ifPresent(Cancellation.Registration::close);
    }
  }

  private Optional<Cancellation.Registration> onCancel(Runnable action) {
    return options.cancellation().map(by -> by.onCancel(action));
  }

  private boolean isTooLong(Duration pause) {
    Duration limit = options.timeout();
    return pause.compareTo(LONGEST_PAUSE) > 0 || (!limit.isZero() && pause.compareTo(limit) > 0);
  }

  /** Waits, but not longer than until it is cancelled. */
  private void pause(String what, int seconds) {
    CountDownLatch cancelled = new CountDownLatch(1);
    Optional<Cancellation.Registration> cancellable = onCancel(cancelled::countDown);
    try {
      if (cancelled.await(seconds, TimeUnit.SECONDS)) {
        throw new ConnectionException(what, new InterruptedIOException("cancelled"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectionException(what, new InterruptedIOException("interrupted"));
    } finally {
      cancellable.ifPresent(Cancellation.Registration::close);
    }
  }

  /** Made anew only if the client has another one since. */
  private OkHttpClient http() {
    OkHttpClient from = client.getHttpClient();
    Derived known = derived;
    if (known == null || !known.from().equals(from)) {
      known = new Derived(from, http(from, options.timeout(), options.timeout().isZero()));
      derived = known;
    }
    return known.http();
  }

  /** Shares connections and threads with the client's own; a limit replaces its read timeout. */
  private static OkHttpClient http(OkHttpClient from, Duration limit, boolean readTimeout) {
    OkHttpClient.Builder http = from.newBuilder().followRedirects(false).followSslRedirects(false);
    if (!limit.isZero()) {
      http.callTimeout(limit);
    }
    if (!readTimeout) {
      http.readTimeout(Duration.ZERO);
    }
    return http.build();
  }

  /**
   * Opens a stream that ends when the server ends it.
   *
   * @param path the path
   * @param query the parameters
   * @param limit when it ends at the latest; zero for no limit
   * @return the open stream
   * @throws ApiServerException if the server refuses
   * @throws ConnectionException if there is no answer
   */
  public EventStream open(UrlPath path, Query query, Duration limit) {
    String what = "GET " + path;
    // No read timeout: nothing may happen for hours.
    OkHttpClient http = http(client.getHttpClient(), Duration.ZERO, false)
        .newBuilder()
        .callTimeout(limit)
        .build();
    Call call = http.newCall(request("GET", path, query, null, JSON));
    Optional<Cancellation.Registration> cancellable = onCancel(call::cancel);
    boolean open = false;
    try {
      Response response = call.execute();
      if (response.isSuccessful()) {
        EventStream stream = new EventStream(what, call, response, cancellable);
        open = true;
        return warned(stream, response);
      }
      try (response) {
        check(what, response, bytes(response));
        throw new IllegalStateException("an answer that is refused did not throw");
      }
    } catch (IOException e) {
      throw new ConnectionException(what, e);
    } finally {
      if (!open) {
        cancellable.ifPresent(Cancellation.Registration::close);
      }
    }
  }

  /** A listener of warnings that throws leaves nothing open. */
  private EventStream warned(EventStream stream, Response response) {
    try {
      warn(response);
      return stream;
    } catch (RuntimeException | Error e) {
      stream.close();
      throw e;
    }
  }

  /** Read anew only if the client has another address since. */
  private Root root() {
    String base = client.getBasePath();
    String text = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    Root known = root;
    if (known == null || !known.text().equals(text)) {
      known = new Root(text, HttpUrl.get(text), URI.create(text));
      root = known;
    }
    return known;
  }

  private Request request(
      String method, UrlPath path, Query query, @Nullable Payload body, String accept) {
    Root address = root();
    HttpUrl.Builder url = address.url().newBuilder();
    path.addTo(url);
    query.addTo(url);
    Map<String, String> headers = new HashMap<>();
    headers.put("Accept", accept);
    Map<String, String> cookies = new HashMap<>();
    List<Pair> parameters = new ArrayList<>();
    try {
      client.updateParamsForAuth(
          CREDENTIALS, parameters, headers, cookies, "", method, address.uri());
    } catch (ApiException e) {
      throw new ConnectionException(method + " " + path, e);
    }
    parameters.forEach(p -> url.addQueryParameter(p.getName(), p.getValue()));
    Request.Builder request = new Request.Builder().url(url.build());
    try {
      client.processHeaderParams(headers, request);
      client.processCookieParams(cookies, request);
    } catch (IllegalArgumentException e) {
      // Its words may quote a credential.
      throw new ConnectionException(
          method + " " + path,
          new IOException("the client's headers hold a character that no header can hold"));
    }
    options.impersonation().ifPresent(who -> ImpersonationHeaders.add(who, request));
    return request.method(method, content(method, body)).build();
  }

  private static @Nullable RequestBody content(String method, @Nullable Payload body) {
    if (body == null) {
      return null;
    }
    boolean repeatable =
        !method.equals("POST") && !body.contentType().equals("application/json-patch+json");
    return repeatable ? body.body() : body.sentOnce();
  }

  private byte[] bytes(Response response) throws IOException {
    BufferedSource source = response.body().source();
    if (source.request(maxResponseBytes + 1)) {
      throw new IOException("the answer is longer than " + maxResponseBytes + " bytes");
    }
    return source.readByteArray();
  }

  private void check(String what, Response response, byte[] body) {
    if (!response.isSuccessful()) {
      throw ApiServerException.of(what, status(response, body));
    }
    warn(response);
  }

  private void warn(Response response) {
    for (String header : response.headers("Warning")) {
      WarningText.of(header).ifPresent(options.warnings());
    }
  }

  /** The Status in the body; other bodies are not looked at and never shown. */
  private static ServerStatus status(Response response, byte[] body) {
    ServerStatus status = ServerStatus.bare(response.code());
    try {
      if (Json.readTree(body) instanceof JsonObject object
          && object.get("kind") instanceof JsonPrimitive kind
          && kind.getAsString().equals("Status")) {
        status = ServerStatus.of(object, response.code());
      }
    } catch (JsonReadException noJson) {
      // A proxy's page, or the server's own text for paths that it does not know.
    }
    return status.retryAfter(response.header("Retry-After", ""));
  }
}
