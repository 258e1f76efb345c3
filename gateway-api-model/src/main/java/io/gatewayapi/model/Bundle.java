package io.gatewayapi.model;

/**
 * One set of CRDs that a cluster can have installed: a release in a channel.
 *
 * @param release the release
 * @param channel the channel
 */
public record Bundle(Release release, Channel channel) implements Comparable<Bundle> {
  /**
   * Names a bundle.
   *
   * @param release a release's name, such as {@code v1.6.1}
   * @param channel the channel
   * @return the bundle
   * @throws GatewayApiException if the text is no release name
   */
  public static Bundle of(String release, Channel channel) {
    return new Bundle(Release.parse(release), channel);
  }

  @Override
  public int compareTo(Bundle other) {
    int order = release.compareTo(other.release);
    return order != 0 ? order : channel.compareTo(other.channel);
  }

  /** Release and channel, {@code v1.6.1 standard}. */
  @Override
  public String toString() {
    return release + " " + channel;
  }
}
