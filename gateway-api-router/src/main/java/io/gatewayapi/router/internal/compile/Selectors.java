package io.gatewayapi.router.internal.compile;

import static io.gatewayapi.router.internal.compile.wire.Wire.text;

import io.gatewayapi.model.meta.LabelSelector;
import io.gatewayapi.model.meta.LabelSelectorRequirement;
import io.gatewayapi.router.internal.compile.wire.Wire;
import io.gatewayapi.router.topology.LabelSelection;
import io.gatewayapi.router.topology.LabelSelection.Operator;
import io.gatewayapi.router.topology.LabelSelection.Requirement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads label selectors. */
final class Selectors {
  private Selectors() {}

  static LabelSelection read(LabelSelector selector) {
    Map<String, String> labels = selector.getMatchLabels();
    Stream<Requirement> byLabel = new TreeMap<>(labels == null ? Map.of() : labels)
        .entrySet().stream().map(e -> Requirement.label(e.getKey(), text(e.getValue())));
    Stream<Requirement> byExpression =
        Wire.stream(selector.getMatchExpressions()).map(Selectors::requirement);
    return new LabelSelection(Stream.concat(byLabel, byExpression).toList());
  }

  private static Requirement requirement(LabelSelectorRequirement requirement) {
    return new Requirement(
        text(requirement.getKey()),
        Operator.of(requirement.getOperator()),
        Wire.list(requirement.getValues()));
  }
}
