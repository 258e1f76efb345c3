package io.gatewayapi.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import io.gatewayapi.model.Channel;
import io.gatewayapi.testing.FakeApiServer;
import io.kubernetes.client.openapi.ApiClient;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session with kubectl prints the same on the fake server and on a real one. */
class KubectlSessionTest {
  private static final String ROUTE = """
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata: {name: store, labels: {app: store}}
      spec:
        parentRefs: [{name: gate}]
        hostnames: [shop.example.com]
        rules: [{backendRefs: [{name: app, port: 8080}]}]
      """;

  @TempDir
  Path folder;

  /** One command a line, words apart by spaces; what needs quoting stands in a file. */
  private static final String SESSION = """
      api-resources --api-group=gateway.networking.k8s.io
      apply -f configmap.yaml
      get configmap conf -o jsonpath={.data}
      label configmap conf tier=gold
      apply -f route.yaml
      get httproutes
      get httproutes -o wide
      get httproute store -o yaml
      apply -f route.yaml
      diff -f other.yaml
      apply -f other.yaml
      apply -f typo.yaml --validate=ignore
      apply --dry-run=server -f route.yaml
      apply --dry-run=client -f route.yaml
      apply --server-side -f route.yaml
      apply --server-side --force-conflicts -f route.yaml
      apply --server-side --field-manager=other -f other.yaml
      label httproute store tier=gold
      annotate httproute store note=hi
      patch httproute store --type=merge --patch-file=merge.json
      patch httproute store --type=json --patch-file=json.json
      get httproute store -o jsonpath={.spec.rules[0].backendRefs[0].name}
      get httproutes -l tier=gold -o name
      get httproutes -l tier=silver
      create -f gateway.yaml
      get gateways
      wait --for=jsonpath={.status.conditions[0].status}=Unknown gateway/gate --timeout=30s
      scale httproute store --replicas=2
      get httproute none
      delete httproute store
      delete gateway gate
      delete configmap conf
      """;

  @Test
  void itPrintsTheSame() throws Exception {
    Optional<Path> kubectl = kubectl();
    assumeTrue(kubectl.isPresent(), "no kubectl on the path");
    Optional<String> real = Kubeconfigs.path("standard");
    assumeTrue(real.isPresent(), "gwapi.kubeconfig has no entry standard");
    writeFiles();
    try (FakeApiServer server =
        FakeApiServer.start(io.gatewayapi.model.Bundle.of("v1.6.1", Channel.STANDARD))) {
      ApiClient client = server.apiClient();
      String namespace = "kubectl-" + Long.toString(System.nanoTime(), 36);
      List<String> expected = session(kubectl.get(), real.get(), namespace);
      List<String> actual = session(kubectl.get(), kubeconfig(client.getBasePath()), namespace);
      assertThat(actual).isEqualTo(expected);
      assertThat(String.join("\n", expected)).contains("httproute.gateway.networking.k8s.io/store");
    }
  }

  private static Optional<Path> kubectl() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .map(f -> Path.of(f, "kubectl"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private void writeFiles() throws IOException {
    write("route.yaml", ROUTE);
    write("other.yaml", ROUTE.replace("shop.example.com", "new.example.com"));
    write("typo.yaml", ROUTE.replace("hostnames:", "hostnamez:"));
    write("merge.json", "{\"spec\": {\"hostnames\": [\"p.example.com\"]}}");
    write("json.json", "[{\"op\": \"remove\", \"path\": \"/spec/hostnames\"}]");
    write("configmap.yaml", """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: conf}
        data: {a: b}
        """);
    write("gateway.yaml", """
        apiVersion: gateway.networking.k8s.io/v1
        kind: Gateway
        metadata: {name: gate}
        spec: {gatewayClassName: c, listeners: [{name: a, port: 80, protocol: HTTP}]}
        """);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private String kubeconfig(String url) throws IOException {
    JsonObject config = Objects.json("""
        {'apiVersion': 'v1', 'kind': 'Config', 'current-context': 't',
         'clusters': [{'name': 't', 'cluster': {'server': '%s'}}],
         'users': [{'name': 't', 'user': {'token': 'any'}}],
         'contexts': [{'name': 't', 'context': {'cluster': 't', 'user': 't'}}]}
        """.formatted(url));
    write("kubeconfig", config.toString());
    return folder.resolve("kubeconfig").toString();
  }

  private List<String> session(Path kubectl, String kubeconfig, String namespace) throws Exception {
    List<String> printed = new ArrayList<>();
    Path home = Files.createTempDirectory(folder, "home");
    for (String line : SESSION.lines().toList()) {
      List<String> command =
          new ArrayList<>(List.of(kubectl.toString(), "--kubeconfig", kubeconfig, "-n", namespace));
      command.addAll(List.of(line.split(" ")));
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
      builder.environment().put("HOME", home.toString());
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      printed.add("$ kubectl " + line + "\n" + normal(output) + "exit " + process.waitFor());
    }
    return printed;
  }

  /** Without what no two runs have in common. */
  private static String normal(String output) {
    return output
        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "UID")
        .replaceAll("20\\d\\d-[0-9-]+T[0-9:.]+Z", "TIME")
        .replaceAll("resourceVersion: \"\\d+\"", "resourceVersion: VERSION")
        .replaceAll("resourceVersion\\\\\":\\\\\"\\d+", "resourceVersion")
        .replaceAll("(?m)(^| )\\d+s *$", "$1AGE")
        .replaceAll("/\\S*/(LIVE|MERGED)-\\d+/", "$1/")
        .replaceAll("\t20\\d\\d-[^\n]*", "");
  }
}
