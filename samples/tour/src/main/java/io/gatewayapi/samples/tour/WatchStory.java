package io.gatewayapi.samples.tour;

import io.gatewayapi.client.watch.Watch;
import io.gatewayapi.client.watch.WatchEvent;
import io.gatewayapi.model.v1.HTTPRoute;
import java.io.PrintWriter;

/** Prints what a watch saw, a line an event. */
final class WatchStory implements WatchEvent.Fold<HTTPRoute, String> {
  private final PrintWriter out;

  WatchStory(PrintWriter out) {
    this.out = out;
  }

  /** Prints the next events, as many as there are objects to arrive. */
  void tell(Watch<HTTPRoute> watch, int count) {
    for (int seen = 0; seen < count && watch.hasNext(); seen++) {
      out.println("   " + watch.next().fold(this));
    }
  }

  @Override
  public String added(WatchEvent.Added<HTTPRoute> event) {
    return line("added", event.object());
  }

  @Override
  public String modified(WatchEvent.Modified<HTTPRoute> event) {
    return line("modified", event.object());
  }

  @Override
  public String deleted(WatchEvent.Deleted<HTTPRoute> event) {
    return line("deleted", event.object());
  }

  @Override
  public String bookmark(WatchEvent.Bookmark<HTTPRoute> event) {
    return "all told up to version " + event.resourceVersion();
  }

  @Override
  public String gone(WatchEvent.Gone<HTTPRoute> event) {
    return "the watch can't go on: " + event.status();
  }

  private static String line(String what, HTTPRoute route) {
    return String.format(
        "%-8s %s (version %s)",
        what, Tour.nameOf(route), Tour.metadata(route).getResourceVersion());
  }
}
