package io.gatewayapi.testing.internal.kind;

import io.gatewayapi.testing.internal.store.ResourceName;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Kinds that every cluster has and that manifests beside the Gateway API's use. */
public final class PlainKinds {
  // apiVersion, kind, plural, scope, short names
  private static final String TABLE = """
      v1 Namespace namespaces cluster ns
      v1 Service services namespaced svc
      v1 Secret secrets namespaced -
      v1 ConfigMap configmaps namespaced cm
      v1 ServiceAccount serviceaccounts namespaced sa
      v1 Event events namespaced ev
      v1 Pod pods namespaced po
      v1 Endpoints endpoints namespaced ep
      v1 Node nodes cluster no
      discovery.k8s.io/v1 EndpointSlice endpointslices namespaced -
      apps/v1 Deployment deployments namespaced deploy
      apps/v1 ReplicaSet replicasets namespaced rs
      apps/v1 StatefulSet statefulsets namespaced sts
      apps/v1 DaemonSet daemonsets namespaced ds
      batch/v1 Job jobs namespaced -
      networking.k8s.io/v1 Ingress ingresses namespaced ing
      networking.k8s.io/v1 IngressClass ingressclasses cluster -
      networking.k8s.io/v1 NetworkPolicy networkpolicies namespaced netpol
      coordination.k8s.io/v1 Lease leases namespaced -
      events.k8s.io/v1 Event events namespaced ev
      rbac.authorization.k8s.io/v1 Role roles namespaced -
      rbac.authorization.k8s.io/v1 RoleBinding rolebindings namespaced -
      rbac.authorization.k8s.io/v1 ClusterRole clusterroles cluster -
      rbac.authorization.k8s.io/v1 ClusterRoleBinding clusterrolebindings cluster -
      """;

  private PlainKinds() {}

  /**
   * The kinds.
   *
   * @return one entry a kind
   */
  public static Stream<ServedKind> all() {
    return TABLE.lines().map(line -> kind(List.of(line.split(" ", -1))));
  }

  private static ServedKind kind(List<String> columns) {
    String apiVersion = columns.get(0);
    int slash = apiVersion.indexOf('/');
    String kind = columns.get(1);
    String group = slash < 0 ? "" : apiVersion.substring(0, slash);
    String shortName = columns.get(4);
    return new ServedKind(
        new ResourceName(group, columns.get(2)),
        kind,
        kind.toLowerCase(Locale.ROOT),
        columns.get(3).equals("namespaced"),
        shortName.equals("-") ? List.of() : List.of(shortName),
        List.of(),
        ServedKind.Origin.PLAIN,
        List.of(new ServedKind.Version(
            apiVersion.substring(slash + 1),
            false,
            "",
            PrinterColumn.PLAIN,
            new PlainRules(group, apiVersion.substring(slash + 1), kind))));
  }
}
