package io.gatewayapi.testing.internal.owner;

import io.gatewayapi.testing.internal.merge.FieldSet;
import io.gatewayapi.testing.internal.merge.Shape;
import java.util.Map;

/**
 * Who writes, and where.
 *
 * @param manager the field manager's name, possibly empty
 * @param version group and version of the request
 * @param subresource {@code status} or empty
 * @param statusApart whether {@code status} is a subresource
 * @param now the time
 * @param shapes the schema of every version of the kind, by group and version
 * @param structs fields that nobody owns as such, only their parts
 */
public record Writer(
    String manager,
    String version,
    String subresource,
    boolean statusApart,
    String now,
    Map<String, Shape> shapes,
    FieldSet structs) {

  private static final FieldSet STATUS = FieldSet.of("status");

  /** Copies the map. */
  public Writer {
    shapes = Map.copyOf(shapes);
  }

  /** The fields that such a write can own at all. */
  FieldSet ownable(FieldSet written) {
    FieldSet fields = structs.isEmpty() ? written : written.minus(structs);
    if (!subresource.isEmpty()) {
      return fields.only(subresource);
    }
    return statusApart ? fields.minusTrees(STATUS) : fields;
  }

  Shape shape() {
    return shape(version);
  }

  /** The schema of a version that there is. */
  Shape shape(String version) {
    Shape shape = shapes.get(version);
    if (shape == null) {
      throw new IllegalStateException("no schema for " + version + " among " + shapes.keySet());
    }
    return shape;
  }
}
