package io.gatewayapi.testing.internal.kind;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.Optional;

/**
 * Where the objects of a kind count their replicas.
 *
 * @param spec the path of the wished number, {@code .spec.replicas}
 * @param status the path of the actual number
 * @param selector the path of the selector of what is counted, empty for none
 */
public record ScalePaths(String spec, String status, String selector) {

  /**
   * Reads the paths of a version of a CRD.
   *
   * @param version the version as it stands in the CRD
   * @return the paths, empty if it has no scale
   */
  public static Optional<ScalePaths> of(JsonObject version) {
    return version.get("subresources") instanceof JsonObject subresources
            && subresources.get("scale") instanceof JsonObject scale
        ? Optional.of(new ScalePaths(
            Trees.text(scale, "specReplicasPath"),
            Trees.text(scale, "statusReplicasPath"),
            Trees.text(scale, "labelSelectorPath")))
        : Optional.empty();
  }
}
