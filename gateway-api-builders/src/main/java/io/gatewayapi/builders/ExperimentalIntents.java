package io.gatewayapi.builders;

import io.gatewayapi.builders.intent.gateway.XMeshIntent;
import io.gatewayapi.builders.intent.policy.XBackendIntent;
import io.gatewayapi.builders.intent.policy.XBackendTrafficPolicyIntent;
import io.gatewayapi.model.x.v1alpha1.XBackend;
import io.gatewayapi.model.x.v1alpha1.XBackendTrafficPolicy;
import io.gatewayapi.model.x.v1alpha1.XMesh;

/**
 * Where intent-named builders start of kinds that only the experimental channel has, of the group
 * {@code gateway.networking.x-k8s.io}; beside {@link Intents}.
 */
public final class ExperimentalIntents {
  private ExperimentalIntents() {}

  /**
   * Starts an XBackend.
   *
   * <pre>{@code
   * apiVersion: gateway.networking.x-k8s.io/v1alpha1
   * kind: XBackend
   * metadata:
   *   name: payments
   * }</pre>
   *
   * @param name its name
   * @return a new builder
   */
  public static XBackendIntent xBackend(String name) {
    return XBackendIntent.named(name);
  }

  /**
   * Starts with a copy of an XBackend, what this library does not know included.
   *
   * @param existing the object, which stays as it is
   * @return a new builder
   */
  public static XBackendIntent from(XBackend existing) {
    return XBackendIntent.from(existing);
  }

  /**
   * Starts an XBackendTrafficPolicy.
   *
   * <pre>{@code
   * apiVersion: gateway.networking.x-k8s.io/v1alpha1
   * kind: XBackendTrafficPolicy
   * metadata:
   *   name: payments
   * }</pre>
   *
   * @param name its name
   * @return a new builder
   */
  public static XBackendTrafficPolicyIntent xBackendTrafficPolicy(String name) {
    return XBackendTrafficPolicyIntent.named(name);
  }

  /**
   * Starts with a copy of an XBackendTrafficPolicy, what this library does not know included.
   *
   * @param existing the object, which stays as it is
   * @return a new builder
   */
  public static XBackendTrafficPolicyIntent from(XBackendTrafficPolicy existing) {
    return XBackendTrafficPolicyIntent.from(existing);
  }

  /**
   * Starts an XMesh.
   *
   * <pre>{@code
   * apiVersion: gateway.networking.x-k8s.io/v1alpha1
   * kind: XMesh
   * metadata:
   *   name: mesh
   * }</pre>
   *
   * @param name its name
   * @return a new builder
   */
  public static XMeshIntent xMesh(String name) {
    return XMeshIntent.named(name);
  }

  /**
   * Starts with a copy of an XMesh, what this library does not know included.
   *
   * @param existing the object, which stays as it is
   * @return a new builder
   */
  public static XMeshIntent from(XMesh existing) {
    return XMeshIntent.from(existing);
  }
}
