package io.gatewayapi.builders.examples;

import static io.gatewayapi.builders.Intents.backendTLSPolicy;
import static io.gatewayapi.builders.Intents.gateway;
import static io.gatewayapi.builders.Intents.gatewayClass;
import static io.gatewayapi.builders.Intents.grpcRoute;
import static io.gatewayapi.builders.Intents.httpRoute;
import static io.gatewayapi.builders.Intents.listenerSet;
import static io.gatewayapi.builders.Intents.referenceGrant;
import static io.gatewayapi.builders.Intents.tcpRoute;
import static io.gatewayapi.builders.Intents.tlsRoute;
import static io.gatewayapi.builders.Intents.udpRoute;

import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.v1.AddressType;
import java.util.List;

/** Gateways, and routes of connections. */
final class GatewayExamples {
  private GatewayExamples() {}

  @Example("experimental/basic-tcp.yaml")
  static List<GatewayApiObject> basicTcp() {
    return List.of(
        gateway("my-tcp-gateway")
            .gatewayClass("my-tcp-gateway-class")
            .tcp("foo", 8080, l -> l.onlyKinds("TCPRoute"))
            .tcp("bar", 8090, l -> l.onlyKinds("TCPRoute"))
            .build(),
        tcpRoute("tcp-app-1")
            .parent("my-tcp-gateway", p -> p.section("foo"))
            .backend("my-foo-service", 6000)
            .build(),
        tcpRoute("tcp-app-2")
            .parent("my-tcp-gateway", p -> p.section("bar"))
            .backend("my-bar-service", 6000)
            .build());
  }

  @Example("experimental/destination-port-matching-tcp.yaml")
  static List<GatewayApiObject> destinationPort() {
    return List.of(tcpRoute("destination-port-matching-example")
        .parent("my-mesh", p -> p.ofKind("example.io", "Mesh").port(8000))
        .backend("my-service", 8080)
        .build());
  }

  @Example("experimental/v1alpha2/tls-routing/gateway.yaml")
  static List<GatewayApiObject> tlsGatewayAlpha2() {
    return List.of(gateway("example-gateway")
        .gatewayClass("example-gateway-class")
        .tlsPassthrough("tls", 443)
        .build());
  }

  @Example("experimental/v1alpha2/tls-routing/tls-route.yaml")
  static List<GatewayApiObject> tlsRouteAlpha2() {
    return List.of(tlsRoute("example-route")
        .parent("example-gateway", p -> p.section("tls"))
        .backend("example-svc", 443)
        .build(io.gatewayapi.model.v1alpha2.TLSRoute.TYPE));
  }

  @Example("experimental/v1alpha3/tls-routing/gateway.yaml")
  static List<GatewayApiObject> tlsGatewayAlpha3() {
    return List.of(gateway("example-gateway")
        .gatewayClass("example-gateway-class")
        .tlsPassthrough("tls", 443)
        .build());
  }

  @Example("experimental/v1alpha3/tls-routing/tls-route.yaml")
  static List<GatewayApiObject> tlsRouteAlpha3() {
    return List.of(tlsRoute("example-route")
        .parent("example-gateway", p -> p.section("tls"))
        .hostnames("example.com")
        .backend("example-svc", 443)
        .build(io.gatewayapi.model.v1alpha3.TLSRoute.TYPE));
  }

  @Example("standard/backend-tls.yaml")
  static List<GatewayApiObject> backendTls() {
    return List.of(gateway("backend-tls")
        .gatewayClass("acme-lb")
        .tls(t -> t.certificateForBackends("foo-example-cert", c -> c.group("").kind("Secret")))
        .http("foo-http", 80, l -> l.hostname("foo.example.com"))
        .build());
  }

  @Example("standard/backendtlspolicy/backendtlspolicy-ca-certs.yaml")
  static List<GatewayApiObject> policyCaCerts() {
    return List.of(backendTLSPolicy("tls-upstream-auth")
        .service("auth")
        .hostname("auth.example.com")
        .authoritiesFrom("auth-cert")
        .build());
  }

