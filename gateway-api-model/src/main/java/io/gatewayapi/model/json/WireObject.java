package io.gatewayapi.model.json;

import com.google.gson.JsonElement;

/**
 * An object with named properties that can be read from and written to JSON without loss.
 *
 * <p>Implemented by generated types; user code has no need to call these methods.
 */
public interface WireObject {
  /**
   * Reads the value of a property that this type knows.
   *
   * @param name the property's JSON name
   * @param in stands before the value, which is not null
   * @return false, with nothing consumed, if the type does not know the property
   */
  boolean readProperty(String name, JsonSource in);

  /**
   * Writes all properties, known and kept, between the braces.
   *
   * @param out stands inside an object
   */
  void writeProperties(JsonSink out);

  /**
   * Takes what has no typed place: an unknown field, an explicit null, a number whose text a Java
   * number would not give back. It is written as it was read.
   *
   * @param name the field's JSON name
   * @param value the value
   */
  void keep(String name, JsonElement value);

  /**
   * Drops what was kept under a name, because something else takes its place.
   *
   * @param name the field's JSON name
   */
  void forget(String name);
}
