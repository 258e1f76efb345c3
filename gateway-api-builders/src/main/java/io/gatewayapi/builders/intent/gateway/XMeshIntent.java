package io.gatewayapi.builders.intent.gateway;

import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.builders.x.v1alpha1.XMeshBuilder;
import io.gatewayapi.model.v1.ParametersReference;
import io.gatewayapi.model.x.v1alpha1.MeshSpec;
import io.gatewayapi.model.x.v1alpha1.XMesh;

/**
 * Builds XMeshes.
 *
 * <p>See <a href="https://gateway-api.sigs.k8s.io/reference/specx/#xmesh">XMesh</a>.
 */
public final class XMeshIntent extends ControlledIntent<XMesh, XMeshBuilder, XMeshIntent> {
  private XMeshIntent(XMesh object) {
    super(object, XMeshBuilder::editing, XMeshIntent::new);
  }

  /**
   * Starts an XMesh.
   *
   * @param name its name
   * @return a new builder
   */
  public static XMeshIntent named(String name) {
    return new XMeshIntent(named(XMesh::new, name));
  }

  /**
   * Starts with a copy of an XMesh, what this library does not know included.
   *
   * @param existing the XMesh, which stays as it is
   * @return a new builder
   */
  public static XMeshIntent from(XMesh existing) {
    return new XMeshIntent(existing.deepCopy());
  }

  @Override
  protected XMeshIntent self() {
    return this;
  }

  @Override
  void controllerName(String name) {
    spec().setControllerName(name);
  }

  @Override
  void descriptionText(String description) {
    spec().setDescription(description);
  }

  @Override
  void parametersRef(ParametersReference reference) {
    spec().setParametersRef(reference);
  }

  private MeshSpec spec() {
    return Open.object(object().getSpec(), MeshSpec::new, object()::setSpec);
  }
}
