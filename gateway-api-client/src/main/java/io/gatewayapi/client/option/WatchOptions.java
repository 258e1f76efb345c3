package io.gatewayapi.client.option;

import java.time.Duration;

/**
 * What is watched, and from when.
 *
 * <p>Immutable.
 *
 * @param namespace the namespace, empty for all
 * @param labels a label selector, empty for all
 * @param fields a field selector, empty for all
 * @param resourceVersion the last version already known; empty to begin with one event for each
 *     object that is there
 * @param timeout when the server ends the watch, in whole seconds; zero for when it likes
 */
public record WatchOptions(
    String namespace, String labels, String fields, String resourceVersion, Duration timeout) {

  /**
   * All objects of all namespaces.
   *
   * @return no options
   */
  public static WatchOptions all() {
    return new WatchOptions("", "", "", "", Duration.ZERO);
  }

  /**
   * The objects of a namespace.
   *
   * @param namespace the namespace
   * @return the options
   */
  public static WatchOptions in(String namespace) {
    return new WatchOptions(namespace, "", "", "", Duration.ZERO);
  }

  /**
   * Only objects with certain labels.
   *
   * @param selector {@code app=web}
   * @return options with it
   */
  public WatchOptions labels(String selector) {
    return new WatchOptions(namespace, selector, fields, resourceVersion, timeout);
  }

  /**
   * Only objects with certain fields.
   *
   * @param selector {@code metadata.name=web}
   * @return options with it
   */
  public WatchOptions fields(String selector) {
    return new WatchOptions(namespace, labels, selector, resourceVersion, timeout);
  }

  /**
   * Only what comes after a version.
   *
   * @param version the version of a list, an object or a bookmark
   * @return options with it
   */
  public WatchOptions after(String version) {
    return new WatchOptions(namespace, labels, fields, version, timeout);
  }

  /**
   * Ended by the server after a time.
   *
   * @param duration the time, whole seconds count
   * @return options with it
   */
  public WatchOptions timeout(Duration duration) {
    return new WatchOptions(namespace, labels, fields, resourceVersion, duration);
  }
}
