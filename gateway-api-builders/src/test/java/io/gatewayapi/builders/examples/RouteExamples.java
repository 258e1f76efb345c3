package io.gatewayapi.builders.examples;

import static io.gatewayapi.builders.Intents.gateway;
import static io.gatewayapi.builders.Intents.gatewayClass;
import static io.gatewayapi.builders.Intents.grpcRoute;
import static io.gatewayapi.builders.Intents.httpRoute;
import static io.gatewayapi.builders.Intents.referenceGrant;
import static io.gatewayapi.model.v1.HTTPMethod.DELETE;
import static io.gatewayapi.model.v1.HTTPMethod.GET;
import static io.gatewayapi.model.v1.HTTPMethod.PATCH;
import static io.gatewayapi.model.v1.HTTPMethod.POST;
import static io.gatewayapi.model.v1.HTTPMethod.PUT;

import io.gatewayapi.model.GatewayApiObject;
import java.time.Duration;
import java.util.List;

/** Routes of requests and calls. */
final class RouteExamples {
  private RouteExamples() {}

  @Example("experimental/http-route-rule-name.yaml")
  static List<GatewayApiObject> ruleName() {
    return List.of(httpRoute("example-route")
        .parent("example-gateway")
        .rule(
            r -> r.name("read-only").match(m -> m.method(GET)).backend("backend-mirror-svc", 8080))
        .rule(r -> r.name("write-only")
            .match(m -> m.method(POST))
            .match(m -> m.method(PATCH))
            .match(m -> m.method(DELETE))
            .backend("backend-svc", 8080))
        .build());
  }

  @Example("experimental/http-route-timeouts/timeout-example.yaml")
  static List<GatewayApiObject> timeouts() {
    return List.of(httpRoute("timeout-example")
        .parent("example-gateway")
        .rule(r -> r.match(m -> m.pathPrefix("/timeout"))
            .timeout(Duration.ofSeconds(10))
            .backendTimeout(Duration.ofSeconds(2))
            .backend("timeout-svc", 8080))
        .build());
  }

  @Example("standard/basic-http.yaml")
  static List<GatewayApiObject> basicHttp() {
    return List.of(
        gatewayClass("example")
            .controller("acme.io/gateway-controller")
            .parameters("acme.io", "Parameters", "example")
            .build(),
        gateway("my-gateway").gatewayClass("example").http("http", 80).build(),
        httpRoute("http-app-1")
            .parent("my-gateway")
            .hostnames("foo.com")
            .rule(r -> r.match(m -> m.pathPrefix("/bar")).backend("my-service1", 8080))
            .rule(r -> r.match(m -> m.pathPrefix("/some/thing")
                    .headerExact("magic", "foo")
                    .queryParamExact("great", "example")
                    .method(GET))
                .backend("my-service2", 8080))
            .build());
  }

  @Example("standard/cross-namespace-routing/site-route.yaml")
  static List<GatewayApiObject> site() {
    return List.of(
        httpRoute("home")
            .namespace("site-ns")
            .parent("shared-gateway", p -> p.namespace("infra-ns"))
            .rule(r -> r.anyRequest().backend("home", 8080))
            .build(),
        httpRoute("login")
            .namespace("site-ns")
            .parent("shared-gateway", p -> p.namespace("infra-ns"))
            .rule(r -> r.match(m -> m.path("/login"))
                .backend("login-v1", 8080, 90)
                .backend("login-v2", 8080, 10))
            .build());
  }

  @Example("standard/cross-namespace-routing/store-route.yaml")
  static List<GatewayApiObject> store() {
    return List.of(httpRoute("store")
        .namespace("store-ns")
        .parent("shared-gateway", p -> p.namespace("infra-ns"))
        .rule(r -> r.match(m -> m.path("/store")).backend("store", 8080))
        .build());
  }

  @Example("standard/default-match-http.yaml")
  static List<GatewayApiObject> defaultMatch() {
    return List.of(
        gatewayClass("default-match-example")
            .controller("acme.io/gateway-controller")
            .build(),
        gateway("default-match-gw")
            .gatewayClass("default-match-example")
            .http("http", 80)
            .build(),
        httpRoute("default-match-route")
            .label("app", "default-match")
            .parent("default-match-gw")
            .hostnames("default-match.com")
            .rule(r -> r.match(m -> m.headerExact("magic", "default-match"))
                .backend("my-custom-resource", 8080, b -> b.ofKind("acme.io", "CustomBackend")))
            .rule(r -> r.match(m -> m.pathExact("/example/exact")).backend("my-service-2", 8080))
            .build());
  }

