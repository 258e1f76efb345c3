package io.gatewayapi.testing.internal.owner;

import io.gatewayapi.testing.internal.merge.FieldSet;

/**
 * What somebody owns.
 *
 * @param version the version whose schema the fields follow
 * @param fields the fields
 */
record Owned(String version, FieldSet fields) {
  Owned with(FieldSet other) {
    return new Owned(version, other);
  }
}
