package io.gatewayapi.client.cluster;

/** How the release and channel of what is installed became known. */
public enum Origin {
  /** By the annotations of the CRDs. */
  ANNOTATIONS,
  /** By comparing the server's OpenAPI documents with the schemas of all known releases. */
  OPENAPI,
  /** The caller named them. */
  ASSUMED,
  /** They are not known. */
  UNKNOWN
}
