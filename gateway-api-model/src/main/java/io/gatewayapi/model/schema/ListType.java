package io.gatewayapi.model.schema;

import java.util.Locale;
import java.util.Optional;

/** How the items of a list relate to each other ({@code x-kubernetes-list-type}). */
public enum ListType {
  /** The list is one value. */
  ATOMIC,
  /** Every value stands at most once. */
  SET,
  /** Items are objects, told apart by key properties. */
  MAP;

  /**
   * Finds a list type by the word that schemas use.
   *
   * @param word {@code atomic}, {@code set} or {@code map}
   * @return empty for any other word
   */
  public static Optional<ListType> find(String word) {
    for (ListType type : values()) {
      if (type.toString().equals(word)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The word that schemas use. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
