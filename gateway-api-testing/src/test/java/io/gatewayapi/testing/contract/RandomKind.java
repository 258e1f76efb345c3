package io.gatewayapi.testing.contract;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Function;

/**
 * A kind that takes part in random programs.
 *
 * @param group API group
 * @param versions served versions, the storage version first
 * @param kind the kind
 * @param plural name in URLs
 * @param namespaced whether its objects are in namespaces
 * @param spec makes a whole spec
 * @param part makes a part of one, as somebody applies who cares for nothing else
 * @param status makes a status
 * @param patches JSON patches that often fit
 */
record RandomKind(
    String group,
    List<String> versions,
    String kind,
    String plural,
    boolean namespaced,
    Function<RandomValues, JsonObject> spec,
    Function<RandomValues, JsonObject> part,
    Function<RandomValues, JsonObject> status,
    List<String> patches) {
  private static final String GATEWAYS = "gateway.networking.k8s.io";
  private static final List<String> BOTH = List.of("v1", "v1beta1");

  static final RandomKind HTTP_ROUTE = new RandomKind(
      GATEWAYS,
      BOTH,
      "HTTPRoute",
      "httproutes",
      true,
      RandomSpecs::route,
      RandomSpecs::routePart,
      RandomSpecs::routeStatus,
      List.of(
          "[{'op': 'add', 'path': '/spec/hostnames/-', 'value': 'z.example.com'}]",
          "[{'op': 'remove', 'path': '/spec/hostnames/0'}]",
          "[{'op': 'replace', 'path': '/spec/rules/0/backendRefs/0/port', 'value': 81}]",
          "[{'op': 'add', 'path': '/spec/rules/0/timeouts', 'value': {'request': '10s'}}]",
          "[{'op': 'move', 'from': '/spec/hostnames/0', 'path': '/spec/hostnames/1'}]"));

  static final RandomKind GATEWAY = new RandomKind(
      GATEWAYS,
      BOTH,
      "Gateway",
      "gateways",
      true,
      RandomSpecs::gateway,
      RandomSpecs::gatewayPart,
      RandomSpecs::gatewayStatus,
      List.of(
          "[{'op': 'replace', 'path': '/spec/listeners/0/hostname', 'value': 'z.example.com'}]",
          "[{'op': 'remove', 'path': '/spec/listeners/-1'}]",
          "[{'op': 'add', 'path': '/spec/listeners/-',"
              + " 'value': {'name': 'e', 'port': 99, 'protocol': 'HTTP'}}]",
          "[{'op': 'add', 'path': '/spec/addresses', 'value': [{'value': '10.0.0.1'}]}]",
          "[{'op': 'copy', 'from': '/spec/listeners/0', 'path': '/spec/listeners/0'}]"));

  static final RandomKind LISTENER_SET = new RandomKind(
      GATEWAYS,
      List.of("v1"),
      "ListenerSet",
      "listenersets",
      true,
      RandomSpecs::listenerSet,
      RandomSpecs::gatewayPart,
      RandomSpecs::gatewayStatus,
      List.of(
          "[{'op': 'replace', 'path': '/spec/parentRef/name', 'value': 'other'}]",
          "[{'op': 'remove', 'path': '/spec/listeners/1'}]"));

  static final RandomKind REFERENCE_GRANT = new RandomKind(
      GATEWAYS,
      List.of("v1beta1", "v1"),
      "ReferenceGrant",
      "referencegrants",
      true,
      RandomSpecs::grant,
      RandomSpecs::grantPart,
      RandomSpecs::noStatus,
      List.of(
          "[{'op': 'add', 'path': '/spec/to/-', 'value': {'group': '', 'kind': 'Service'}}]",
          "[{'op': 'remove', 'path': '/spec/to/0/name'}]"));

  static final RandomKind GATEWAY_CLASS = new RandomKind(
      GATEWAYS,
      BOTH,
      "GatewayClass",
      "gatewayclasses",
      false,
      RandomSpecs::gatewayClass,
      RandomSpecs::gatewayClassPart,
      RandomSpecs::gatewayClassStatus,
      List.of(
          "[{'op': 'replace', 'path': '/spec/description', 'value': 'z'}]",
          "[{'op': 'replace', 'path': '/spec/controllerName', 'value': 'example.com/z'}]"));

  /** Only the experimental channel has it; a list of its spec is a map by three keys. */
  static final RandomKind TRAFFIC_POLICY = new RandomKind(
      "gateway.networking.x-k8s.io",
      List.of("v1alpha1"),
      "XBackendTrafficPolicy",
      "xbackendtrafficpolicies",
      true,
      RandomSpecs::trafficPolicy,
      RandomSpecs::trafficPolicyPart,
      RandomSpecs::noStatus,
      List.of(
          "[{'op': 'remove', 'path': '/spec/targetRefs/0'}]",
          "[{'op': 'add', 'path': '/spec/targetRefs/0',"
              + " 'value': {'group': '', 'kind': 'Service', 'name': 's9'}}]"));
}