  @Example("standard/backendtlspolicy/backendtlspolicy-system-certs.yaml")
  static List<GatewayApiObject> policySystemCerts() {
    return List.of(backendTLSPolicy("tls-upstream-dev")
        .service("dev")
        .hostname("dev.example.com")
        .systemAuthorities()
        .build());
  }

  @Example("standard/basic-grpc.yaml")
  static List<GatewayApiObject> basicGrpc() {
    return List.of(
        gatewayClass("example")
            .controller("acme.io/gateway-controller")
            .parameters("acme.io", "Parameters", "example")
            .build(),
        gateway("my-gateway")
            .gatewayClass("example")
            .https(
                "https",
                50051,
                l -> l.certificate("example-com-cert", c -> c.group("").kind("Secret")))
            .build(),
        grpcRoute("grpc-app-1")
            .parent("my-gateway")
            .hostnames("example.com")
            .rule(r ->
                r.match(m -> m.method("com.example.User", "Login")).backend("my-service1", 50051))
            .rule(r -> r.match(
                    m -> m.headerExact("magic", "foo").method("com.example.Things", "DoThing"))
                .backend("my-service2", 50051))
            .build());
  }

  @Example("standard/cross-namespace-routing/gateway.yaml")
  static List<GatewayApiObject> sharedGateway() {
    return List.of(gateway("shared-gateway")
        .namespace("infra-ns")
        .gatewayClass("shared-gateway-class")
        .https(
            "https",
            443,
            l -> l.hostname("foo.example.com")
                .certificate("foo-example-com")
                .fromNamespacesLabelled("shared-gateway-access", "true"))
        .build());
  }

  @Example("standard/frontend-cert-validation.yaml")
  static List<GatewayApiObject> frontendValidation() {
    return List.of(gateway("client-validation-basic")
        .gatewayClass("acme-lb")
        .tls(t -> t.clientCertificatesFrom("foo-example-com-ca-cert")
            .clientCertificatesFrom(8443, "bar-example-com-ca-cert"))
        .https(
            "foo-https",
            443,
            l -> l.hostname("foo.example.com")
                .certificate("foo-example-com-cert", c -> c.group("").kind("Secret")))
        .https(
            "bar-https",
            8443,
            l -> l.hostname("bar.example.com")
                .certificate("bar-example-com-cert", c -> c.group("").kind("Secret")))
        .build());
  }

  @Example("standard/gateway-addresses.yaml")
  static List<GatewayApiObject> addresses() {
    return List.of(gateway("gateway-addresses")
        .gatewayClass("example")
        .address("1200:0000:AB00:1234:0000:2552:7777:1313")
        .address("21DA:D3:0:2F3B:2AA:FF:FE28:9C5A")
        .address("2001:db8:3c4d:15:0:d234:3eee::")
        .address("1234::")
        .address("1.1.1.1")
        .address("1.2.3.4")
        .address("0.0.0.0")
        .address("9.255.255.255")
        .address("11.0.0.0")
        .address(AddressType.IP_ADDRESS, "255.255.255.255")
        .address(AddressType.HOSTNAME, "example.com")
        .http("prod-web-gw", 80, l -> l.fromSameNamespace())
        .build());
  }

  @Example("standard/grpc-routing/gateway.yaml")
  static List<GatewayApiObject> grpcGateway() {
    return List.of(
        gateway("example-gateway")
            .gatewayClass("example-gateway-class")
            .https(
                "grpc",
                50051,
                l -> l.certificate("example-com-cert", c -> c.group("").kind("Secret")))
            .build(),
        grpcRoute("example-route")
            .parent("example-gateway")
            .hostnames("example.com")
            .rule(r -> r.anyCall().backend("example-svc", 50051))
            .build());
  }

