package io.gatewayapi.validation;

import io.gatewayapi.model.schema.StructuralSchema;

/**
 * What a server knows of a kind and version.
 *
 * @param group API group; the empty text for the core group
 * @param version API version
 * @param kind the kind
 * @param schema its schema
 * @param statusSubresource whether {@code status} is a subresource
 */
public record KindSchema(
    String group, String version, String kind, StructuralSchema schema, boolean statusSubresource) {

  /**
   * Group and version as objects carry them.
   *
   * @return {@code group/version}; the version alone in the core group
   */
  public String apiVersion() {
    return group.isEmpty() ? version : group + "/" + version;
  }
}
