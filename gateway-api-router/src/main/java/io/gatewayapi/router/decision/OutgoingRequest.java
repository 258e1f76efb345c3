package io.gatewayapi.router.decision;

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
  /**
   * The request with changed headers.
   *
   * @param change the changes
   * @return a new request
   */
  public OutgoingRequest with(HeaderModifier change) {
    return new OutgoingRequest(method, target, host, change.apply(headers));
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