  @Example("standard/http-redirect-rewrite/gateway-redirect-http-https.yaml")
  static List<GatewayApiObject> redirectGateway() {
    return List.of(gateway("redirect-gateway")
        .gatewayClass("foo-lb")
        .http("http", 80)
        .https("https", 443, l -> l.terminate().certificate("redirect-example"))
        .build());
  }

  @Example("standard/http-route-attachment/gateway-namespaces.yaml")
  static List<GatewayApiObject> gatewayNamespaces() {
    return List.of(gateway("prod-gateway")
        .namespace("gateway-api-example-ns1")
        .gatewayClass("foo-lb")
        .http(
            "prod-web",
            80,
            l -> l.onlyKinds("HTTPRoute").fromNamespacesLabelled("expose-apps", "true"))
        .build());
  }

  @Example("standard/http-route-attachment/gateway-strict.yaml")
  static List<GatewayApiObject> gatewayStrict() {
    return List.of(gateway("foo-gateway")
        .namespace("gateway-api-example-ns1")
        .gatewayClass("foo-lb")
        .http(
            "prod-web", 80, l -> l.onlyKinds("HTTPRoute").fromNamespaces("gateway-api-example-ns2"))
        .build());
  }

  @Example("standard/http-routing/gateway.yaml")
  static List<GatewayApiObject> httpGateway() {
    return List.of(
        gateway("example-gateway")
            .gatewayClass("example-gateway-class")
            .http("http", 80)
            .build(),
        httpRoute("example-route")
            .parent("example-gateway")
            .hostnames("example.com")
            .rule(r -> r.anyRequest().backend("example-svc", 80))
            .build());
  }

  @Example("standard/listenerset/listenerset.yaml")
  static List<GatewayApiObject> listenerSets() {
    return List.of(
        gateway("parent-gateway")
            .gatewayClass("example")
            .listenerSetsFromNamespacesLabelled("belongs-to", "shared-gateway")
            .http("foo", 80, l -> l.hostname("foo.com"))
            .build(),
        listenerSet("first-workload-listeners")
            .namespace("team-1-ns")
            .parent(
                "parent-gateway",
                p -> p.namespace("default").kind("Gateway").group("gateway.networking.k8s.io"))
            .https(
                "first",
                443,
                l -> l.hostname("first.foo.com")
                    .terminate()
                    .certificate("first-workload-cert", c -> c.group("").kind("Secret")))
            .build(),
        listenerSet("second-workload-listeners")
            .namespace("team-2-ns")
            .parent(
                "parent-gateway",
                p -> p.namespace("default").kind("Gateway").group("gateway.networking.k8s.io"))
            .https(
                "second",
                443,
                l -> l.hostname("second.foo.com")
                    .terminate()
                    .certificate("second-workload-cert", c -> c.group("").kind("Secret")))
            .build());
  }

  @Example("standard/reference-grant.yaml")
  static List<GatewayApiObject> grant() {
    return List.of(referenceGrant("allow-prod-traffic")
        .from("HTTPRoute", "prod")
        .toServices()
        .build());
  }

  @Example("standard/simple-gateway/gateway.yaml")
  static List<GatewayApiObject> simpleGateway() {
    return List.of(gateway("prod-web")
        .gatewayClass("example")
        .http("prod-web-gw", 80, l -> l.fromSameNamespace())
        .build());
  }

  @Example("standard/simple-http-https/gateway.yaml")
  static List<GatewayApiObject> httpAndHttps() {
    return List.of(gateway("example-gateway")
        .gatewayClass("prod")
        .http("http", 80, l -> l.hostname("*.example.com"))
        .https(
            "https",
            443,
            l -> l.hostname("*.example.com")
                .terminate()
                .certificate("example-com", c -> c.kind("Secret")))
        .https(
            "https-default-tls-mode",
            8443,
            l -> l.hostname("*.foo.com").certificate("foo-com", c -> c.kind("Secret")))
        .build());
  }

