package io.gatewayapi.router.status;

import static io.gatewayapi.router.given.Given.authority;
import static io.gatewayapi.router.given.Given.certificate;
import static io.gatewayapi.router.given.Given.gateway;
import static io.gatewayapi.router.given.Given.listenerSet;
import static io.gatewayapi.router.given.Given.object;
import static io.gatewayapi.router.given.Given.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.gatewayapi.router.given.Given;
import io.gatewayapi.router.given.Judged;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The order of the objects in the input means nothing to their status. */
class StatusOrderTest {
  private static final String[] HOSTS = {"", "a.test", "*.a.test", "b.a.test", "*.b.a.test"};
  private static final String[] PROTOCOLS = {"HTTP", "HTTPS", "TLS", "TCP", "UDP", "odd.test/x"};
  private static final String[] ROUTES = {
    "HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute"
  };

  private final Random random;

  StatusOrderTest() {
    this.random = new Random(4);
  }

  private String any(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String listener(int number) {
    String host = any(HOSTS);
    return "{name: l" + number + ", port: " + any("80", "443") + ", protocol: " + any(PROTOCOLS)
        + (host.isEmpty() ? "" : ", hostname: \"" + host + "\"")
        + ", allowedRoutes: {namespaces: {from: " + any("All", "Same") + "}}"
        + ", tls: {mode: " + any("Terminate", "Passthrough") + ", certificateRefs: [{name: "
        + any("cert", "none") + "}]}}";
  }

  private Given route(int number) {
    String kind = any(ROUTES);
    boolean named = !kind.startsWith("TCP") && !kind.startsWith("UDP");
    String host = any(HOSTS);
    Given route = Given.route(
        kind,
        any("infra", "shop") + "/r" + number,
        "parentRefs: ["
            + any(
                "{name: web, namespace: infra}",
                "{name: web, namespace: infra, sectionName: l1}",
                "{name: web, namespace: infra, port: 443}",
                "{kind: ListenerSet, name: s1, namespace: shop}")
            + "]",
        "rules: [{backendRefs: [{name: " + any("s", "none") + ", port: 80}]}]",
        "useDefaultGateways: " + any("All", "None"));
    return (named && !host.isEmpty() ? route.spec("hostnames: [\"" + host + "\"]") : route)
        .created(any("01", "02", "03"));
  }

  private List<Given> objects() {
    List<Given> all = new ArrayList<>();
    all.add(gateway(listener(1), listener(2), listener(3))
        .spec("allowedListeners: {namespaces: {from: All}}", "defaultScope: All"));
    for (int i = 1; i <= 3; i++) {
      all.add(listenerSet("shop/s" + i, listener(1), listener(2)).created(any("01", "02")));
    }
    for (int i = 1; i <= 6; i++) {
      all.add(route(i));
    }
    for (int i = 1; i <= 2; i++) {
      all.add(object("BackendTLSPolicy", "infra/p" + i)
          .spec(
              "targetRefs: [{group: '', kind: Service, name: s}]",
              "validation: {hostname: s.test, caCertificateRefs: "
                  + "[{group: '', kind: ConfigMap, name: ca}]}")
          .created(any("01", "02")));
    }
    all.addAll(List.of(
        certificate("infra/cert"),
        certificate("shop/cert"),
        authority("infra/ca"),
        service("infra/s", 80),
        service("shop/s", 80)));
    return all;
  }

  private static Map<String, JsonObject> statuses(List<Given> given) {
    Judged judged = Judged.of(given.toArray(Given[]::new));
    Map<String, JsonObject> all = new TreeMap<>();
    judged.topology().statuses().all().keySet().forEach(ref -> {
      String name = ref.kind() + " " + ref.name();
      all.put(name, judged.status(name));
    });
    return all;
  }

  @Test
  void orderOfTheInputChangesNoStatus() {
    for (int round = 0; round < 25; round++) {
      List<Given> objects = objects();
      List<Given> shuffled = new ArrayList<>(objects);
      Collections.shuffle(shuffled, random);
      assertThat(statuses(shuffled))
          .as(() ->
              "seed 4: " + Arrays.toString(objects.stream().map(Given::yaml).toArray()))
          .isEqualTo(statuses(objects));
    }
  }

  @Test
  void countsAreThoseOfTheRoutesThatTheListenerTook() {
    for (int round = 0; round < 25; round++) {
      Judged judged = Judged.of(objects().toArray(Given[]::new));
      judged
          .topology()
          .gateways()
          .values()
          .forEach(report -> report
              .listeners()
              .forEach(l -> assertThat(judged.attachedRoutes(
                      "Gateway infra/web", l.listener().id().section()))
                  .isEqualTo(judged.topology().attachments().stream()
                      .filter(a -> a.reason().equals("Accepted"))
                      .filter(a -> a.admissions().stream()
                          .anyMatch(admission ->
                              admission.listener().equals(l.listener().id())
                                  && !admission.hostnames().isEmpty()))
                      .map(a -> a.route())
                      .distinct()
                      .count())));
    }
  }
}
