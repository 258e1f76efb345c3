package io.gatewayapi.testing.internal.kind;

import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of an object of one kind and version when it is written. */
public interface WriteRules {
  /**
   * Removes the fields that the version does not know.
   *
   * @param object the object as it was sent, changed in place
   * @return the paths of what went, in the order they stood
   */
  List<String> prune(JsonObject object);

  /**
   * Adds what the version defaults.
   *
   * @param object the object, changed in place
   */
  void setDefaults(JsonObject object);

  /**
   * Checks an object.
   *
   * @param object the object as it would be stored
   * @param old the object that it replaces, null on create
   * @param subresource {@code status} if only the status is written, else empty
   * @return what is wrong, nothing if it may be stored
   */
  List<Cause> check(JsonObject object, @Nullable JsonObject old, String subresource);
}
