package io.gatewayapi.router;

import java.util.Locale;

/** What a client speaks. */
public enum Protocol {
  /** HTTP without TLS. */
  HTTP(80, "HTTP"),
  /** HTTP in TLS that the gateway terminates. */
  HTTPS(443, "HTTPS"),
  /** gRPC. */
  GRPC(80, "HTTP"),
  /** TLS that is routed by its server name. */
  TLS(443, "TLS"),
  /** A TCP connection. */
  TCP(0, "TCP"),
  /** UDP packets. */
  UDP(0, "UDP");

  private final int defaultPort;
  private final String listenerProtocol;

  Protocol(int defaultPort, String listenerProtocol) {
    this.defaultPort = defaultPort;
    this.listenerProtocol = listenerProtocol;
  }

  /**
   * The protocol's well-known port.
   *
   * @return the port, 0 if there is none
   */
  public int defaultPort() {
    return defaultPort;
  }

  /**
   * The protocol of listeners that serve such clients.
   *
   * @return the text of a listener's {@code protocol}
   */
  public String listenerProtocol() {
    return listenerProtocol;
  }

  /**
   * Whether clients of this protocol get connections rather than answers.
   *
   * @return true for TLS, TCP and UDP
   */
  public boolean isStream() {
    return this == TLS || this == TCP || this == UDP;
  }

  /**
   * The scheme of URLs.
   *
   * @return the name in lower case
   */
  public String scheme() {
    return name().toLowerCase(Locale.ROOT);
  }
}
