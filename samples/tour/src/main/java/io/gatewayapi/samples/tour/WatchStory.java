package io.gatewayapi.samples.tour;

import io.gatewayapi.client.Watch;
import io.gatewayapi.client.WatchEvent;
import io.gatewayapi.model.v1.HTTPRoute;
import java.io.PrintWriter;

/** Prints what a watch saw. */
final class WatchStory {
  private final PrintWriter out;

  WatchStory(PrintWriter out) {
    this.out = out;
  }

  /** Prints the next events, as many as there are objects to arrive. */
  void tell(Watch<HTTPRoute> watch, int count) {
    for (int seen = 0; seen < count && watch.hasNext(); seen++) {
      WatchEvent<HTTPRoute> event = watch.next();
      out.println("   " + event);
    }
  }
}
