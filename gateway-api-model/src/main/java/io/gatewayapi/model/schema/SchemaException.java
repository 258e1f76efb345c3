package io.gatewayapi.model.schema;

import io.gatewayapi.model.GatewayApiException;

/** Thrown for a schema that cannot be understood; the message begins with the path in the schema. */
public class SchemaException extends GatewayApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param path place in the schema, {@code spec.rules[].matches}; empty for the root
   * @param problem value and expectation
   */
  public SchemaException(String path, String problem) {
    super("schema at " + (path.isEmpty() ? "the root" : path) + ": " + problem);
  }
}
