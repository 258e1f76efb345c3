package io.gatewayapi.testing.internal.kind;

import java.util.List;

/**
 * A column that tables of a kind have.
 *
 * @param name its heading
 * @param type {@code string}, {@code date} and so on
 * @param format {@code name} for the object's name, else empty
 * @param path where its value is, in the simple JSONPath that CRDs use
 * @param priority 0 for columns that are always shown
 */
public record PrinterColumn(String name, String type, String format, String path, int priority) {
  private static final String CREATION = ".metadata.creationTimestamp";

  /** The column that every kind begins with. */
  public static final PrinterColumn NAME =
      new PrinterColumn("Name", "string", "name", ".metadata.name", 0);

  /** When the object was made. */
  public static final PrinterColumn AGE = of("Age", "date", CREATION);

  /** The columns of kinds that say nothing about theirs. */
  public static final List<PrinterColumn> PLAIN =
      List.of(NAME, new PrinterColumn("Created At", "date", "", CREATION, 0));

  /** The columns of a Scale. */
  public static final List<PrinterColumn> SCALE = List.of(
      NAME,
      of("Desired", "integer", ".spec.replicas"),
      of("Available", "integer", ".status.replicas"),
      AGE);

  static PrinterColumn of(String name, String type, String path) {
    return new PrinterColumn(name, type, "", path, 0);
  }

  /** What tables say about the column. */
  public String description() {
    return format.equals("name")
        ? "The object's name, unique among those of its kind in its namespace."
        : "Custom resource definition column (in JSONPath format): " + path;
  }
}
