package io.gatewayapi.benchmarks.start;

import io.gatewayapi.model.manifest.Manifests;
import io.gatewayapi.model.v1.HTTPRoute;
import io.kubernetes.client.common.KubernetesObject;
import java.nio.file.Path;

/** Reads a YAML file with this library and prints the route's name. */
public final class NameOfOurs {
  private NameOfOurs() {}

  /**
   * Reads and prints.
   *
   * @param args the file
   */
  public static void main(String[] args) {
    KubernetesObject route = Manifests.read(Path.of(args[0])).get(0).object(HTTPRoute.TYPE);
    System.out.println(route.getMetadata().getName());
  }
}
