package io.gatewayapi.codegen.generate.javadoc;

import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.Channel;
import io.gatewayapi.codegen.catalogue.Presence;
import io.gatewayapi.codegen.catalogue.Release;
import io.gatewayapi.codegen.catalogue.Scope;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in which channels and since which releases something stands. */
public final class Availability {
  private Availability() {}

  /**
   * The bundles of an owner in which a part of it stands.
   *
   * @param owner where the owner stands
   * @param in the part's scope
   * @return where the part stands
   */
  public static Presence within(Presence owner, Scope in) {
    var bundles = owner.bundles().stream().filter(in::includes).collect(Collectors.toSet());
    return new Presence(bundles, owner.newest(), false);
  }

  /**
   * One sentence.
   *
   * @param presence where it stands
   * @return {@code Standard channel since v1.0.0.} and the like
   */
  public static String sentence(Presence presence) {
    if (presence.retired()) {
      return "Retired: last in "
          + presence.bundles().stream()
              .reduce((older, newer) -> newer)
              .map(Availability::channelOf)
              .orElse("no imported release")
          + ".";
    }
    Optional<Release> standard = presence.since(Channel.STANDARD);
    Optional<Release> experimental = presence.since(Channel.EXPERIMENTAL);
    if (presence.experimental()) {
      return "Experimental channel only, since " + experimental.orElseThrow() + "."
          + presence
              .last(Channel.STANDARD)
              .map(last -> " The standard channel had it until " + last + ".")
              .orElse("");
    }
    String sentence = "Standard channel since " + standard.orElseThrow();
    boolean same = experimental.equals(standard) || experimental.isEmpty();
    return sentence + (same ? "." : ", experimental since " + experimental.get() + ".");
  }

  private static String channelOf(Bundle bundle) {
    return bundle.release() + ", " + bundle.channel() + " channel";
  }
}
