package io.gatewayapi.builders.intent.gateway;

import io.gatewayapi.model.meta.LabelSelector;
import io.gatewayapi.model.meta.LabelSelectorRequirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Selectors of namespaces. */
final class AllowedNamespaces {
  /** Kubernetes labels every namespace with its own name. */
  private static final String NAME = "kubernetes.io/metadata.name";

  private AllowedNamespaces() {}

  static LabelSelector labelled(String key, String value) {
    LabelSelector selector = new LabelSelector();
    selector.setMatchLabels(new LinkedHashMap<>(Map.of(key, value)));
    return selector;
  }

  static LabelSelector named(String... names) {
    if (names.length == 0) {
      throw new IllegalArgumentException("no namespace is named: expected at least one");
    }
    if (names.length == 1) {
      return labelled(NAME, names[0]);
    }
    LabelSelectorRequirement requirement = new LabelSelectorRequirement();
    requirement.setKey(NAME);
    requirement.setOperator("In");
    requirement.setValues(new ArrayList<>(List.of(names)));
    LabelSelector selector = new LabelSelector();
    selector.setMatchExpressions(new ArrayList<>(List.of(requirement)));
    return selector;
  }
}
