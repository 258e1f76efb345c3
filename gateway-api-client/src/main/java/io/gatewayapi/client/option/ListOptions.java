package io.gatewayapi.client.option;

/**
 * Which objects are listed, and how.
 *
 * <p>Immutable.
 *
 * @param namespace the namespace, empty for all
 * @param labels a label selector, {@code app=web,tier notin (test)}; empty for all
 * @param fields a field selector, {@code metadata.name=web}; empty for all
 * @param limit how many objects a page has at most; 0 for all in one
 * @param resourceVersion the version that the server must at least have reached; {@code 0} for
 *     whatever its cache has, empty for the newest
 */
public record ListOptions(
    String namespace, String labels, String fields, int limit, String resourceVersion) {

  /**
   * All objects of all namespaces.
   *
   * @return no options
   */
  public static ListOptions all() {
    return new ListOptions("", "", "", 0, "");
  }

  /**
   * The objects of a namespace.
   *
   * @param namespace the namespace
   * @return the options
   */
  public static ListOptions in(String namespace) {
    return new ListOptions(namespace, "", "", 0, "");
  }

  /**
   * Only objects with certain labels.
   *
   * @param selector {@code app=web,tier notin (test)}
   * @return options with it
   */
  public ListOptions labels(String selector) {
    return new ListOptions(namespace, selector, fields, limit, resourceVersion);
  }

  /**
   * Only objects with certain fields.
   *
   * @param selector {@code metadata.name=web}
   * @return options with it
   */
  public ListOptions fields(String selector) {
    return new ListOptions(namespace, labels, selector, limit, resourceVersion);
  }

  /**
   * In pages.
   *
   * @param objects how many objects a page has at most; 0 for all in one
   * @return options with it
   */
  public ListOptions limit(int objects) {
    return new ListOptions(namespace, labels, fields, objects, resourceVersion);
  }

  /**
   * A state that is at least so new.
   *
   * @param version a version that was seen, or {@code 0} for whatever the server's cache has
   * @return options with it
   */
  public ListOptions notOlderThan(String version) {
    return new ListOptions(namespace, labels, fields, limit, version);
  }
}
