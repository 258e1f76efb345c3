package io.gatewayapi.router.decision;

import io.gatewayapi.router.http.HeaderField;
import io.gatewayapi.router.http.HeaderFields;
import io.gatewayapi.router.http.RequestTarget;
import io.gatewayapi.router.rule.HeaderModifier;
import org.jspecify.annotations.Nullable;

/**
 * A request as it reaches a backend.
 *
 * @param method the method
 * @param target path and query
 * @param host the Host header with its port as the client sent it, null if it sent none
 * @param headers all other headers
 */
public record OutgoingRequest(
    String method, RequestTarget target, @Nullable String host, HeaderFields headers) {
  private static final String HOST = "Host";

  /**
   * The request with changed headers. Setting the header Host sets the host.
   *
   * @param change the changes
   * @return a new request
   */
  public OutgoingRequest with(HeaderModifier change) {
    String newHost = change.set().stream()
        .filter(field -> field.isNamed(HOST))
        .map(HeaderField::value)
        .findFirst()
        .orElse(null);
    HeaderFields changed = change.apply(headers).without(HOST);
    return new OutgoingRequest(method, target, newHost == null ? host : newHost, changed);
  }

  /**
   * The request with another Host.
   *
   * @param other the new host, null to keep the old one
   * @return a new request
   */
  public OutgoingRequest withHost(@Nullable String other) {
    return new OutgoingRequest(method, target, other == null ? host : other, headers);
  }

  /**
   * The request with another path and the same query.
   *
   * @param path the new path
   * @return a new request
   */
  public OutgoingRequest withPath(String path) {
    return new OutgoingRequest(method, target.withPath(path), host, headers);
  }
}
