package io.gatewayapi.samples.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import io.gatewayapi.client.ApiResource;
import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.cluster.DroppedFieldPolicy;
import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.option.ApplyOptions;
import io.gatewayapi.client.option.ListOptions;
import io.gatewayapi.client.watch.FollowOptions;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.json.JsonTrees;
import io.gatewayapi.model.manifest.Manifest;
import io.gatewayapi.model.manifest.Manifests;
import io.gatewayapi.router.ConformantStatus;
import io.gatewayapi.router.Topology;
import io.gatewayapi.router.implementation.Implementation;
import io.gatewayapi.testing.FakeApiServer;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The operator over a folder of manifests, named by the property gwapi.cases: what is on the server
 * in the end is what the router computes from what is on the server, and nothing more is written.
 */
class CasesTest {
  private static final String CONTROLLER = "example.com/operator";

  private final List<String> log = new CopyOnWriteArrayList<>();

  private static List<Manifest> manifests() {
    String folder = System.getProperty("gwapi.cases", "");
    assumeTrue(!folder.isEmpty(), "gwapi.cases names no folder of cases");
    List<Manifest> all = new ArrayList<>();
    // Where two files have an object of the same name, the last file counts.
    try (Stream<Path> files = Stream.concat(
        Files.walk(Path.of(folder, "examples")), Files.walk(Path.of(folder, "manifests")))) {
      for (Path file :
          files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        String text = Files.readString(file).replace("{GATEWAY_CLASS_NAME}", "operator-class");
        all.addAll(Manifests.parse(text, file.getFileName().toString()));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return all;
  }

  private static JsonObject ours(JsonObject object) {
    if (String.valueOf(object.get("kind")).contains("GatewayClass")
        && object.get("spec") instanceof JsonObject spec) {
      spec.addProperty("controllerName", CONTROLLER);
    }
    return object;
  }

  @Test
  void onTheFakeServer() throws Exception {
    List<Manifest> manifests = manifests();
    try (FakeApiServer server = FakeApiServer.start(Bundle.of("v1.6.1", Channel.EXPERIMENTAL))) {
      settlesOnTheRoutersStatus(server.apiClient(), manifests);
    }
  }

  /** The property gwapi.kubeconfig may name a server, {@code experimental=PATH}. */
  @Test
  void onARealServer() throws Exception {
    List<Manifest> manifests = manifests();
    Optional<ApiClient> client = real();
    assumeTrue(client.isPresent(), "gwapi.kubeconfig names no server");
    settlesOnTheRoutersStatus(client.get(), manifests);
  }

  private static Optional<ApiClient> real() throws IOException {
    for (String entry : System.getProperty("gwapi.kubeconfig", "").split(",", -1)) {
      if (entry.startsWith("experimental=")) {
        return Optional.of(Config.fromConfig(entry.substring("experimental=".length())));
      }
    }
    return Optional.empty();
  }

  private void settlesOnTheRoutersStatus(ApiClient client, List<Manifest> manifests)
      throws InterruptedException {
    GatewayApi api = GatewayApi.on(client).guarding(DroppedFieldPolicy.ALLOW);
    apply(api, RawObject.of(JsonTreesOf.gatewayClass("operator-class", CONTROLLER)));
    int stored = 0;
    for (Manifest manifest : manifests) {
      stored += apply(api, RawObject.of(ours(manifest.tree()))) ? 1 : 0;
    }
    assertThat(stored).isGreaterThan(100);
    try (Operator operator = new Operator(
        GatewayApi.on(client),
        CONTROLLER,
        FollowOptions.all().notes(note -> {}),
        Clock.systemUTC(),
        log::add)) {
      operator.start();
      long end = System.nanoTime() + Duration.ofMinutes(8).toNanos();
      Map<String, String> wrong = differences(api);
      while (!wrong.isEmpty() && System.nanoTime() < end) {
        Thread.sleep(500);
        wrong = differences(api);
      }
      assertThat(wrong).as("operator's log: %s", log).isEmpty();
      assertThat(operator.writes()).isPositive();
      // Nothing is left to write: the same statuses stay in the same versions.
      Map<String, String> versions = versions(api);
      long rounds = operator.rounds();
      long writes = operator.writes();
      apply(
          api,
          RawObject.of(JsonTreesOf.configMap("touch", "default", Instant.now().toString())));
      while (operator.rounds() == rounds && System.nanoTime() < end) {
        Thread.sleep(20);
      }
      assertThat(operator.writes()).isEqualTo(writes);
      assertThat(versions(api)).isEqualTo(versions);
    }
  }

  /** False for what the server refuses: some manifests are there to be refused. */
  private static boolean apply(GatewayApi api, RawObject object) {
    Optional<ApiResource> resource =
        api.find(String.valueOf(object.getApiVersion()), String.valueOf(object.getKind()));
    if (resource.isEmpty()) {
      return false;
    }
    if (resource.get().namespaced() && object.getMetadata().getNamespace() == null) {
      object.getMetadata().setNamespace("default");
    }
    try {
      api.raw(resource.get()).apply(object, ApplyOptions.by("cases").forced());
      return true;
    } catch (ApiServerException refused) {
      return false;
    }
  }

  private static List<RawObject> all(GatewayApi api) {
    List<RawObject> all = new ArrayList<>();
    for (KindVersion kind : Kinds.all()) {
      boolean storage = kind.in(Bundle.of("v1.6.1", Channel.EXPERIMENTAL))
          .filter(KindVersion.Availability::storage)
          .isPresent();
      if (storage) {
        all.addAll(api.raw(ApiResource.of(kind)).list(ListOptions.all()).items());
      }
    }
    for (String kind : List.of("Namespace", "Service", "Secret", "ConfigMap")) {
      all.addAll(
          api.raw(api.find("v1", kind).orElseThrow()).list(ListOptions.all()).items());
    }
    api.find("discovery.k8s.io/v1", "EndpointSlice")
        .ifPresent(slices -> all.addAll(api.raw(slices).list(ListOptions.all()).items()));
    return all;
  }

  /** Where the router, asked now, would write something else than what is there. */
  private static Map<String, String> differences(GatewayApi api) {
    List<RawObject> objects = all(api);
    ConformantStatus judgement =
        ConformantStatus.of(Topology.of(objects, Implementation.complete().named(CONTROLLER)));
    Map<String, String> wrong = new TreeMap<>();
    for (RawObject object : objects) {
      if (ClusterCopyKinds.JUDGED.contains(object.getKind())) {
        RawObject wanted = api.raw(
                api.find(object.getApiVersion(), object.getKind()).orElseThrow())
            .asStored(judgement.write(object, Instant.EPOCH));
        if (!JsonTrees.same(wanted.get("status"), object.get("status"))) {
          wrong.put(
              object.getKind() + " " + object.getMetadata().getNamespace() + "/"
                  + object.getMetadata().getName(),
              object.get("status") + " instead of " + wanted.get("status"));
        }
      }
    }
    return wrong;
  }

  private static Map<String, String> versions(GatewayApi api) {
    Map<String, String> versions = new TreeMap<>();
    for (RawObject object : all(api)) {
      if (ClusterCopyKinds.JUDGED.contains(object.getKind())) {
        versions.put(
            object.getKind() + " " + object.getMetadata().getNamespace() + "/"
                + object.getMetadata().getName(),
            object.getMetadata().getResourceVersion());
      }
    }
    return versions;
  }

  /** The kinds whose status the operator writes. */
  private static final class ClusterCopyKinds {
    static final List<String> JUDGED = List.of(
        "GatewayClass",
        "Gateway",
        "ListenerSet",
        "HTTPRoute",
        "GRPCRoute",
        "TLSRoute",
        "TCPRoute",
        "UDPRoute",
        "BackendTLSPolicy",
        "XBackend",
        "XBackendTrafficPolicy");
  }

  /** Objects of the test's own. */
  private static final class JsonTreesOf {
    static JsonObject gatewayClass(String name, String controller) {
      return tree("""
          apiVersion: gateway.networking.k8s.io/v1
          kind: GatewayClass
          metadata: {name: %s}
          spec: {controllerName: %s}
          """.formatted(name, controller));
    }

    static JsonObject configMap(String name, String namespace, String value) {
      return tree("""
          apiVersion: v1
          kind: ConfigMap
          metadata: {name: %s, namespace: %s}
          data: {at: "%s"}
          """.formatted(name, namespace, value));
    }

    private static JsonObject tree(String yaml) {
      return Manifests.parse(yaml, "test").get(0).tree();
    }
  }
}
