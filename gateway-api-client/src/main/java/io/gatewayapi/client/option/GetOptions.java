package io.gatewayapi.client.option;

/**
 * How an object is read.
 *
 * <p>Immutable.
 *
 * @param resourceVersion the version that the server must at least have reached; {@code 0} for
 *     whatever its cache has, empty for the newest
 */
public record GetOptions(String resourceVersion) {
  /**
   * The newest state.
   *
   * @return no options
   */
  public static GetOptions none() {
    return new GetOptions("");
  }

  /**
   * A state that is at least so new.
   *
   * @param resourceVersion a version that was seen
   * @return the options
   */
  public static GetOptions notOlderThan(String resourceVersion) {
    return new GetOptions(resourceVersion);
  }
}
