package io.gatewayapi.validation;

import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A field that an object sets and a cluster's CRDs do not have, so that the API server drops it,
 * without a word unless it is asked to validate fields.
 *
 * @param path the field as the server spells it in its warnings
 * @param knownIn the bundles whose CRDs have the field in the object's version, oldest first
 */
public record MissingField(String path, List<Bundle> knownIn) {
  /** Copies the list. */
  public MissingField {
    knownIn = List.copyOf(knownIn);
  }

  /**
   * Since when a channel has the field.
   *
   * @param channel the channel
   * @return the first bundle of the channel that has it; empty if none of those known does
   */
  public Optional<Bundle> since(Channel channel) {
    return knownIn.stream().filter(bundle -> bundle.channel() == channel).findFirst();
  }

  /** {@code spec.rules[0].retry: in the experimental channel since v1.2.1}. */
  @Override
  public String toString() {
    String where = Stream.of(Channel.values())
        .flatMap(channel -> since(channel).stream())
        .map(first -> "in the " + first.channel() + " channel " + span(first))
        .collect(Collectors.joining(", "));
    return path + ": " + (where.isEmpty() ? "in no known release" : where);
  }

  private String span(Bundle first) {
    Bundle last = knownIn.stream()
        .filter(bundle -> bundle.channel() == first.channel())
        .reduce(first, (one, other) -> other);
    boolean still = last.equals(io.gatewayapi.model.Kinds.newest(first.channel()));
    return still ? "since " + first.release() : "from " + first.release() + " to " + last.release();
  }
}
