package io.gatewayapi.codegen.imports;

import io.gatewayapi.codegen.catalogue.Bundle;
import java.util.List;
import java.util.Set;

/**
 * What an import did.
 *
 * @param bundles the bundles that the catalogue now holds
 * @param kinds how many kinds
 * @param types how many files of types
 * @param changed the files that were written or deleted, as their content changed
 * @param skipped the input documents that are no CRDs
 * @param undescribed the keys that {@code descriptions.properties} lacks
 */
public record Report(
    Set<Bundle> bundles,
    int kinds,
    int types,
    List<String> changed,
    List<String> skipped,
    Set<String> undescribed) {

  /**
   * The report for a terminal.
   *
   * @return lines
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("Imported ").append(kinds).append(" kinds and ").append(types);
    text.append(" types of ").append(bundles.size()).append(" bundles: ").append(bundles);
    list(text, "skipped, no CRD", skipped);
    list(text, "without a description", undescribed);
    list(text, "changed", changed);
    return text.toString();
  }

  private static void list(StringBuilder text, String title, Iterable<String> lines) {
    int start = text.length();
    int count = 0;
    for (String line : lines) {
      text.append("\n  ").append(line);
      count++;
    }
    text.insert(start, "\n" + count + " " + title + (count == 0 ? "" : ":"));
  }
}
