package io.gatewayapi.codegen.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A type of the API: an object, an open enum, or a kind.
 *
 * @param name upstream's name
 * @param form what it is
 * @param javaType the name of its class; null if only retired kinds use it. Of a kind the class of
 *     its most stable version; the others stand in {@link Kind#versions()}
 * @param description one or two sentences of our own; null if nobody wrote them yet
 * @param facts the facts that all its places share
 * @param enumValues known values of an open enum, in order
 * @param allProperties properties of an object, by name; also those that get no accessor
 * @param presence in which bundles it stands
 */
public record CatalogueType(
    String name,
    Form form,
    @Nullable String javaType,
    @Nullable String description,
    Facts facts,
    List<EnumValue> enumValues,
    Map<String, CatalogueProperty> allProperties,
    Presence presence) {

  /** What a type is. */
  public enum Form {
    /** An object with properties, generated. */
    OBJECT,
    /** An open enum: a string with known values, generated. */
    ENUM,
    /** An object that stands at the root of manifests. */
    KIND,
    /** Kubernetes' own, such as ObjectMeta and Condition, written by hand. */
    HAND_WRITTEN
  }

  /** Copies the collections. */
  public CatalogueType {
    enumValues = List.copyOf(enumValues);
    allProperties = Collections.unmodifiableMap(new TreeMap<>(allProperties));
  }

  /**
   * The properties that get accessors.
   *
   * @return by name
   */
  public Map<String, CatalogueProperty> properties() {
    Map<String, CatalogueProperty> result = new LinkedHashMap<>();
    allProperties.forEach((key, property) -> {
      if (property.java()) {
        result.put(key, property);
      }
    });
    return Collections.unmodifiableMap(result);
  }

  /**
   * Whether it is an open enum.
   *
   * @return true if it has {@link #enumValues()} and no properties
   */
  public boolean isEnum() {
    return form == Form.ENUM;
  }

  /**
   * Whether only retired kinds or versions use it.
   *
   * @return true if it has no class
   */
  public boolean retired() {
    return javaType == null;
  }

  /**
   * The package of its class.
   *
   * @return null if it has no class
   */
  public @Nullable String javaPackage() {
    return javaType == null ? null : javaType.substring(0, javaType.lastIndexOf('.'));
  }

  CatalogueType with(Presence known, Map<String, CatalogueProperty> properties) {
    return new CatalogueType(
        name, form, javaType, description, facts, enumValues, properties, known);
  }
}
