package io.gatewayapi.testing.internal.store;

import java.util.List;

/**
 * Objects as they were at one version.
 *
 * @param revision the version
 * @param objects the objects, ordered by namespace and name
 */
public record Snapshot(long revision, List<StoredObject> objects) {}
