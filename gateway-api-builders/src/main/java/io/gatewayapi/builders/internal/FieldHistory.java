package io.gatewayapi.builders.internal;

import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says which releases and channels have a field. */
final class FieldHistory {
  private static final Pattern STEP = Pattern.compile("\\[[^\\]]*\\]|[^.\\[\\]]+");

  private FieldHistory() {}

  /** Where a field is: {@code the experimental channel has it since v1.1.1}. */
  static String of(KindVersion kind, String path) {
    List<String> parts = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      List<Bundle> having = Kinds.bundles().stream()
          .filter(bundle -> bundle.channel() == channel)
          .filter(
              bundle -> Schemas.of(kind, bundle).map(root -> has(root, path)).orElse(false))
          .sorted()
          .toList();
      if (!having.isEmpty()) {
        parts.add("the " + channel + " channel " + span(having));
      }
    }
    return parts.isEmpty() ? "no known release has it" : String.join(", ", parts);
  }

  private static String span(List<Bundle> having) {
    Bundle first = having.get(0);
    Bundle last = having.get(having.size() - 1);
    return last.equals(Kinds.newest(last.channel()))
        ? "has it since " + first.release()
        : "had it from " + first.release() + " to " + last.release();
  }

  private static boolean has(StructuralSchema root, String path) {
    StructuralSchema node = root;
    Matcher step = STEP.matcher(path);
    while (step.find() && node != null) {
      node = below(node, step.group());
    }
    return node != null;
  }

  private static @Nullable StructuralSchema below(StructuralSchema node, String step) {
    if (!step.startsWith("[")) {
      return node.field(step);
    }
    return node.items() != null ? node.items() : node.additionalProperties();
  }
}
