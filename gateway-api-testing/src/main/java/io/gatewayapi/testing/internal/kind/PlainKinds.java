package io.gatewayapi.testing.internal.kind;

import io.gatewayapi.testing.internal.store.ResourceName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kinds that every cluster has and that manifests beside the Gateway API's use. */
public final class PlainKinds {
  // apiVersion, kind, plural, scope, short name, form of names, subresources of a real server
  private static final String TABLE = """
      v1 Namespace namespaces cluster ns label status,finalize
      v1 Service services namespaced svc label status,proxy
      v1 Secret secrets namespaced - subdomain -
      v1 ConfigMap configmaps namespaced cm subdomain -
      v1 ServiceAccount serviceaccounts namespaced sa subdomain token
      v1 Event events namespaced ev subdomain -
      v1 Pod pods namespaced po subdomain status,attach,binding,ephemeralcontainers,eviction,exec,log,portforward,proxy,resize
      v1 Endpoints endpoints namespaced ep subdomain -
      v1 Node nodes cluster no subdomain status,proxy
      discovery.k8s.io/v1 EndpointSlice endpointslices namespaced - subdomain -
      apps/v1 Deployment deployments namespaced deploy subdomain status,scale
      apps/v1 ReplicaSet replicasets namespaced rs subdomain status,scale
      apps/v1 StatefulSet statefulsets namespaced sts subdomain status,scale
      apps/v1 DaemonSet daemonsets namespaced ds subdomain status
      batch/v1 Job jobs namespaced - subdomain status
      networking.k8s.io/v1 Ingress ingresses namespaced ing subdomain status
      networking.k8s.io/v1 IngressClass ingressclasses cluster - subdomain -
      networking.k8s.io/v1 NetworkPolicy networkpolicies namespaced netpol subdomain -
      coordination.k8s.io/v1 Lease leases namespaced - subdomain -
      events.k8s.io/v1 Event events namespaced ev subdomain -
      rbac.authorization.k8s.io/v1 Role roles namespaced - path_segment -
      rbac.authorization.k8s.io/v1 RoleBinding rolebindings namespaced - path_segment -
      rbac.authorization.k8s.io/v1 ClusterRole clusterroles cluster - path_segment -
      rbac.authorization.k8s.io/v1 ClusterRoleBinding clusterrolebindings cluster - path_segment -
      """;

  private static final Map<ResourceName, List<String>> SUBRESOURCES = TABLE
      .lines()
      .map(line -> List.of(line.split(" ", -1)))
      .collect(Collectors.toMap(PlainKinds::resource, columns -> list(columns.get(6))));

  private PlainKinds() {}

  /**
   * The kinds.
   *
   * @return one entry a kind
   */
  public static Stream<ServedKind> all() {
    return TABLE.lines().map(line -> kind(List.of(line.split(" ", -1))));
  }

  /**
   * Whether there is such a kind.
   *
   * @param apiVersion group and version
   * @param kind the kind
   * @return false for what is not in this list
   */
  public static boolean has(String apiVersion, String kind) {
    return TABLE.lines().anyMatch(line -> line.startsWith(apiVersion + " " + kind + " "));
  }

  private static ServedKind kind(List<String> columns) {
    String apiVersion = columns.get(0);
    int slash = apiVersion.indexOf('/');
    String kind = columns.get(1);
    NameForm names = NameForm.valueOf(columns.get(5).toUpperCase(Locale.ROOT));
    List<String> subresources = list(columns.get(6));
    return new ServedKind(
        resource(columns),
        kind,
        kind.toLowerCase(Locale.ROOT),
        columns.get(3).equals("namespaced"),
        list(columns.get(4)),
        List.of(),
        ServedKind.Origin.PLAIN,
        List.of(new ServedKind.Version(
            apiVersion.substring(slash + 1),
            subresources.contains("status"),
            "",
            PrinterColumn.PLAIN,
            new PlainRules(kind, names),
            true)),
        List.of());
  }

  private static ResourceName resource(List<String> columns) {
    int slash = columns.get(0).indexOf('/');
    return new ResourceName(slash < 0 ? "" : columns.get(0).substring(0, slash), columns.get(2));
  }

  private static List<String> list(String column) {
    return column.equals("-") ? List.of() : List.of(column.split(",", -1));
  }

  /**
   * Whether a real server has a subresource of a built-in kind.
   *
   * @param resource the kind's resource
   * @param subresource the subresource
   * @return false for one that no server has
   */
  public static boolean hasSubresource(ResourceName resource, String subresource) {
    return SUBRESOURCES.getOrDefault(resource, List.of()).contains(subresource);
  }
}
