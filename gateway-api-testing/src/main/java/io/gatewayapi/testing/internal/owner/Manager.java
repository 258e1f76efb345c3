package io.gatewayapi.testing.internal.owner;

import com.google.gson.JsonObject;
import java.util.Comparator;

/**
 * Who owns fields: an entry of managedFields has one of these.
 *
 * @param name the field manager's name
 * @param operation how it came to own them
 * @param version the version in which it wrote; empty for an applier, which has one entry for all
 * @param subresource {@code status} or empty
 */
record Manager(String name, Operation operation, String version, String subresource)
    implements Comparable<Manager> {
  private static final Comparator<Manager> ORDER = Comparator.comparing(Manager::operation)
      .thenComparing(Manager::name)
      .thenComparing(Manager::version)
      .thenComparing(Manager::subresource);

  /** How a manager owns fields. */
  enum Operation {
    APPLY("Apply"),
    UPDATE("Update");

    final String word;

    Operation(String word) {
      this.word = word;
    }
  }

  static Manager applier(String name, String subresource) {
    return new Manager(name, Operation.APPLY, "", subresource);
  }

  static Manager updater(String name, String version, String subresource) {
    return new Manager(name.isEmpty() ? "unknown" : name, Operation.UPDATE, version, subresource);
  }

  /** What a real server orders managers by: an entry of managedFields without time and fields. */
  String identifier() {
    JsonObject entry = new JsonObject();
    if (!name.isEmpty()) {
      entry.addProperty("manager", name);
    }
    entry.addProperty("operation", operation.word);
    if (!version.isEmpty()) {
      entry.addProperty("apiVersion", version);
    }
    if (!subresource.isEmpty()) {
      entry.addProperty("subresource", subresource);
    }
    return entry.toString();
  }

  @Override
  public int compareTo(Manager other) {
    return ORDER.compare(this, other);
  }

  /** As messages about conflicts name it. */
  @Override
  public String toString() {
    return "\"" + name + "\""
        + (subresource.isEmpty() ? "" : " with subresource \"" + subresource + "\"")
        + (operation == Operation.APPLY ? "" : " using " + version);
  }
}
