package io.gatewayapi.client.cluster;

import io.gatewayapi.model.Bundle;
import java.time.Duration;
import java.util.Optional;

/**
 * How a cluster is looked at.
 *
 * <p>Immutable.
 *
 * @param refreshEvery after what time what is known is asked for again, when it is needed
 * @param assumed release and channel where neither CRDs nor OpenAPI tell them
 */
public record ClusterOptions(Duration refreshEvery, Optional<Bundle> assumed) {
  /**
   * Asked for again after five minutes; nothing is assumed.
   *
   * @return no options
   */
  public static ClusterOptions none() {
    return new ClusterOptions(Duration.ofMinutes(5), Optional.empty());
  }

  /**
   * With another time.
   *
   * @param interval after what time what is known is asked for again
   * @return options with it
   */
  public ClusterOptions refreshingEvery(Duration interval) {
    return new ClusterOptions(interval, assumed);
  }

  /**
   * With what counts where nothing else tells.
   *
   * @param bundle release and channel
   * @return options with it
   */
  public ClusterOptions assuming(Bundle bundle) {
    return new ClusterOptions(refreshEvery, Optional.of(bundle));
  }
}
