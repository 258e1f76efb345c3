package io.gatewayapi.builders.intent;

/**
 * What is said of any backend beside its name and port.
 *
 * @param <S> the builder itself
 */
public interface BackendIntent<S extends BackendIntent<S>> {
  /**
   * The backend's namespace, if not the route's; a ReferenceGrant there must allow it.
   *
   * <pre>{@code
   * backendRefs:                # backend("api", 8080, b -> b.namespace("payments"))
   * - name: api
   *   port: 8080
   *   namespace: payments
   * }</pre>
   *
   * @param namespace its name
   * @return this builder
   */
  S namespace(String namespace);

  /**
   * The backend is no Service but of some other kind.
   *
   * <pre>{@code
   * backendRefs:                # backend("assets", b -> b.ofKind("example.com", "Bucket"))
   * - name: assets
   *   group: example.com
   *   kind: Bucket
   * }</pre>
   *
   * @param group its group, empty for Kubernetes' core
   * @param kind its kind
   * @return this builder
   */
  S ofKind(String group, String kind);

  /**
   * The backend is a ServiceImport: a Service of several clusters.
   *
   * <pre>{@code
   * backendRefs:                # backend("api", 8080, b -> b.serviceImport())
   * - name: api
   *   port: 8080
   *   group: multicluster.x-k8s.io
   *   kind: ServiceImport
   * }</pre>
   *
   * @return this builder
   */
  default S serviceImport() {
    return ofKind("multicluster.x-k8s.io", "ServiceImport");
  }
}
