package io.gatewayapi.codegen.catalogue;

import java.util.Comparator;

/**
 * The CRDs of one release in one channel.
 *
 * @param release the release
 * @param channel the channel
 */
public record Bundle(Release release, Channel channel) implements Comparable<Bundle> {
  private static final Comparator<Bundle> ORDER =
      Comparator.comparing(Bundle::release).thenComparing(Bundle::channel);

  @Override
  public int compareTo(Bundle other) {
    return ORDER.compare(this, other);
  }

  /** The channel and the release, {@code standard v1.6.1}. */
  @Override
  public String toString() {
    return channel + " " + release;
  }
}
