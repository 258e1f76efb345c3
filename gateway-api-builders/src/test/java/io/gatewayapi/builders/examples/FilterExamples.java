package io.gatewayapi.builders.examples;

import static io.gatewayapi.builders.Intents.gateway;
import static io.gatewayapi.builders.Intents.gatewayClass;
import static io.gatewayapi.builders.Intents.httpRoute;
import static io.gatewayapi.model.v1.HTTPMethod.POST;

import io.gatewayapi.model.GatewayApiObject;
import java.time.Duration;
import java.util.List;

/** Routes that change requests and responses. */
final class FilterExamples {
  private FilterExamples() {}

  @Example("experimental/http-response-header.yaml")
  static List<GatewayApiObject> responseHeader() {
    return List.of(httpRoute("response-header-modifier")
        .parent("acme-gw")
        .rule(r -> r.match(m -> m.pathPrefix("/add-multiple-response-headers"))
            .responseHeaders(h -> h.add("X-Header-Add-1", "header-add-1")
                .add("X-Header-Add-2", "header-add-2")
                .add("X-Header-Add-3", "header-add-3")
                .add("Content-Disposition", "attachment; filename=\"example_file.txt\""))
            .backend("echo", 8080))
        .build());
  }

  @Example("standard/http-cors/httproute-all-fields-set.yaml")
  static List<GatewayApiObject> corsAll() {
    return List.of(httpRoute("cors-allow-credentials")
        .parent("same-namespace")
        .rule(r -> r.match(m -> m.pathPrefix("/cors-behavior-creds-true"))
            .backend("infra-backend-v1", 8080)
            .cors(c -> c.origins("https://www.foo.com", "https://*.bar.com")
                .methods("GET", "OPTIONS")
                .headers("*")
                .exposedHeaders("x-header-3", "x-header-4")
                .credentials(true)
                .maxAge(Duration.ofHours(1))))
        .build());
  }

  @Example("standard/http-cors/httproute-all-origins-no-creds.yaml")
  static List<GatewayApiObject> corsAllOrigins() {
    return List.of(httpRoute("cors-allow-credentials")
        .parent("same-namespace")
        .rule(r -> r.match(m -> m.pathPrefix("/cors-behavior-creds-false"))
            .backend("infra-backend-v1", 8080)
            .cors(c -> c.origins("*").credentials(false)))
        .build());
  }

  @Example("standard/http-cors/httproute-credentials-true.yaml")
  static List<GatewayApiObject> corsCredentials() {
    return List.of(httpRoute("cors-allow-credentials")
        .parent("same-namespace")
        .rule(r -> r.match(m -> m.pathPrefix("/cors-behavior-creds-true"))
            .backend("infra-backend-v1", 8080)
            .cors(c -> c.origins("https://app.example").credentials(true)))
        .build());
  }

  @Example("standard/http-cors/httproute-origins-with-wildcards-no-creds.yaml")
  static List<GatewayApiObject> corsWildcards() {
    return List.of(httpRoute("cors-allow-credentials")
        .parent("same-namespace")
        .rule(r -> r.match(m -> m.pathPrefix("/cors-behavior-creds-false"))
            .backend("infra-backend-v1", 8080)
            .cors(c -> c.origins("https://www.baz.com", "https://*.bar.com", "https://*.foo.com")
                .credentials(false)))
        .build());
  }

  @Example("standard/http-cors/httproute-specific-origin-no-creds.yaml")
  static List<GatewayApiObject> corsOneOrigin() {
    return List.of(httpRoute("cors-allow-credentials")
        .parent("same-namespace")
        .rule(r -> r.match(m -> m.pathPrefix("/cors-behavior-creds-false"))
            .backend("infra-backend-v1", 8080)
            .cors(c -> c.origins("https://app.example").credentials(false)))
        .build());
  }

  @Example("standard/http-filter.yaml")
  static List<GatewayApiObject> filter() {
    return List.of(httpRoute("http-filter-1")
        .hostnames("my.filter.com")
        .rule(r -> r.anyRequest()
            .requestHeaders(h -> h.add("my-header", "foo"))
            .backend("my-filter-svc1", 80, 1))
        .build());
  }

