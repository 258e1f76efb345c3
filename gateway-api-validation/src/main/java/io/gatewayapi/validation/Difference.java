package io.gatewayapi.validation;

import com.google.gson.JsonElement;
import org.jspecify.annotations.Nullable;

/**
 * A place where two objects differ.
 *
 * @param path where, {@code spec.rules[0].matches[1].path.value}; names that hold dots or brackets
 *     in brackets and quotes, {@code metadata.labels["example.com/team"]}
 * @param before the first object's value; null if it has none. Not to be changed
 * @param after the second object's value; null if it has none. Not to be changed
 */
public record Difference(
    String path, @Nullable JsonElement before, @Nullable JsonElement after) {

  /** {@code spec.hostnames[1]: "a.example" is now "b.example"}. */
  @Override
  public String toString() {
    if (before == null) {
      return path + ": added " + after;
    }
    return path + ": " + (after == null ? "removed " + before : before + " is now " + after);
  }
}
