package io.gatewayapi.benchmarks.start;

import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a YAML file with fabric8 and prints the route's name. */
public final class NameOfFabric8 {
  private NameOfFabric8() {}

  /**
   * Reads and prints.
   *
   * @param args the file
   * @throws IOException if the file can't be read
   */
  public static void main(String[] args) throws IOException {
    HTTPRoute route = new KubernetesSerialization()
        .unmarshal(Files.readString(Path.of(args[0])), HTTPRoute.class);
    System.out.println(route.getMetadata().getName());
  }
}
