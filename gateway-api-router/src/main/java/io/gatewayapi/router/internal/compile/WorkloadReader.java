package io.gatewayapi.router.internal.compile;

import com.google.gson.JsonObject;
import io.gatewayapi.router.internal.compile.wire.Trees;
import io.gatewayapi.router.topology.InventoryBuilder;
import io.gatewayapi.router.topology.backend.WorkloadNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads Pods, and objects of any kind that have a pod template: they tell whether a Service can
 * have endpoints, and which certificates these may present.
 */
final class WorkloadReader {
  private WorkloadReader() {}

  /** Whether the object runs pods. */
  static boolean isWorkload(JsonObject tree) {
    return pod(tree).isPresent();
  }

  static void read(JsonObject tree, InventoryBuilder builder) {
    pod(tree)
        .ifPresent(pod -> builder
            .backends()
            .workload(new WorkloadNode(
                Trees.text(tree, "kind", ""),
                Trees.name(tree),
                Trees.texts(Trees.object(Trees.object(pod, "metadata"), "labels")),
                Trees.number(Trees.object(tree, "spec"), "replicas").orElse(1),
                secrets(Trees.object(pod, "spec")))));
  }

  private static Optional<JsonObject> pod(JsonObject tree) {
    if (Trees.text(tree, "kind", "").equals("Pod")
        && Trees.text(tree, "apiVersion", "").equals("v1")) {
      return Optional.of(tree);
    }
    JsonObject template = Trees.object(Trees.object(tree, "spec"), "template");
    boolean runsPods = Trees.has(Trees.object(template, "spec"), "containers");
    return runsPods ? Optional.of(template) : Optional.empty();
  }

  private static List<String> secrets(JsonObject spec) {
    return Trees.objects(spec, "volumes").stream()
        .flatMap(volume -> Stream.concat(
            Stream.of(Trees.text(Trees.object(volume, "secret"), "secretName", "")),
            Trees.objects(Trees.object(volume, "projected"), "sources").stream()
                .map(source -> Trees.text(Trees.object(source, "secret"), "name", ""))))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }
}
