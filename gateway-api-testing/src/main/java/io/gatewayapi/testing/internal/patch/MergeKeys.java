package io.gatewayapi.testing.internal.patch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which lists of built-in kinds a strategic merge patch merges, and by what; all others it
 * replaces.
 *
 * @param byPath a list's path, without the places of lists above it, and the property by which its
 *     items are told apart; {@link #VALUE} if the items are no objects
 * @see <a
 *     href="https://kubernetes.io/docs/tasks/manage-kubernetes-objects/update-api-object-kubectl-patch/">
 *     what strategic merge patches do to lists</a>
 */
public record MergeKeys(Map<String, String> byPath) {
  /** In the place of a property: items are told apart by themselves. */
  static final String VALUE = "";

  private static final String METADATA = """
      metadata.ownerReferences uid
      metadata.finalizers -
      """;

  private static final String CONDITIONS = """
      status.conditions type
      """;

  /** Below the specification of a pod. */
  private static final String POD = """
      containers name
      initContainers name
      ephemeralContainers name
      volumes name
      imagePullSecrets name
      hostAliases ip
      topologySpreadConstraints topologyKey
      resourceClaims name
      schedulingGates name
      """;

  /** Below a container of a pod. */
  private static final String CONTAINER = """
      env name
      ports containerPort
      volumeMounts mountPath
      volumeDevices devicePath
      """;

  /** Copies the map. */
  public MergeKeys {
    byPath = Map.copyOf(byPath);
  }

  /** Those of a built-in kind. */
  static MergeKeys of(String kind) {
    Map<String, String> keys = new LinkedHashMap<>();
    add(keys, "", METADATA);
    switch (kind) {
      case "Service" -> add(keys, "", "spec.ports port\n" + CONDITIONS);
      case "ServiceAccount" -> add(keys, "", "secrets name\nimagePullSecrets name");
      case "Namespace", "Ingress", "NetworkPolicy" -> add(keys, "", CONDITIONS);
      case "Node" -> add(keys, "", "spec.podCIDRs -\nstatus.addresses type\n" + CONDITIONS);
      case "Pod" -> {
        add(keys, "", "status.podIPs ip\nstatus.hostIPs ip\n" + CONDITIONS);
        addPod(keys, "spec.");
      }
      case "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job" -> {
        add(keys, "", CONDITIONS);
        add(keys, "spec.template.", METADATA);
        addPod(keys, "spec.template.spec.");
      }
      default -> {}
    }
    return new MergeKeys(keys);
  }

  private static void addPod(Map<String, String> keys, String at) {
    add(keys, at, POD);
    add(keys, at + "containers.", CONTAINER);
    add(keys, at + "initContainers.", CONTAINER);
    add(keys, at + "ephemeralContainers.", CONTAINER);
  }

  private static void add(Map<String, String> keys, String at, String table) {
    table.lines().map(line -> line.split(" ", -1)).forEach(entry -> {
      keys.put(at + entry[0], entry[1].equals("-") ? VALUE : entry[1]);
    });
  }

  /** How the items of the list at a path are told apart; empty if it is replaced as a whole. */
  Optional<String> key(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** The path of a field of the object at another path. */
  static String below(String path, String field) {
    return path.isEmpty() ? field : path + "." + field;
  }
}
