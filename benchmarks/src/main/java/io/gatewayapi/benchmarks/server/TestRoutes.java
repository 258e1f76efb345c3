package io.gatewayapi.benchmarks.server;

/** The object that every side writes. */
final class TestRoutes {
  private TestRoutes() {}

  static String json(String name) {
    return """
        {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute",
         "metadata": {"name": "%s", "namespace": "shop", "labels": {"n": "0"}},
         "spec": {"parentRefs": [{"name": "gate"}], "hostnames": ["a.example.com"],
          "rules": [{"matches": [{"path": {"type": "PathPrefix", "value": "/x"}}],
           "backendRefs": [{"name": "app", "port": 8080}]}]}}
        """.formatted(name);
  }
}
