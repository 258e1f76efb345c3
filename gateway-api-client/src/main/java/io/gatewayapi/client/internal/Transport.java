package io.gatewayapi.client.internal;

import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.error.ConnectionException;
import io.gatewayapi.client.option.CallOptions;
import io.kubernetes.client.openapi.ApiClient;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests with a client's address, credentials, TLS and connections.
 *
 * <p>Redirects are not followed: an API server gives none, and credentials must not travel. Safe to
 * use from any thread.
 */
public final class Transport {
  private static final String JSON = "application/json";

  private final ApiClient client;
  private final long maxResponseBytes;
  private final CallOptions options;
  private final Requests requests;
  private final Exchange exchange;
  private final RetryAfter retryAfter;

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
    this.requests = new Requests(client, options);
    this.exchange = new Exchange(client, maxResponseBytes, options);
    this.retryAfter = new RetryAfter(options);
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
    for (int retries = 0; ; retries++) {
      try {
        return exchange.send(what, requests.make(method, path, query, body, accept), reader);
      } catch (ApiServerException e) {
        if (!retryAfter.allows(e, retries)) {
          throw e;
        }
        retryAfter.await(what, e);
      }
    }
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
    return exchange.open("GET " + path, requests.make("GET", path, query, null, JSON), limit);
  }
}
