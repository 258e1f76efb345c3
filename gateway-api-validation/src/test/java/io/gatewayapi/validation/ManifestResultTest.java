package io.gatewayapi.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.manifest.Manifest;
import io.gatewayapi.model.manifest.Manifests;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestResultTest {
  private static final Validator STANDARD = Validator.of(Bundle.of("v1.6.1", Channel.STANDARD));

  private static ManifestResult validate(String yaml) {
    Manifest manifest = Manifests.parse(yaml, "routes.yaml").get(0);
    return STANDARD.validate(manifest, Operation.create());
  }

  private static List<String> positions(ManifestResult result) {
    return result.violations().stream().map(v -> v.position().toString()).toList();
  }

  @Test
  void violationsPointIntoTheText() {
    ManifestResult result = validate("""
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata:
          name: a
          labels:
            example.com/team: "-"
            "a b": x
        spec:
          hostnames:
            - a.example
            - A
          rules:
            - backendRefs:
                - name: b
                  weight: 2
              colour: red
        """);
    assertThat(positions(result))
        .containsExactly(
            "routes.yaml:7:5", "routes.yaml:6:5", "routes.yaml:11:7", "routes.yaml:14:11");
    assertThat(result.position("spec.rules[0].colour")).hasToString("routes.yaml:16:7");
    assertThat(result.toString())
        .contains("routes.yaml:11:7: spec.hostnames[1]: Invalid value: \"A\"")
        .contains("routes.yaml:16:7: spec.rules[0].colour: unknown field, would be dropped");
  }

  @Test
  void aFieldThatIsNotThereIsLookedForInItsParent() {
    ManifestResult result = validate("""
        apiVersion: gateway.networking.k8s.io/v1
        kind: Gateway
        metadata: {name: a}
        spec:
          listeners:
            - port: 80
              protocol: HTTP
        """);
    assertThat(positions(result))
        .containsExactly("routes.yaml:6:7", "routes.yaml:4:1", "routes.yaml:1:1");
  }

  @Test
  void aViolationWithoutAFieldStillHasAPlace() {
    ManifestResult result = validate("""
        apiVersion: gateway.networking.k8s.io/v1
        kind: Gateway
        metadata: {name: a}
        spec:
          gatewayClassName: c
          listeners: [{name: a, port: 80, protocol: HTTP}]
          addresses:
            - type: IPAddress
              value: 1.2.3
        """);
    assertThat(result.violations().get(0).violation().path()).isEqualTo("<nil>");
    assertThat(result.violations().get(0).position()).hasToString("routes.yaml:8:7");
  }

  @Test
  void thePlacesOfALongListAreFoundInAnyOrder() {
    StringBuilder yaml = new StringBuilder("""
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: {name: a}
        spec:
          hostnames:
        """);
    for (int i = 0; i < 50_000; i++) {
      yaml.append("  - A\n");
    }
    ManifestResult result = validate(yaml.toString());
    List<String> found = positions(result);
    assertThat(found).hasSize(50_002);
    for (int i = 0; i < 50_000; i++) {
      assertThat(found.get(i)).isEqualTo("routes.yaml:" + (6 + i) + ":5");
    }
    for (int i : new int[] {49_999, 100, 64, 63, 0, 70, 50_000, 49_998}) {
      assertThat(result.position("spec.hostnames[" + i + "]"))
          .hasToString("routes.yaml:" + (i == 50_000 ? "5:3" : 6 + i + ":5"));
    }
  }
}