  @Example("standard/http-redirect-path.yaml")
  static List<GatewayApiObject> redirectPath() {
    return List.of(httpRoute("http-filter-1")
        .namespace("gateway-api-example-ns1")
        .parent("my-filter-gateway", p -> p.section("http"))
        .hostnames("my-filter.example.com")
        .rule(r -> r.anyRequest().redirect(d -> d.path("/foo")))
        .build());
  }

  @Example("standard/http-redirect-rewrite/httproute-redirect-303.yaml")
  static List<GatewayApiObject> redirect303() {
    return List.of(httpRoute("post-redirect-get")
        .parent("redirect-gateway")
        .hostnames("forms.example.com")
        .rule(r -> r.match(m -> m.pathExact("/submit-form").method(POST))
            .redirect(d -> d.path("/thank-you").status(303)))
        .build());
  }

  @Example("standard/http-redirect-rewrite/httproute-redirect-307.yaml")
  static List<GatewayApiObject> redirect307() {
    return List.of(httpRoute("method-preserving-redirect")
        .parent("redirect-gateway")
        .hostnames("api.example.com")
        .rule(r -> r.match(m -> m.pathPrefix("/api/v1"))
            .redirect(d -> d.path("/api/v2").status(307)))
        .build());
  }

  @Example("standard/http-redirect-rewrite/httproute-redirect-308.yaml")
  static List<GatewayApiObject> redirect308() {
    return List.of(httpRoute("permanent-method-preserving-redirect")
        .parent("redirect-gateway")
        .hostnames("api.example.com")
        .rule(r -> r.match(m -> m.pathPrefix("/old-api"))
            .redirect(d -> d.path("/new-api").status(308)))
        .build());
  }

  @Example("standard/http-redirect-rewrite/httproute-redirect-full.yaml")
  static List<GatewayApiObject> redirectFull() {
    return List.of(httpRoute("http-filter-redirect")
        .hostnames("redirect.example")
        .rule(r -> r.match(m -> m.pathPrefix("/cayenne"))
            .redirect(d -> d.path("/paprika").status(302)))
        .build());
  }

  @Example("standard/http-redirect-rewrite/httproute-redirect-http.yaml")
  static List<GatewayApiObject> redirectHttp() {
    return List.of(httpRoute("http-filter-redirect")
        .parent("redirect-gateway", p -> p.section("http"))
        .hostnames("redirect.example")
        .rule(r -> r.anyRequest().redirect(d -> d.https().status(301)))
        .build());
  }

  @Example("standard/http-redirect-rewrite/httproute-redirect-https.yaml")
  static List<GatewayApiObject> redirectHttps() {
    return List.of(httpRoute("https-route")
        .label("gateway", "redirect-gateway")
        .parent("redirect-gateway", p -> p.section("https"))
        .hostnames("redirect.example")
        .rule(r -> r.anyRequest().backend("example-svc", 80))
        .build());
  }

  @Example("standard/http-redirect-rewrite/httproute-redirect-prefix.yaml")
  static List<GatewayApiObject> redirectPrefix() {
    return List.of(httpRoute("http-filter-redirect")
        .hostnames("redirect.example")
        .rule(r -> r.match(m -> m.pathPrefix("/cayenne"))
            .redirect(d -> d.pathPrefix("/paprika").status(302)))
        .build());
  }

  @Example("standard/http-redirect-rewrite/httproute-rewrite-full-path.yaml")
  static List<GatewayApiObject> rewriteFull() {
    return List.of(httpRoute("http-filter-rewrite")
        .hostnames("rewrite.example")
        .rule(r -> r.match(m -> m.pathPrefix("/cardamom"))
            .rewrite(w -> w.hostname("elsewhere.example").path("/fennel"))
            .backend("example-svc", 80, 1))
        .build());
  }

  @Example("standard/http-redirect-rewrite/httproute-rewrite-prefix-path.yaml")
  static List<GatewayApiObject> rewritePrefix() {
    return List.of(httpRoute("http-filter-rewrite")
        .hostnames("rewrite.example")
        .rule(r -> r.match(m -> m.pathPrefix("/cardamom"))
            .rewrite(w -> w.hostname("elsewhere.example").pathPrefix("/fennel"))
            .backend("example-svc", 80, 1))
        .build());
  }

