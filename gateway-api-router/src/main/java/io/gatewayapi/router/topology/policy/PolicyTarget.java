package io.gatewayapi.router.topology.policy;

import io.gatewayapi.router.id.ObjectRef;
import org.jspecify.annotations.Nullable;

/**
 * What a policy targets.
 *
 * @param object the object
 * @param section the part of it, a Service's port by name; null for all of it
 */
public record PolicyTarget(ObjectRef object, @Nullable String section) {
  /** {@code Service shop/api port "https"}. */
  @Override
  public String toString() {
    return section == null ? object.toString() : object + " port \"" + section + "\"";
  }
}
