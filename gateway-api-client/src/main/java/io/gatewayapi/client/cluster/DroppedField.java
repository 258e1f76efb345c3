package io.gatewayapi.client.cluster;

import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field that a cluster would drop.
 *
 * <p>Immutable.
 *
 * @param path the field as the server spells it, {@code spec.rules[0].retry}
 * @param keptBy the known releases and channels that would keep it, oldest first; possibly none
 */
public record DroppedField(String path, List<Bundle> keptBy) {
  private static final Pattern STEP = Pattern.compile("\\[\\d+]|[^.\\[]+");

  /** Copies the list. */
  public DroppedField {
    keptBy = List.copyOf(keptBy);
  }

  /**
   * Looks up which releases keep a field.
   *
   * @param kind the kind and version of the object
   * @param path the field
   * @return the field with them
   */
  static DroppedField of(KindVersion kind, String path) {
    return new DroppedField(
        path,
        Kinds.bundles().stream()
            .filter(bundle ->
                Schemas.of(kind, bundle).filter(schema -> has(schema, path)).isPresent())
            .sorted()
            .toList());
  }

  private static boolean has(StructuralSchema root, String path) {
    StructuralSchema node = root;
    Matcher step = STEP.matcher(path);
    while (step.find()) {
      StructuralSchema below = below(node, step.group());
      if (below == null) {
        return node.extensions().preserveUnknownFields();
      }
      node = below;
    }
    return true;
  }

  private static @Nullable StructuralSchema below(StructuralSchema node, String step) {
    return step.startsWith("[") ? node.items() : node.field(step);
  }

  /**
   * The first known release that keeps it, in a channel.
   *
   * @param channel the channel
   * @return empty if none does
   */
  public Optional<Bundle> since(Channel channel) {
    return keptBy.stream().filter(b -> b.channel() == channel).findFirst();
  }

  private String in(Channel channel) {
    List<Bundle> kept = keptBy.stream().filter(b -> b.channel() == channel).toList();
    if (kept.isEmpty()) {
      return "";
    }
    Bundle first = kept.get(0);
    Bundle last = kept.get(kept.size() - 1);
    String until = last.equals(Kinds.newest(channel)) ? "" : " until " + last.release();
    return "by the " + channel + " channel since " + first.release() + until;
  }

  /** {@code spec.rules[0].retry (kept by the experimental channel since v1.2.1)}. */
  @Override
  public String toString() {
    String where = Stream.of(Channel.STANDARD, Channel.EXPERIMENTAL)
        .map(this::in)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
    return path + (where.isEmpty() ? " (in no known release)" : " (kept " + where + ")");
  }
}
