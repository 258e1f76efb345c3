package io.gatewayapi.client.internal;

import io.gatewayapi.client.error.ConnectionException;
import io.gatewayapi.client.option.CallOptions;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.openapi.ApiException;
import io.kubernetes.client.openapi.Pair;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Makes requests with a client's address, headers and credentials, as they are at that moment. */
final class Requests {
  private static final String[] CREDENTIALS = {"BearerToken"};

  private final ApiClient client;
  private final CallOptions options;
  private volatile @Nullable Root root;

  /**
   * The address under which all paths are.
   *
   * @param text as the client has it
   */
  private record Root(String text, HttpUrl url, URI uri) {}

  Requests(ApiClient client, CallOptions options) {
    this.client = client;
    this.options = options;
  }

  /**
   * Makes a request.
   *
   * @throws ConnectionException if there are no credentials, or none that a header can hold
   */
  Request make(String method, UrlPath path, Query query, @Nullable Payload body, String accept) {
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

  private static @Nullable RequestBody content(String method, @Nullable Payload body) {
    if (body == null) {
      return null;
    }
    boolean repeatable =
        !method.equals("POST") && !body.contentType().equals("application/json-patch+json");
    return repeatable ? body.body() : body.sentOnce();
  }
}
