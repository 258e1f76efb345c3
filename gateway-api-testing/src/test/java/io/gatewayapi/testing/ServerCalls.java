package io.gatewayapi.testing;

import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.HTTPRoute;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** What tests ask of a server. */
final class ServerCalls {
  static final String ROUTES = "/apis/gateway.networking.k8s.io/v1/namespaces/shop/httproutes";

  private ServerCalls() {}

  static HTTPRoute route(String name) {
    return Json.read("""
        {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute",
         "metadata": {"name": "%s", "namespace": "shop"}, "spec": {"hostnames": ["a.example.com"]}}
        """.formatted(name), HTTPRoute.TYPE);
  }

  static HTTPRoute create(GatewayApi api, String name) {
    return api.httpRoutes().create(route(name), WriteOptions.none());
  }

  static String text(FakeApiServer server, String method, String path, String body)
      throws Exception {
    try (Response response = call(server, method, path, body, "application/json")) {
      return response.body().string();
    }
  }

  static Response call(FakeApiServer server, String method, String path, String body, String type)
      throws Exception {
    RequestBody content =
        body.isEmpty() ? null : RequestBody.create(body.getBytes("UTF-8"), MediaType.get(type));
    OkHttpClient http = server.apiClient().getHttpClient();
    return http.newCall(new Request.Builder()
            .url(server.url() + path)
            .method(method, content)
            .build())
        .execute();
  }
}
