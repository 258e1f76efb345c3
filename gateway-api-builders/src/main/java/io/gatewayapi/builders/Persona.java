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
 * <p>Each role may write what the ones below it may, and what is its own; all may read everything of
 * their namespace, and what has no namespace. What has a namespace is allowed in one namespace only;
 * what has none needs a ClusterRole. Nobody may write status: that is for controllers.
 *
 * <table>
 *   <caption>Who may write</caption>
 *   <tr><th></th><th>classes, meshes</th><th>Gateways</th><th>routes and what goes with them</th></tr>
 *   <tr><td>infrastructure provider</td><td>yes</td><td>yes</td><td>yes</td></tr>
 *   <tr><td>cluster operator</td><td>no</td><td>yes</td><td>yes</td></tr>
 *   <tr><td>application developer</td><td>no</td><td>no</td><td>yes</td></tr>
 * </table>
 *
 * <p>With routes go ListenerSets, which let a team bring listeners to a Gateway of another; ReferenceGrants,
 * which are for who owns what is referred to; and policies and backends. See <a
 * href="https://gateway-api.sigs.k8s.io/concepts/security/">the security model</a> and <a
 * href="https://gateway-api.sigs.k8s.io/concepts/roles-and-personas/">roles and personas</a>.
 */
public enum Persona {
  /** Offers classes of Gateways to clusters: everything. */
  INFRASTRUCTURE_PROVIDER,
  /** Runs Gateways in a namespace: everything that has a namespace. */
  CLUSTER_OPERATOR,
  /** Runs routes in a namespace, and sees the Gateways there. */
  APPLICATION_DEVELOPER;

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
   * @param namespace where; may be empty for an infrastructure provider, who then gets only what has
   *     no namespace
   * @param subject who
   * @return new objects, in the order in which they should be applied
   * @throws IllegalArgumentException if another role has no namespace
   */
  public List<RawObject> rbac(Bundle bundle, String namespace, Subject subject) {
    String name = "gateway-api-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    if (namespace.isEmpty() && this != INFRASTRUCTURE_PROVIDER) {
      throw new IllegalArgumentException(name + " has no namespace: expected one to work in");
    }
    Rbac rbac = new Rbac(name, subject.json());
    List<RawObject> manifests = new ArrayList<>();
    if (!namespace.isEmpty()) {
      manifests.addAll(rbac.inNamespace(namespace, rules(bundle, KindVersion::namespaced)));
    }
    // A second namespace must not get the first one's binding: cluster-wide names are its own.
    manifests.addAll(rbac.clusterWide(namespace, rules(bundle, kind -> !kind.namespaced())));
    return manifests;
  }

  private boolean writes(KindVersion kind) {
    return switch (this) {
      case INFRASTRUCTURE_PROVIDER -> true;
      case CLUSTER_OPERATOR -> kind.namespaced();
      case APPLICATION_DEVELOPER -> kind.namespaced() && !kind.kind().equals("Gateway");
    };
  }

  private JsonArray rules(Bundle bundle, Predicate<KindVersion> scope) {
    JsonArray rules = new JsonArray();
    resources(bundle, scope.and(this::writes))
        .forEach((group, names) -> rules.add(Rbac.rule(group, names, Rbac.MANAGE)));
    resources(bundle, scope.and(kind -> !writes(kind)))
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