  @Example("standard/grpc-filter.yaml")
  static List<GatewayApiObject> grpcFilter() {
    return List.of(grpcRoute("grpc-filter-1")
        .hostnames("my.filter.com")
        .rule(r -> r.anyCall()
            .requestHeaders(h -> h.add("my-header", "foo"))
            .backend("my-filter-svc1", 50051, 1))
        .build());
  }

  @Example("standard/grpc-routing/bar-grpcroute.yaml")
  static List<GatewayApiObject> grpcBar() {
    return List.of(grpcRoute("bar-route")
        .parent("example-gateway")
        .hostnames("bar.example.com")
        .rule(r -> r.match(m -> m.headerExact("env", "canary")).backend("bar-svc-canary", 50051))
        .rule(r -> r.anyCall().backend("bar-svc", 50051))
        .build());
  }

  @Example("standard/grpc-routing/foo-grpcroute.yaml")
  static List<GatewayApiObject> grpcFoo() {
    return List.of(grpcRoute("foo-route")
        .parent("example-gateway")
        .hostnames("foo.example.com")
        .rule(r -> r.match(m -> m.method("com.example", "Login")).backend("foo-svc", 50051))
        .build());
  }

  @Example("standard/grpc-routing/reflection-grpcroute.yaml")
  static List<GatewayApiObject> grpcReflection() {
    return List.of(grpcRoute("foo-route")
        .parent("example-gateway")
        .hostnames("foo.example.com")
        .rule(r -> r.match(m -> m.method("com.example.User", "Login")).backend("foo-svc", 50051))
        .rule(r -> r.match(m -> m.service("grpc.reflection.v1.ServerReflection"))
            .backend("foo-svc", 50051))
        .build());
  }

  @Example("standard/http-route-attachment/httproute.yaml")
  static List<GatewayApiObject> attachment() {
    return List.of(httpRoute("my-route")
        .namespace("gateway-api-example-ns2")
        .parent(
            "foo-gateway", p -> p.namespace("gateway-api-example-ns1").with(r -> r.kind("Gateway")))
        .rule(r -> r.anyRequest().backend("foo-svc", 8080))
        .build());
  }

  @Example("standard/http-routing/bar-httproute.yaml")
  static List<GatewayApiObject> bar() {
    return List.of(httpRoute("bar-route")
        .parent("example-gateway")
        .hostnames("bar.example.com")
        .rule(r -> r.match(m -> m.headerExact("env", "canary")).backend("bar-svc-canary", 8080))
        .rule(r -> r.anyRequest().backend("bar-svc", 8080))
        .build());
  }

  @Example("standard/http-routing/foo-httproute.yaml")
  static List<GatewayApiObject> foo() {
    return List.of(httpRoute("foo-route")
        .parent("example-gateway")
        .hostnames("foo.example.com")
        .rule(r -> r.match(m -> m.pathPrefix("/login")).backend("foo-svc", 8080))
        .build());
  }

  @Example("standard/httproute.yaml")
  static List<GatewayApiObject> paths() {
    return List.of(httpRoute("my-app")
        .rule(r -> r.match(m -> m.pathPrefix("/mypath")).backend("my-service-1", 8080))
        .rule(r -> r.match(m -> m.pathPrefix("/mypath-012")).backend("my-service-2", 8080))
        .rule(r -> r.match(m -> m.pathPrefix("/my%20path/123")).backend("my-service-3", 8080))
        .build());
  }

  @Example("standard/multicluster/httproute-gamma.yaml")
  static List<GatewayApiObject> gamma() {
    return List.of(httpRoute("store")
        .parent("store", p -> p.ofKind("multicluster.x-k8s.io", "ServiceImport"))
        .rule(r -> r.match(m -> m.path("/cart")).backend("cart", b -> b.serviceImport()))
        .build());
  }

  @Example("standard/multicluster/httproute-hybrid.yaml")
  static List<GatewayApiObject> hybrid() {
    return List.of(httpRoute("store")
        .parent("external-http")
        .rule(r -> r.anyRequest()
            .backend("store", 8080, b -> b.weight(90).with(k -> k.kind("Service")))
            .backend("store-global", 8080, b -> b.weight(10).serviceImport()))
        .build());
  }

  @Example("standard/multicluster/httproute-location.yaml")
  static List<GatewayApiObject> location() {
    return List.of(httpRoute("store")
        .parent("external-http")
        .rule(r ->
            r.match(m -> m.pathPrefix("/west")).backend("store-west", 8080, b -> b.serviceImport()))
        .rule(r ->
            r.match(m -> m.pathPrefix("/east")).backend("store-east", 8080, b -> b.serviceImport()))
        .rule(r -> r.anyRequest().backend("store", 8080, b -> b.serviceImport()))
        .build());
  }

