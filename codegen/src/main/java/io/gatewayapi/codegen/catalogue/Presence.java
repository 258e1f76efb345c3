package io.gatewayapi.codegen.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * In which bundles a type or property stands, seen from the newest ones.
 *
 * @param bundles all bundles in which it stands under a kind and version that still exist; for what
 *     stands nowhere else, under the retired ones
 * @param newest the newest bundle of each channel
 * @param required whether every place of its owner in the newest bundles requires it
 */
public record Presence(Set<Bundle> bundles, Set<Bundle> newest, boolean required) {
  /** What is not known to stand anywhere. */
  public static final Presence NOWHERE = new Presence(Set.of(), Set.of(), false);

  /** Copies the sets. */
  public Presence {
    bundles = Collections.unmodifiableSet(new TreeSet<>(bundles));
    newest = Collections.unmodifiableSet(new TreeSet<>(newest));
  }

  /**
   * Whether the newest release has it in the experimental channel only.
   *
   * @return true if the standard channel does not promise it
   */
  public boolean experimental() {
    return inNewest(Channel.EXPERIMENTAL) && !inNewest(Channel.STANDARD);
  }

  /**
   * Whether the newest release lacks it in both channels.
   *
   * @return true if only older releases have it
   */
  public boolean retired() {
    return newest.stream().noneMatch(bundles::contains);
  }

  /**
   * The first release that has it.
   *
   * @param channel the channel to look at
   * @return empty if the channel never had it
   */
  public Optional<Release> since(Channel channel) {
    return releases(channel).stream().min(Comparator.naturalOrder());
  }

  /**
   * The last release that has it.
   *
   * @param channel the channel to look at
   * @return empty if the channel never had it
   */
  public Optional<Release> last(Channel channel) {
    return releases(channel).stream().max(Comparator.naturalOrder());
  }

  private Collection<Release> releases(Channel channel) {
    return bundles.stream()
        .filter(b -> b.channel() == channel)
        .map(Bundle::release)
        .toList();
  }

  private boolean inNewest(Channel channel) {
    return newest.stream().anyMatch(b -> b.channel() == channel && bundles.contains(b));
  }
}
