package io.gatewayapi.validation.internal.accept;

import com.google.gson.JsonElement;
import org.jspecify.annotations.Nullable;

/**
 * What a schema demands of a value at a place, in the form in which it is asked for. Immutable.
 *
 * <p>A class, since calls of an interface's methods cost more where there are many implementations.
 */
abstract class Node {
  /**
   * Reads a value.
   *
   * @param value the value as sent
   * @return the value as rules from above have to see it: with the defaults that they look at, the
   *     value itself if it has them; null if it is not accepted
   */
  @Nullable
  abstract JsonElement read(JsonElement value);
}
