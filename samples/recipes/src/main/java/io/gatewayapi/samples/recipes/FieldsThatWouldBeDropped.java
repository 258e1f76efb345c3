package io.gatewayapi.samples.recipes;

import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.ObjectKey;
import io.gatewayapi.client.cluster.DroppedField;
import io.gatewayapi.model.manifest.Manifest;
import io.gatewayapi.model.manifest.Manifests;
import io.gatewayapi.model.v1.HTTPRoute;
import io.kubernetes.client.util.Config;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which HTTPRoutes of a folder use fields that this cluster would silently drop? */
public final class FieldsThatWouldBeDropped {
  /**
   * A route that would lose something.
   *
   * @param route its namespace and name
   * @param fields what it would lose, and which releases keep it
   */
  public record Finding(ObjectKey route, List<DroppedField> fields) {}

  private FieldsThatWouldBeDropped() {}

  /**
   * Asks the cluster of the usual kubeconfig.
   *
   * @param args files or folders
   * @throws IOException if there is no usable kubeconfig
   */
  public static void main(String[] args) throws IOException {
    GatewayApi api = GatewayApi.on(Config.defaultClient());
    for (String path : args) {
      find(api, Path.of(path)).forEach(finding -> {
        System.out.println(finding.route());
        finding.fields().forEach(field -> System.out.println("  " + field));
      });
    }
  }

  /**
   * Compares the routes of a folder with what a cluster keeps. Nothing is written.
   *
   * @param api the cluster
   * @param manifests a file or folder
   * @return the routes that would lose something
   */
  public static List<Finding> find(GatewayApi api, Path manifests) {
    List<Finding> findings = new ArrayList<>();
    for (Manifest manifest : Manifests.read(manifests)) {
      if (manifest.object() instanceof HTTPRoute route) {
        List<DroppedField> fields = api.droppedFields(route);
        if (!fields.isEmpty()) {
          findings.add(new Finding(ObjectKey.of(route), fields));
        }
      }
    }
    return findings;
  }
}