  @Example("standard/multicluster/httproute-method.yaml")
  static List<GatewayApiObject> methods() {
    return List.of(httpRoute("api")
        .parent("api-gw")
        .rule(r -> r.match(m -> m.method(POST))
            .match(m -> m.method(PUT))
            .match(m -> m.method(DELETE))
            .backend("api-primary", 8080, b -> b.serviceImport()))
        .rule(r -> r.anyRequest().backend("api-replicas", 8080, b -> b.serviceImport()))
        .build());
  }

  @Example("standard/multicluster/httproute-referencegrant.yaml")
  static List<GatewayApiObject> grantedImport() {
    return List.of(
        httpRoute("foo")
            .namespace("foo")
            .rule(r -> r.match(m -> m.pathPrefix("/bar"))
                .backend("bar", b -> b.serviceImport().namespace("bar")))
            .build(),
        referenceGrant("bar")
            .namespace("bar")
            .from("HTTPRoute", "foo")
            .to("multicluster.x-k8s.io", "ServiceImport")
            .build());
  }

  @Example("standard/multicluster/httproute-simple.yaml")
  static List<GatewayApiObject> simpleImport() {
    return List.of(httpRoute("store")
        .parent("external-http")
        .rule(r -> r.anyRequest().backend("store", 8080, b -> b.serviceImport()))
        .build());
  }

  @Example("standard/simple-gateway/httproute.yaml")
  static List<GatewayApiObject> simple() {
    return List.of(httpRoute("foo")
        .parent("prod-web")
        .rule(r -> r.anyRequest().backend("foo-svc", 8080))
        .build());
  }

  @Example("standard/simple-http-https/bar-route.yaml")
  static List<GatewayApiObject> secureBar() {
    return List.of(httpRoute("bar")
        .parent("example-gateway", p -> p.section("https"))
        .hostnames("bar.example.com")
        .rule(r -> r.match(m -> m.pathPrefix("/")).backend("bar-app", 80))
        .build());
  }

  @Example("standard/simple-http-https/foo-route.yaml")
  static List<GatewayApiObject> secureFoo() {
    return List.of(httpRoute("foo")
        .parent("example-gateway", p -> p.section("https"))
        .hostnames("foo.example.com")
        .rule(r -> r.match(m -> m.pathPrefix("/")).backend("foo-app", 80))
        .rule(r -> r.match(m -> m.pathPrefix("/orders")).backend("foo-orders-app", 80))
        .build());
  }

  @Example("standard/traffic-splitting/grpc-traffic-split-2.yaml")
  static List<GatewayApiObject> grpcSplit() {
    return List.of(grpcRoute("foo-route")
        .label("gateway", "prod-web-gw")
        .hostnames("foo.example.com")
        .rule(r -> r.anyCall().backend("foo-v1", 50051, 90).backend("foo-v2", 50051, 10))
        .build());
  }

  @Example("standard/traffic-splitting/simple-split.yaml")
  static List<GatewayApiObject> simpleSplit() {
    return List.of(httpRoute("simple-split")
        .rule(r -> r.anyRequest().backend("foo-v1", 8080).canary("foo-v2", 8080, 10))
        .build());
  }

  @Example("standard/traffic-splitting/traffic-split-1.yaml")
  static List<GatewayApiObject> split1() {
    return List.of(httpRoute("foo-route")
        .label("gateway", "prod-web-gw")
        .hostnames("foo.example.com")
        .rule(r -> r.anyRequest().backend("foo-v1", 8080))
        .rule(r -> r.match(m -> m.header("traffic", "test")).backend("foo-v2", 8080))
        .build());
  }

  @Example("standard/traffic-splitting/traffic-split-2.yaml")
  static List<GatewayApiObject> split2() {
    return List.of(httpRoute("foo-route")
        .label("gateway", "prod-web-gw")
        .hostnames("foo.example.com")
        .rule(r -> r.anyRequest().backend("foo-v1", 8080, 90).backend("foo-v2", 8080, 10))
        .build());
  }

  @Example("standard/traffic-splitting/traffic-split-3.yaml")
  static List<GatewayApiObject> split3() {
    return List.of(httpRoute("foo-route")
        .label("gateway", "prod-web-gw")
        .hostnames("foo.example.com")
        .rule(r -> r.anyRequest().backend("foo-v1", 8080, 0).backend("foo-v2", 8080, 1))
        .build());
  }
}
