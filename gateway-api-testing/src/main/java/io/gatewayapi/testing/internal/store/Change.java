package io.gatewayapi.testing.internal.store;

import org.jspecify.annotations.Nullable;

/**
 * One write, as history keeps it.
 *
 * @param resource what was written
 * @param before the object before, null if it was created
 * @param after the object after; if it was deleted, its last content under the deletion's version
 * @param deleted whether the object is gone
 */
record Change(
    ResourceName resource, @Nullable StoredObject before, StoredObject after, boolean deleted) {
  long revision() {
    return after.revision();
  }
}