  @Example("standard/tcp-routing/gateway.yaml")
  static List<GatewayApiObject> tcpGateway() {
    return List.of(gateway("my-tcp-gateway")
        .gatewayClass("my-tcp-gateway-class")
        .tcp("foo", 8080, l -> l.onlyKinds("TCPRoute"))
        .build());
  }

  @Example("standard/tcp-routing/tcp-route.yaml")
  static List<GatewayApiObject> tcp() {
    return List.of(tcpRoute("tcp-app-1")
        .parent("my-tcp-gateway", p -> p.section("foo"))
        .backend("my-foo-service", 6000)
        .build());
  }

  @Example("standard/tls-basic.yaml")
  static List<GatewayApiObject> tlsBasic() {
    return List.of(gateway("tls-basic")
        .gatewayClass("example")
        .https(
            "foo-https",
            443,
            l -> l.hostname("foo.example.com")
                .certificate("foo-example-com-cert", c -> c.group("").kind("Secret")))
        .https(
            "bar-https",
            443,
            l -> l.hostname("bar.example.com")
                .certificate("bar-example-com-cert", c -> c.group("").kind("Secret")))
        .build());
  }

  @Example("standard/tls-cert-cross-namespace.yaml")
  static List<GatewayApiObject> certificateOfAnotherNamespace() {
    return List.of(
        gateway("cross-namespace-tls-gateway")
            .namespace("gateway-api-example-ns1")
            .gatewayClass("example")
            .https(
                "https",
                443,
                l -> l.hostname("*.example.com")
                    .certificate(
                        "wildcard-example-com-cert",
                        c -> c.group("").kind("Secret").namespace("gateway-api-example-ns2")))
            .build(),
        referenceGrant("allow-ns1-gateways-to-ref-secrets")
            .namespace("gateway-api-example-ns2")
            .from("Gateway", "gateway-api-example-ns1")
            .toSecrets()
            .build());
  }

  @Example("standard/tls-routing/gateway.yaml")
  static List<GatewayApiObject> tlsGateway() {
    return List.of(gateway("example-gateway")
        .gatewayClass("example-gateway-class")
        .tlsPassthrough("tls", 443)
        .tlsTerminate("tls-terminate", 8443, l -> l.certificate("tls-terminate-certificate"))
        .build());
  }

  @Example("standard/tls-routing/tls-route-terminate.yaml")
  static List<GatewayApiObject> tlsTerminated() {
    return List.of(tlsRoute("bar-route")
        .parent("example-gateway", p -> p.section("tls-terminate"))
        .hostnames("bar.example.com")
        .backend("bar-svc", 8080)
        .build());
  }

  @Example("standard/tls-routing/tls-route.yaml")
  static List<GatewayApiObject> tls() {
    return List.of(tlsRoute("foo-route")
        .parent("example-gateway", p -> p.section("tls"))
        .hostnames("foo.example.com")
        .backend("foo-svc", 443)
        .build());
  }

  @Example("standard/udp-routing/gateway.yaml")
  static List<GatewayApiObject> udpGateway() {
    return List.of(gateway("my-udp-gateway")
        .gatewayClass("my-udp-gateway-class")
        .udp("foo", 8080, l -> l.onlyKinds("UDPRoute"))
        .build());
  }

  @Example("standard/udp-routing/udp-route.yaml")
  static List<GatewayApiObject> udp() {
    return List.of(udpRoute("udp-app-1")
        .parent("my-udp-gateway", p -> p.section("foo"))
        .backend("my-foo-service", 6000)
        .build());
  }

  @Example("standard/wildcard-tls-gateway.yaml")
  static List<GatewayApiObject> wildcard() {
    return List.of(gateway("wildcard-tls-gateway")
        .gatewayClass("example")
        .https(
            "foo-https",
            443,
            l -> l.hostname("foo.example.com")
                .certificate("foo-example-com-cert", c -> c.group("").kind("Secret")))
        .https(
            "wildcard-https",
            443,
            l -> l.hostname("*.example.com")
                .certificate("wildcard-example-com-cert", c -> c.group("").kind("Secret")))
        .build());
  }
}
