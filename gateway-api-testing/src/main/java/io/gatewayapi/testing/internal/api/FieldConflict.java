package io.gatewayapi.testing.internal.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A field that somebody else owns with another value.
 *
 * @param manager who owns it, as messages name it
 * @param path the field as messages spell it
 */
public record FieldConflict(String manager, String path) {

  /** What a failed apply says: one conflict in a line, several by manager. */
  static String message(List<FieldConflict> conflicts) {
    if (conflicts.size() == 1) {
      FieldConflict only = conflicts.get(0);
      return "Apply failed with 1 conflict: conflict with " + only.manager + ": " + only.path;
    }
    Map<String, List<String>> paths = new LinkedHashMap<>();
    conflicts.forEach(
        c -> paths.computeIfAbsent(c.manager, m -> new ArrayList<>()).add("- " + c.path));
    return paths.entrySet().stream()
        .map(e -> "conflicts with " + e.getKey() + ":\n" + String.join("\n", e.getValue()))
        .collect(
            Collectors.joining("\n", "Apply failed with " + conflicts.size() + " conflicts: ", ""));
  }
}
