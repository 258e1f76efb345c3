package io.gatewayapi.builders;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.builders.internal.Rbac;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.schema.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The roles for which the API is made, and what each may do: RBAC manifests.
 *
 * <p>What has a namespace is allowed in one namespace only; what has none needs a ClusterRole. Nobody
 * may write status: that is for controllers. See <a
 * href="https://gateway-api.sigs.k8s.io/concepts/roles-and-personas/">roles and personas</a>.
 */
public enum Persona {
  /** Offers classes of Gateways to clusters: everything that has no namespace. */
  INFRASTRUCTURE_PROVIDER,
  /** Runs Gateways in a namespace, and sees which routes attach. */
  CLUSTER_OPERATOR,
  /** Runs routes in a namespace, and sees the Gateways there. */
  APPLICATION_DEVELOPER;

  private static final Set<String> OF_OPERATORS = Set.of("Gateway");
  private static final Set<String> OF_BOTH = Set.of("ListenerSet", "ReferenceGrant");

  /**
   * The role's manifests: roles and bindings.
   *
   * <pre>{@code
   * # APPLICATION_DEVELOPER.rbac(bundle, "shop", Subject.group("web"))
   * kind: Role
   * metadata:
   *   name: gateway-api-application-developer
   *   namespace: shop
   * rules:
   * - apiGroups: [gateway.networking.k8s.io]
   *   resources: [backendtlspolicies, grpcroutes, httproutes, ...]
   *   verbs: [get, list, watch, create, update, patch, delete]
   * - apiGroups: [gateway.networking.k8s.io]
   *   resources: [gateways]
   *   verbs: [get, list, watch]
   * ---
   * kind: RoleBinding
   * ...
   * }</pre>
   *
   * @param bundle whose kinds are meant
   * @param namespace where; of no meaning for the infrastructure provider
   * @param subject who
   * @return new objects, in the order in which they should be applied
   */
  public List<RawObject> rbac(Bundle bundle, String namespace, Subject subject) {
    String name = "gateway-api-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    Rbac rbac = new Rbac(name, subject.json());
    Predicate<KindVersion> clusterWide = kind -> !kind.namespaced();
    List<RawObject> manifests = new ArrayList<>();
    JsonArray cluster = rules(
        bundle,
        clusterWide.and(kind -> this == INFRASTRUCTURE_PROVIDER),
        clusterWide.and(kind -> this != INFRASTRUCTURE_PROVIDER));
    if (this != INFRASTRUCTURE_PROVIDER) {
      manifests.addAll(rbac.inNamespace(
          namespace,
          rules(
              bundle,
              kind -> kind.namespaced() && manages(kind.kind()),
              kind -> kind.namespaced() && !manages(kind.kind()))));
    }
    // A second namespace must not get the first one's binding: cluster-wide names are its own.
    manifests.addAll(rbac.clusterWide(this == INFRASTRUCTURE_PROVIDER ? "" : namespace, cluster));
    return manifests;
  }

  private boolean manages(String kind) {
    return OF_BOTH.contains(kind) || OF_OPERATORS.contains(kind) == (this == CLUSTER_OPERATOR);
  }

  private static JsonArray rules(
      Bundle bundle, Predicate<KindVersion> managed, Predicate<KindVersion> read) {
    JsonArray rules = new JsonArray();
    resources(bundle, managed)
        .forEach((group, names) -> rules.add(Rbac.rule(group, names, Rbac.MANAGE)));
    resources(bundle, read)
        .forEach((group, names) -> rules.add(Rbac.rule(group, names, Rbac.READ)));
    return rules;
  }

  private static Map<String, Set<String>> resources(Bundle bundle, Predicate<KindVersion> which) {
    Map<String, Set<String>> resources = new TreeMap<>();
    for (KindVersion kind : Kinds.all()) {
      if (which.test(kind) && Schemas.of(kind, bundle).isPresent()) {
        resources.computeIfAbsent(kind.group(), group -> new TreeSet<>()).add(kind.plural());
      }
    }
    return resources;
  }

  /**
   * Who has a role.
   *
   * @param kind {@code User}, {@code Group} or {@code ServiceAccount}
   * @param name its name
   * @param namespace of a ServiceAccount; empty for others
   */
  public record Subject(String kind, String name, String namespace) {
    /**
     * A user.
     *
     * @param name the name
     * @return the subject
     */
    public static Subject user(String name) {
      return new Subject("User", name, "");
    }

    /**
     * A group of users.
     *
     * @param name the name
     * @return the subject
     */
    public static Subject group(String name) {
      return new Subject("Group", name, "");
    }

    /**
     * A ServiceAccount.
     *
     * @param namespace its namespace
     * @param name its name
     * @return the subject
     */
    public static Subject serviceAccount(String namespace, String name) {
      return new Subject("ServiceAccount", name, namespace);
    }

    private JsonObject json() {
      JsonObject subject = new JsonObject();
      subject.addProperty("kind", kind);
      subject.addProperty("name", name);
      if (namespace.isEmpty()) {
        subject.addProperty("apiGroup", Rbac.GROUP);
      } else {
        subject.addProperty("namespace", namespace);
      }
      return subject;
    }
  }
}
