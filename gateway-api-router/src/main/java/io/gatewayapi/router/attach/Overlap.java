package io.gatewayapi.router.attach;

import io.gatewayapi.router.topology.ListenerNode;
import java.util.Collection;

/** Tells whether the certificates of listeners may be used for each other's hosts. */
final class Overlap {
  private Overlap() {}

  /** Whether another listener that ends TLS on the port covers hosts of this one. */
  static boolean exists(ListenerNode listener, Collection<ListenerNode> others) {
    return listener.terminatesTls()
        && others.stream()
            .filter(o -> !o.id().equals(listener.id()))
            .filter(o -> o.port() == listener.port() && o.terminatesTls())
            .anyMatch(o -> o.hostname().intersection(listener.hostname()).isPresent());
  }
}
