package io.gatewayapi.builders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.builders.Persona.Subject;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.manifest.Manifests;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
  void aClusterOperatorRunsGatewaysAndRoutesInOneNamespace() {
    List<RawObject> manifests = Persona.CLUSTER_OPERATOR.rbac(
        STANDARD, "infra", Subject.serviceAccount("infra", "operator"));

    assertThat((Object) manifests.get(0).get("rules")).isEqualTo(Json.readTree("""
            [{"apiGroups": ["gateway.networking.k8s.io"],
              "resources": ["backendtlspolicies", "gateways", "grpcroutes", "httproutes",
                            "listenersets", "referencegrants", "tcproutes", "tlsroutes", "udproutes"],
              "verbs": ["get", "list", "watch", "create", "update", "patch", "delete"]}]
            """));
    assertThat((Object) manifests.get(1).get("subjects")).isEqualTo(Json.readTree("""
            [{"kind": "ServiceAccount", "namespace": "infra", "name": "operator"}]
            """));
    assertThat(manifests.get(2).getMetadata().getName())
        .isEqualTo("gateway-api-cluster-operator-infra");
  }

  @Test
  void anInfrastructureProviderOffersClasses() {
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

  static Stream<Arguments> bundlesAndPersonas() {
    return Kinds.bundles().stream()
        .flatMap(
            bundle -> Stream.of(Persona.values()).map(persona -> Arguments.of(bundle, persona)));
  }

  /** Resources by whether they may be written, of a role with or without a namespace. */
  private static Set<String> resources(List<RawObject> manifests, String kind, boolean write) {
    Set<String> resources = new TreeSet<>();
    for (RawObject manifest : manifests) {
      if (manifest.getKind().equals(kind)) {
        for (JsonElement rule : manifest.get("rules").getAsJsonArray()) {
          JsonObject object = rule.getAsJsonObject();
          if (object.getAsJsonArray("verbs").contains(new JsonPrimitive("create")) == write) {
            object.getAsJsonArray("resources").forEach(name -> resources.add(name.getAsString()));
          }
        }
      }
    }
    return resources;
  }

  private static Set<String> plurals(Bundle bundle, Predicate<KindVersion> which) {
    return Kinds.all().stream()
        .filter(kind -> kind.in(bundle).isPresent())
        .filter(which)
        .map(KindVersion::plural)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("bundlesAndPersonas")
  void aRoleWritesWhatIsItsOwnAndReadsTheRest(Bundle bundle, Persona persona) {
    List<RawObject> manifests = persona.rbac(bundle, "shop", Subject.user("anna"));
    boolean provider = persona == Persona.INFRASTRUCTURE_PROVIDER;
    Predicate<KindVersion> read =
        kind -> persona == Persona.APPLICATION_DEVELOPER && kind.kind().equals("Gateway");

    assertThat(resources(manifests, "Role", true))
        .isEqualTo(plurals(bundle, kind -> kind.namespaced() && !read.test(kind)));
    assertThat(resources(manifests, "Role", false)).isEqualTo(plurals(bundle, read));
    assertThat(resources(manifests, "ClusterRole", provider))
        .isEqualTo(plurals(bundle, kind -> !kind.namespaced()));
    assertThat(resources(manifests, "ClusterRole", !provider)).isEmpty();
    assertThat(Manifests.toYaml(manifests)).doesNotContain("status").doesNotContain("*");
  }

  @Test
  void theExperimentalChannelHasTwoGroups() {
    assertThat(Manifests.toYaml(
            Persona.INFRASTRUCTURE_PROVIDER.rbac(EXPERIMENTAL, "shop", Subject.user("anna"))))
        .contains("gateway.networking.x-k8s.io")
        .contains("xmeshes")
        .contains("xbackends");
  }

  @Test
  void aRoleForANamespaceNamesIt() {
    assertThatThrownBy(() -> Persona.APPLICATION_DEVELOPER.rbac(STANDARD, "", Subject.user("anna")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("gateway-api-application-developer has no namespace: expected one to work in");
  }
}
