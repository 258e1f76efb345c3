package io.gatewayapi.testing.internal.api;

import io.gatewayapi.testing.internal.http.QueryParameters;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a resource's URL.
 *
 * @param group API group, empty for the core group
 * @param version API version
 * @param namespace the namespace, empty if the URL names none
 * @param plural the resource
 * @param name the object, empty for the collection
 * @param subresource what follows the name, empty for the object itself; of custom resources nobody
 *     looks at what follows it
 * @param watch whether the URL has the old form of a watch
 */
public record RequestPath(
    String group,
    String version,
    String namespace,
    String plural,
    String name,
    String subresource,
    boolean watch) {

  /**
   * Takes a path apart.
   *
   * @param path the decoded path
   * @return its parts, empty if it names no resource
   */
  public static Optional<RequestPath> parse(String path) {
    boolean closed = path.endsWith("/") && path.startsWith("/apis/");
    List<String> parts =
        List.of((closed ? path.substring(1, path.length() - 1) : path.substring(1)).split("/", -1));
    if (parts.get(0).equals("api") && parts.size() >= 3) {
      return resource("", parts.get(1), parts.subList(2, parts.size()));
    }
    if (parts.get(0).equals("apis") && parts.size() >= 4) {
      return resource(parts.get(1), parts.get(2), parts.subList(3, parts.size()));
    }
    return Optional.empty();
  }

  private static Optional<RequestPath> resource(String group, String version, List<String> rest) {
    boolean watch = rest.get(0).equals("watch") && rest.size() > 1;
    List<String> parts = watch ? rest.subList(1, rest.size()) : rest;
    String namespace = "";
    if (inNamespace(parts)) {
      namespace = parts.get(1);
      parts = parts.subList(2, parts.size());
    }
    if (parts.contains("") || (parts.size() > 3 && group.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(new RequestPath(
        group, version, namespace, parts.get(0), part(parts, 1), part(parts, 2), watch));
  }

  /** A namespace has subresources of its own, which are no resources in it. */
  private static boolean inNamespace(List<String> parts) {
    return parts.get(0).equals("namespaces")
        && parts.size() >= 3
        && !(parts.size() == 3 && List.of("status", "finalize").contains(parts.get(2)));
  }

  private static String part(List<String> parts, int index) {
    return index < parts.size() ? parts.get(index) : "";
  }

  /**
   * Whether reading here is watching.
   *
   * @param query the parameters
   * @return whether path or parameters ask for a watch; that of an object they do only in the path
   */
  public boolean watches(QueryParameters query) {
    return watch || (name.isEmpty() && query.flag("watch"));
  }

  /**
   * The path of the object itself.
   *
   * @return the same path without its subresource
   */
  public RequestPath withoutSubresource() {
    return new RequestPath(group, version, namespace, plural, name, "", watch);
  }
}
