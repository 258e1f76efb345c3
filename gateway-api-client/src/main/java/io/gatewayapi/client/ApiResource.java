package io.gatewayapi.client;

import io.gatewayapi.client.internal.UrlPath;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.KindVersion;

/**
 * A kind as a server's URLs name it.
 *
 * <p>Immutable.
 *
 * @param group API group, empty for the core group
 * @param version API version
 * @param kind the kind
 * @param plural name in URLs
 * @param namespaced false for cluster scope
 */
public record ApiResource(
    String group, String version, String kind, String plural, boolean namespaced) {

  /**
   * The resource of a Gateway API kind.
   *
   * @param kind the kind and version
   * @return the resource
   */
  public static ApiResource of(KindVersion kind) {
    return new ApiResource(
        kind.group(), kind.version(), kind.kind(), kind.plural(), kind.namespaced());
  }

  /**
   * Names a resource by its apiVersion.
   *
   * @param apiVersion {@code v1} or {@code group/version}
   * @param kind the kind
   * @param plural name in URLs
   * @param namespaced false for cluster scope
   * @return the resource
   */
  public static ApiResource of(String apiVersion, String kind, String plural, boolean namespaced) {
    int slash = apiVersion.indexOf('/');
    return new ApiResource(
        slash < 0 ? "" : apiVersion.substring(0, slash),
        apiVersion.substring(slash + 1),
        kind,
        plural,
        namespaced);
  }

  /**
   * Group and version as objects carry them.
   *
   * @return {@code v1} or {@code group/version}
   */
  public String apiVersion() {
    return group.isEmpty() ? version : group + "/" + version;
  }

  /** The path of a collection; the namespace may be empty for all of them. */
  UrlPath collection(String namespace) {
    UrlPath path = UrlPath.of(group, version);
    if (!namespace.isEmpty()) {
      if (!namespaced) {
        throw new GatewayApiException(
            kind + " is of cluster scope, found namespace \"" + namespace + "\"");
      }
      path.add("namespaces", "namespaces").add("namespace", namespace);
    }
    return path.add("resource", plural);
  }

  /** The path of a collection in which an object can be created. */
  UrlPath home(String namespace) {
    if (namespaced && namespace.isEmpty()) {
      throw new GatewayApiException(
          kind + " lives in a namespace, expected metadata.namespace, found none");
    }
    return collection(namespace);
  }

  /** The path of an object. */
  UrlPath object(ObjectKey key) {
    return home(key.namespace()).add("name", key.name());
  }

  /** {@code httproutes.gateway.networking.k8s.io/v1}. */
  @Override
  public String toString() {
    return plural + (group.isEmpty() ? "" : "." + group) + "/" + version;
  }
}
