package io.gatewayapi.codegen.catalogue;

/** A release channel, as the {@code gateway.networking.k8s.io/channel} annotation names it. */
public enum Channel {
  /** What upstream promises to keep. */
  STANDARD("standard"),
  /** The standard channel and what may still change. */
  EXPERIMENTAL("experimental");

  private final String text;

  Channel(String text) {
    this.text = text;
  }

  /**
   * Reads a channel's name.
   *
   * @param text {@code standard} or {@code experimental}
   * @return the channel
   * @throws CatalogueException if it is neither
   */
  public static Channel parse(String text) {
    for (Channel channel : values()) {
      if (channel.text.equals(text)) {
        return channel;
      }
    }
    throw new CatalogueException(
        "channel \"" + text + "\" is neither \"standard\" nor \"experimental\"");
  }

  @Override
  public String toString() {
    return text;
  }
}
