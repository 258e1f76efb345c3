package io.gatewayapi.client.internal;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.error.ConnectionException;
import io.gatewayapi.client.error.ServerStatus;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonReadException;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.openapi.ApiException;
import io.kubernetes.client.openapi.Pair;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests with a client's address, credentials, TLS and connections.
 *
 * <p>Redirects are not followed: an API server gives none, and credentials must not travel.
 */
public final class Transport {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final String[] CREDENTIALS = {"BearerToken"};

  private final ApiClient client;
  private final long maxResponseBytes;
  private final Consumer<? super String> warnings;

  /**
   * Makes a transport. Nothing is kept open by it.
   *
   * @param client whose settings count, as they are when a request is made
   * @param maxResponseBytes answers that are longer are refused
   * @param warnings gets the server's warnings
   */
  public Transport(ApiClient client, long maxResponseBytes, Consumer<? super String> warnings) {
    this.client = client;
    this.maxResponseBytes = maxResponseBytes;
    this.warnings = warnings;
  }

  /**
   * The same with another place for warnings.
   *
   * @param other gets the server's warnings
   * @return the transport
   */
  public Transport withWarnings(Consumer<? super String> other) {
    return new Transport(client, maxResponseBytes, other);
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
      String method, UrlPath path, Query query, @Nullable String body, Function<byte[], R> reader) {
    String what = method + " " + path;
    OkHttpClient http = client
        .getHttpClient()
        .newBuilder()
        .followRedirects(false)
        .followSslRedirects(false)
        .build();
    try (Response response = http.newCall(request(method, path, query, body)).execute()) {
      byte[] bytes = bytes(response);
      check(what, response, bytes);
      return reader.apply(bytes);
    } catch (IOException e) {
      throw new ConnectionException(what, e);
    } catch (JsonReadException e) {
      throw ConnectionException.unreadable(what, e);
    }
  }

  /**
   * Opens a stream that ends when the server ends it.
   *
   * @param path the path
   * @param query the parameters
   * @return the open stream
   * @throws ApiServerException if the server refuses
   * @throws ConnectionException if there is no answer
   */
  public EventStream open(UrlPath path, Query query) {
    String what = "GET " + path;
    // No read timeout: nothing may happen for hours.
    OkHttpClient http = client
        .getHttpClient()
        .newBuilder()
        .followRedirects(false)
        .followSslRedirects(false)
        .readTimeout(Duration.ZERO)
        .callTimeout(Duration.ZERO)
        .build();
    Call call = http.newCall(request("GET", path, query, null));
    Response response;
    try {
      response = call.execute();
    } catch (IOException e) {
      throw new ConnectionException(what, e);
    }
    if (response.isSuccessful()) {
      warn(response);
      return new EventStream(what, call, response);
    }
    try (response) {
      check(what, response, bytes(response));
      throw new IllegalStateException("an answer that is refused did not throw");
    } catch (IOException e) {
      throw new ConnectionException(what, e);
    }
  }

  private Request request(String method, UrlPath path, Query query, @Nullable String body) {
    String base = client.getBasePath();
    String root = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    HttpUrl.Builder url = HttpUrl.get(root + path).newBuilder();
    query.addTo(url);
    Map<String, String> headers = new HashMap<>();
    headers.put("Accept", "application/json");
    Map<String, String> cookies = new HashMap<>();
    List<Pair> parameters = new ArrayList<>();
    try {
      client.updateParamsForAuth(
          CREDENTIALS, parameters, headers, cookies, "", method, URI.create(root));
    } catch (ApiException e) {
      throw new ConnectionException(method + " " + path, e);
    }
    parameters.forEach(p -> url.addQueryParameter(p.getName(), p.getValue()));
    Request.Builder request = new Request.Builder().url(url.build());
    client.processHeaderParams(headers, request);
    client.processCookieParams(cookies, request);
    RequestBody content = body == null ? null : RequestBody.create(body, JSON);
    return request.method(method, content).build();
  }

  private byte[] bytes(Response response) throws IOException {
    okio.BufferedSource source = response.body().source();
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
      WarningText.of(header).ifPresent(warnings);
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
