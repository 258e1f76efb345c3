package io.gatewayapi.builders;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.builders.Persona.Subject;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.manifest.Manifests;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonaTest {
  private static final Bundle STANDARD = Bundle.of("v1.6.1", Channel.STANDARD);
  private static final Bundle EXPERIMENTAL = Bundle.of("v1.6.1", Channel.EXPERIMENTAL);

  @Test
  void anApplicationDeveloperRunsRoutesInOneNamespaceAndSeesItsGateways() {
    List<RawObject> manifests =
        Persona.APPLICATION_DEVELOPER.rbac(STANDARD, "shop", Subject.group("web"));

    assertThat(manifests)
        .extracting(RawObject::getKind)
        .containsExactly("Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding");
    assertThat((Object) manifests.get(0).toJson()).isEqualTo(Json.readTree("""
            {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "Role",
             "metadata": {"name": "gateway-api-application-developer", "namespace": "shop"},
             "rules": [
               {"apiGroups": ["gateway.networking.k8s.io"],
                "resources": ["backendtlspolicies", "grpcroutes", "httproutes", "listenersets",
                              "referencegrants", "tcproutes", "tlsroutes", "udproutes"],
                "verbs": ["get", "list", "watch", "create", "update", "patch", "delete"]},
               {"apiGroups": ["gateway.networking.k8s.io"], "resources": ["gateways"],
                "verbs": ["get", "list", "watch"]}]}
            """));
    assertThat((Object) manifests.get(1).toJson()).isEqualTo(Json.readTree("""
            {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "RoleBinding",
             "metadata": {"name": "gateway-api-application-developer", "namespace": "shop"},
             "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "Role",
                         "name": "gateway-api-application-developer"},
             "subjects": [{"apiGroup": "rbac.authorization.k8s.io", "kind": "Group", "name": "web"}]}
            """));
    assertThat((Object) manifests.get(2).get("rules")).isEqualTo(Json.readTree("""
            [{"apiGroups": ["gateway.networking.k8s.io"], "resources": ["gatewayclasses"],
              "verbs": ["get", "list", "watch"]}]
            """));
  }

  @Test
  void aClusterOperatorRunsGatewaysAndOnlySeesRoutes() {
    List<RawObject> manifests = Persona.CLUSTER_OPERATOR.rbac(
        STANDARD, "infra", Subject.serviceAccount("infra", "operator"));

    assertThat((Object) manifests.get(0).get("rules")).isEqualTo(Json.readTree("""
            [{"apiGroups": ["gateway.networking.k8s.io"],
              "resources": ["gateways", "listenersets", "referencegrants"],
              "verbs": ["get", "list", "watch", "create", "update", "patch", "delete"]},
             {"apiGroups": ["gateway.networking.k8s.io"],
              "resources": ["backendtlspolicies", "grpcroutes", "httproutes", "tcproutes",
                            "tlsroutes", "udproutes"],
              "verbs": ["get", "list", "watch"]}]
            """));
    assertThat((Object) manifests.get(1).get("subjects")).isEqualTo(Json.readTree("""
            [{"kind": "ServiceAccount", "namespace": "infra", "name": "operator"}]
            """));
  }

  @Test
  void anInfrastructureProviderOffersClassesAndHasNothingInNamespaces() {
    List<RawObject> manifests =
        Persona.INFRASTRUCTURE_PROVIDER.rbac(STANDARD, "", Subject.user("anna"));

    assertThat(manifests)
        .extracting(RawObject::getKind)
        .containsExactly("ClusterRole", "ClusterRoleBinding");
    assertThat((Object) manifests.get(0).get("rules")).isEqualTo(Json.readTree("""
            [{"apiGroups": ["gateway.networking.k8s.io"], "resources": ["gatewayclasses"],
              "verbs": ["get", "list", "watch", "create", "update", "patch", "delete"]}]
            """));
  }

  @ParameterizedTest
  @EnumSource(Persona.class)
  void aNewKindOfABundleIsSomebodys(Persona persona) {
    String manifests = Manifests.toYaml(persona.rbac(EXPERIMENTAL, "shop", Subject.user("anna")));

    assertThat(manifests).contains("gateway.networking.x-k8s.io").contains("xmeshes");
    assertThat(manifests.contains("xbackends"))
        .isEqualTo(persona != Persona.INFRASTRUCTURE_PROVIDER);
    assertThat(manifests).doesNotContain("status");
  }
}
