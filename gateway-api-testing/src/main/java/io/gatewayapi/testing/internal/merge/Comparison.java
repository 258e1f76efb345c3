package io.gatewayapi.testing.internal.merge;

import java.util.function.UnaryOperator;

/**
 * How two versions of an object differ.
 *
 * @param added the fields that only the second one has
 * @param modified the fields that have other values
 * @param removed the fields that only the first one has
 */
public record Comparison(FieldSet added, FieldSet modified, FieldSet removed) {
  /**
   * The part of a comparison that counts.
   *
   * @param filter what is left of a set
   * @return the filtered comparison
   */
  public Comparison filtered(UnaryOperator<FieldSet> filter) {
    return new Comparison(filter.apply(added), filter.apply(modified), filter.apply(removed));
  }

  /**
   * What came or changed.
   *
   * @return the union of added and modified
   */
  public FieldSet written() {
    return modified.union(added);
  }
}
