package io.gatewayapi.model;

import java.util.Locale;

/**
 * A release channel of the Gateway API.
 *
 * <p>The standard channel's schemas are a subset of the experimental channel's. See <a
 * href="https://gateway-api.sigs.k8s.io/concepts/versioning/#release-channels">release
 * channels</a>.
 */
public enum Channel {
  /** Fields and kinds with a stability promise. */
  STANDARD,
  /** All of the standard channel, and what may still change or go. */
  EXPERIMENTAL;

  /**
   * Reads the value of the {@code gateway.networking.k8s.io/channel} annotation.
   *
   * @param text {@code standard} or {@code experimental}, in any case
   * @return the channel
   * @throws GatewayApiException if it is neither
   */
  public static Channel parse(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "standard" -> STANDARD;
      case "experimental" -> EXPERIMENTAL;
      default ->
        throw new GatewayApiException(
            "channel \"" + text + "\" is neither \"standard\" nor \"experimental\"");
    };
  }

  /** The channel as the annotation spells it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
