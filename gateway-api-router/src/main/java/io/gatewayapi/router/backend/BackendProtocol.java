package io.gatewayapi.router.backend;

/** What a gateway speaks with a backend. */
public enum BackendProtocol {
  /** HTTP/1.1. */
  HTTP("HTTP"),
  /** HTTP/2: with prior knowledge where there is no TLS. */
  HTTP2("HTTP/2"),
  /** HTTP/1.1 that may be upgraded to a WebSocket. */
  WEBSOCKET("WebSocket"),
  /** The bytes of the client's connection. */
  TCP("TCP"),
  /** The client's packets. */
  UDP("UDP");

  private final String text;

  BackendProtocol(String text) {
    this.text = text;
  }

  /** The protocol's name. */
  @Override
  public String toString() {
    return text;
  }
}
