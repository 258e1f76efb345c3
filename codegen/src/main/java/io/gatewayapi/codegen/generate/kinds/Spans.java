package io.gatewayapi.codegen.generate.kinds;

import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.Channel;
import io.gatewayapi.codegen.catalogue.KindVersion;
import io.gatewayapi.codegen.catalogue.Release;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which runs of releases a kind's version stands unchanged. */
final class Spans {
  /** How a bundle has a version. */
  record State(
      boolean served,
      boolean storage,
      boolean status,
      boolean deprecated,
      @Nullable String warning) {
    static State of(KindVersion version, Bundle bundle) {
      return new State(
          version.served(bundle),
          version.storage(bundle),
          version.hasStatus(bundle),
          version.deprecated(bundle),
          version.deprecationWarning(bundle).orElse(null));
    }
  }

  /** A run of releases in one channel. */
  record Span(Channel channel, Release first, Release last, State state) {}

  private Spans() {}

  static List<Span> of(KindVersion version, List<Bundle> bundles) {
    List<Span> spans = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      Span open = null;
      for (Bundle bundle : bundles) {
        if (bundle.channel() == channel) {
          Span next = extended(open, version, bundle);
          if (open != null && (next == null || !next.first().equals(open.first()))) {
            spans.add(open);
          }
          open = next;
        }
      }
      if (open != null) {
        spans.add(open);
      }
    }
    return spans;
  }

  private static @Nullable Span extended(@Nullable Span open, KindVersion version, Bundle bundle) {
    if (!version.in().includes(bundle)) {
      return null;
    }
    State state = State.of(version, bundle);
    Release first = open != null && open.state().equals(state) ? open.first() : bundle.release();
    return new Span(bundle.channel(), first, bundle.release(), state);
  }
}