  @Example("standard/http-redirect-rewrite/httproute-rewrite.yaml")
  static List<GatewayApiObject> rewriteHost() {
    return List.of(httpRoute("http-filter-rewrite")
        .hostnames("rewrite.example")
        .rule(r -> r.anyRequest()
            .rewrite(w -> w.hostname("elsewhere.example"))
            .backend("example-svc", 80, 1))
        .build());
  }

  @Example("standard/http-redirect.yaml")
  static List<GatewayApiObject> redirect() {
    return List.of(
        gatewayClass("filter-lb")
            .controller("acme.io/gateway-controller")
            .parameters("acme.io", "Parameters", "example")
            .build(),
        gateway("my-filter-gateway")
            .namespace("gateway-api-example-ns1")
            .gatewayClass("filter-lb")
            .http("http", 80)
            .https(
                "https",
                443,
                l -> l.certificate("example-com-cert", c -> c.group("").kind("Secret")))
            .build(),
        httpRoute("http-filter-1")
            .namespace("gateway-api-example-ns1")
            .parent("my-filter-gateway", p -> p.section("http"))
            .hostnames("my-filter.example.com")
            .rule(r -> r.anyRequest().redirectToHttps())
            .build(),
        httpRoute("http-filter-2")
            .namespace("gateway-api-example-ns1")
            .parent("my-filter-gateway", p -> p.section("https"))
            .hostnames("my-filter.example.com")
            .rule(r -> r.match(m -> m.pathPrefix("/")).backend("my-filter-svc1", 80, 1))
            .build());
  }

  @Example("standard/http-request-header-add.yaml")
  static List<GatewayApiObject> headerAdd() {
    return List.of(httpRoute("header-http-echo")
        .parent("acme-gw")
        .rule(r -> r.match(m -> m.pathPrefix("/add-a-request-header"))
            .requestHeaders(h -> h.add("my-header-name", "my-header-value"))
            .backend("echo", 8080))
        .build());
  }

  @Example("standard/http-request-header-remove.yaml")
  static List<GatewayApiObject> headerRemove() {
    return List.of(httpRoute("header-http-echo")
        .parent("acme-gw")
        .rule(r -> r.match(m -> m.pathPrefix("/remove-a-request-header"))
            .requestHeaders(h -> h.remove("x-request-id"))
            .backend("echo", 8080))
        .build());
  }

  @Example("standard/http-request-header-set.yaml")
  static List<GatewayApiObject> headerSet() {
    return List.of(httpRoute("header-http-echo")
        .parent("acme-gw")
        .rule(r -> r.match(m -> m.pathPrefix("/edit-a-request-header"))
            .requestHeaders(h -> h.set("my-header-name", "my-new-header-value"))
            .backend("echo", 8080))
        .build());
  }

  @Example("standard/http-request-mirroring/httproute-mirroring.yaml")
  static List<GatewayApiObject> mirroring() {
    return List.of(httpRoute("http-filter-mirror")
        .label("gateway", "mirror-gateway")
        .parent("mirror-gateway")
        .hostnames("mirror.example")
        .rule(r -> r.anyRequest().mirror("foo-v2", 8080).backend("foo-v1", 8080))
        .build());
  }

  @Example("standard/http-rewrite.yaml")
  static List<GatewayApiObject> rewrite() {
    return List.of(httpRoute("http-filter-1")
        .namespace("gateway-api-example-ns1")
        .parent("my-filter-gateway", p -> p.section("http"))
        .hostnames("my-filter.example.com")
        .rule(r -> r.anyRequest().rewrite(w -> w.path("/foo")))
        .build());
  }

  @Example("standard/simple-http-https/tls-redirect-route.yaml")
  static List<GatewayApiObject> tlsRedirect() {
    return List.of(httpRoute("tls-redirect")
        .parent("example-gateway", p -> p.section("http"))
        .hostnames("foo.example.com", "bar.example.com")
        .rule(r -> r.anyRequest().redirect(d -> d.https().port(443)))
        .build());
  }
}
