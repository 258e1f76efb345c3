package io.gatewayapi.samples.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.manifest.Manifests;
import io.gatewayapi.router.decision.RoutingDecision;
import io.kubernetes.client.common.KubernetesObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourTest {
  private static final String GATEWAY = """
      apiVersion: gateway.networking.k8s.io/v1
      kind: Gateway
      metadata: {name: public, namespace: infra}
      spec:
        gatewayClassName: edge
        listeners:
          - {name: http, port: 80, protocol: HTTP, allowedRoutes: {namespaces: {from: All}}}
      """;

  private static String tour(@Nullable Path folder) throws IOException {
    StringWriter story = new StringWriter();
    Tour.take(folder, new PrintWriter(story));
    return story.toString();
  }

  @Test
  void shopIsAppliedWatchedAndRouted() throws IOException {
    assertThat(tour(null))
        .contains("created      HTTPRoute storefront/shop")
        .contains("HTTPRoute storefront/gift-cards: valid")
        .contains("added    HTTPRoute storefront/gift-cards")
        .contains("→ 90 % storefront/catalog:8080, 10 % storefront/catalog-canary:8080")
        .contains("→ 301 to https://www.shop.example/catalogue?page=2")
        .contains("→ payments/checkout:8443")
        .contains("no ReferenceGrant in namespace payments");
  }

  @Test
  void brokenRouteIsRefusedByTheServerInTheValidatorsWords() throws IOException {
    String story = tour(null);

    assertThat(story).doesNotContain("this should not happen");
    assertThat(story.lines().filter(line -> line.startsWith("   server:  ")).toList())
        .singleElement()
        .asString()
        .contains("spec.rules[0].backendRefs[0].port: Invalid value: 808080")
        .contains("spec.parentRefs[0].name: Required value");
  }

  @Test
  void aFolderWithoutRequestsGetsOneForEachMatch(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("all.yaml"), GATEWAY + """
            ---
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            metadata: {name: mine, namespace: team}
            spec:
              parentRefs: [{name: public, namespace: infra}]
              hostnames: [mine.example]
              rules:
                - matches: [{path: {type: Exact, value: /a}}]
            ---
            apiVersion: example.com/v1
            kind: Widget
            metadata: {name: other}
            """);

    assertThat(tour(folder))
        .contains("GET http://mine.example:80/a")
        .contains("passed over  Widget other");
  }

  @Test
  void readmeShowsWhatIsCompiled() throws IOException {
    Path root = Path.of(System.getProperty("gwapi.root"));
    String source = Files.readString(
        root.resolve("samples/tour/src/main/java/io/gatewayapi/samples/tour/ReadmeExample.java"));
    String snippet = source
        .substring(
            source.indexOf("// readme: begin\n") + "// readme: begin\n".length(),
            source.indexOf("    // readme: end"))
        .stripTrailing()
        .stripIndent();

    assertThat(Files.readString(root.resolve("README.md")).replace("\r\n", "\n"))
        .contains(snippet);
  }

  @Test
  void readmeExampleRoutesToBothVersions() {
    List<KubernetesObject> cluster = Manifests.parse(GATEWAY, "gateway.yaml").stream()
        .<KubernetesObject>map(manifest -> RawObject.of(manifest.tree()))
        .toList();

    RoutingDecision decision = ReadmeExample.run(cluster);

    assertThat(decision).isInstanceOf(RoutingDecision.Forward.class);
    assertThat(((RoutingDecision.Forward) decision).backends()).hasSize(2);
  }
}
