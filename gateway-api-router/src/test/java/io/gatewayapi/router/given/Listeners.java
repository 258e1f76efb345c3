package io.gatewayapi.router.given;

import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ListenerId;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.match.Hostname;
import io.gatewayapi.router.topology.AdmittedNamespaces;
import io.gatewayapi.router.topology.ListenerNode;
import java.util.List;

/** Listeners for tests: by default they take routes from all namespaces and any host. */
public record Listeners(
    String name,
    int port,
    String protocol,
    String hostname,
    AdmittedNamespaces namespaces,
    List<GroupKind> kinds) {
  public static Listeners http(String name, int port) {
    return new Listeners(name, port, "HTTP", "", new AdmittedNamespaces.All(), List.of());
  }

  public static Listeners https(String name) {
    return http(name, 443).protocol("HTTPS");
  }

  public Listeners protocol(String other) {
    return new Listeners(name, port, other, hostname, namespaces, kinds);
  }

  public Listeners host(String other) {
    return new Listeners(name, port, protocol, other, namespaces, kinds);
  }

  public Listeners from(AdmittedNamespaces other) {
    return new Listeners(name, port, protocol, hostname, other, kinds);
  }

  public Listeners kinds(GroupKind... others) {
    return new Listeners(name, port, protocol, hostname, namespaces, List.of(others));
  }

  public ListenerNode of(ObjectName gateway) {
    return new ListenerNode(
        new ListenerId("Gateway", gateway, name),
        port,
        protocol,
        Hostname.of(hostname),
        namespaces,
        kinds);
  }
}
