package io.gatewayapi.testing.internal.kind;

import io.gatewayapi.validation.text.NameRules;
import java.util.List;

/** What names of built-in kinds look like. */
public enum NameForm {
  /** Dots between labels: the form of most. */
  SUBDOMAIN,
  /** One label: the form of what becomes a part of a host's name. */
  LABEL,
  /** What fits into a URL: roles and their bindings. */
  PATH_SEGMENT;

  /**
   * What is wrong with a name.
   *
   * @param name the name
   * @return the problems, usually none
   */
  public List<String> problems(String name) {
    return switch (this) {
      case SUBDOMAIN -> NameRules.subdomain(name);
      case LABEL -> NameRules.label(name);
      case PATH_SEGMENT -> NameRules.pathSegment(name);
    };
  }
}
