package io.gatewayapi.router.rule;

import io.gatewayapi.router.id.BackendId;
import java.util.List;

/**
 * A backendRef of a rule.
 *
 * @param id what it refers to
 * @param weight its weight, not negative
 * @param filters what is done to requests and responses of this backend only, in order
 */
public record WeightedBackend(BackendId id, int weight, List<Filter> filters) {
  /** Copies the list. */
  public WeightedBackend {
    filters = List.copyOf(filters);
  }
}
