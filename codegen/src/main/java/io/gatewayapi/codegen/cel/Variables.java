package io.gatewayapi.codegen.cel;

import java.util.LinkedHashMap;
import java.util.Map;

/** The variables of terms. */
final class Variables {
  /** The type of a field that may be absent. */
  private static final String FOUND = "@Nullable JsonElement";

  private Variables() {}

  /**
   * The variables that come into a term from outside.
   *
   * @return their Java types by name, in the order of their use
   */
  static Map<String, String> freeIn(Term term) {
    Map<String, String> result = new LinkedHashMap<>();
    if (term instanceof Term.Variable variable) {
      result.put(variable.name(), variable.key() ? "String" : "JsonElement");
    }
    if (term instanceof Term.Found found) {
      result.put(found.variable(), FOUND);
    }
    if (term instanceof Term.HasFound has) {
      result.put(has.variable(), FOUND);
    }
    term.parts().forEach(part -> result.putAll(freeIn(part)));
    if (term instanceof Term.Loop loop) {
      result.remove(loop.variable().name());
    }
    return result;
  }
}
