package io.gatewayapi.testing.internal.kind;

import com.google.gson.JsonObject;
import io.gatewayapi.model.decode.Decoded;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.testing.internal.merge.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of an object of one kind and version when it is written. */
public interface WriteRules {
  /**
   * Reads an object as the server reads it: unknown fields go, metadata takes the server's form,
   * defaults come.
   *
   * @param object the object; not changed
   * @return the object as it would be stored, what went, and what cannot be read; where the object
   *     has metadata, root and metadata of the result are new, all else may be shared with it
   */
  Decoded decode(JsonObject object);

  /**
   * Brings in defaults, and nothing else.
   *
   * @param object the object; not changed
   * @return the object with defaults
   */
  JsonObject defaulted(JsonObject object);

  /**
   * What the schema says about merging.
   *
   * @return the shape of a whole object
   */
  Shape shape();

  /**
   * Finds nulls where the schema has none, which only an applied configuration can leave.
   *
   * @param object the object as it would be stored
   * @return what is wrong, usually nothing
   */
  List<Cause> nulls(JsonObject object);

  /**
   * Checks an object.
   *
   * @param object the object as it would be stored
   * @param old the object that it replaces, null on create
   * @param subresource {@code status} if only the status is written, else empty
   * @return what is wrong, nothing if it may be stored
   */
  List<Cause> check(JsonObject object, @Nullable JsonObject old, String subresource);

  /**
   * Whether nothing is wrong with an update of an object, nulls included, and would not be if it were
   * new; to be answered quickly.
   *
   * @param object the object as it would be stored
   * @param old the object that it replaces
   * @return false if that is not known, and {@link #check} has to find out
   */
  default boolean isFine(JsonObject object, JsonObject old) {
    return false;
  }

  /**
   * Checks an update that changes metadata and perhaps status, of an object that these rules have
   * found fine when it was new.
   *
   * @param object the object as it would be stored
   * @param old the object that it replaces
   * @return what is wrong, nothing if it may be stored
   */
  default List<Cause> checkMetadata(JsonObject object, JsonObject old) {
    return check(object, old, "");
  }

  /**
   * Checks an object as {@link #check} does, the rules of its kind aside.
   *
   * @param object the object as it would be stored
   * @param old the object that it replaces, null on create
   * @param subresource {@code status} if only the status is written, else empty
   * @return what is wrong
   */
  default List<Cause> checkShape(JsonObject object, @Nullable JsonObject old, String subresource) {
    return check(object, old, subresource);
  }

  /**
   * The schema.
   *
   * @return the schema of a whole object
   */
  StructuralSchema schema();

  /**
   * What callers who write are told.
   *
   * @return warnings, usually none
   */
  default List<String> warnings() {
    return List.of();
  }
}
