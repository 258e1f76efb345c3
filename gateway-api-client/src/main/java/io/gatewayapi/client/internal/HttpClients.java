package io.gatewayapi.client.internal;

import io.kubernetes.client.openapi.ApiClient;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** HTTP clients that share connections and threads with a client's own; they follow no redirects. */
final class HttpClients {
  private final ApiClient client;
  private final Duration limit;
  private volatile @Nullable Derived derived;

  /**
   * The HTTP client of calls.
   *
   * @param from the client's own, from which it was made
   */
  private record Derived(OkHttpClient from, OkHttpClient http) {}

  /** A call's limit takes the place of the client's read timeout; zero leaves that as it is. */
  HttpClients(ApiClient client, Duration limit) {
    this.client = client;
    this.limit = limit;
  }

  /** For calls whose answer comes at once. Made anew only if the client has another one since. */
  OkHttpClient forCalls() {
    OkHttpClient from = client.getHttpClient();
    Derived known = derived;
    if (known == null || !known.from().equals(from)) {
      OkHttpClient.Builder http = withoutRedirects(from);
      if (!limit.isZero()) {
        http.callTimeout(limit).readTimeout(Duration.ZERO);
      }
      known = new Derived(from, http.build());
      derived = known;
    }
    return known.http();
  }

  /** For a stream that ends after some time, zero for never. Nothing may come for hours. */
  OkHttpClient forStream(Duration end) {
    return withoutRedirects(client.getHttpClient())
        .readTimeout(Duration.ZERO)
        .callTimeout(end)
        .build();
  }

  private static OkHttpClient.Builder withoutRedirects(OkHttpClient from) {
    return from.newBuilder().followRedirects(false).followSslRedirects(false);
  }
}
