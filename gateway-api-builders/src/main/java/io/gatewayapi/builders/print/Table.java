package io.gatewayapi.builders.print;

import io.gatewayapi.builders.internal.BuilderTable;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The builders' methods by type and property. */
final class Table {
  /** A property: the method that sets it, how its value is held, and in which class. */
  record Property(String method, String form, String element) {}

  /** Builders that are written by hand; their maps have a method an entry of another name. */
  private static final List<String> BY_HAND = List.of("""
      io.gatewayapi.model.meta.ObjectMeta
      name name STRING
      generateName generateName STRING
      namespace namespace STRING
      uid uid STRING
      resourceVersion resourceVersion STRING
      generation generation INT64
      creationTimestamp creationTimestamp TIME
      deletionTimestamp deletionTimestamp TIME
      labels label ENTRIES labels
      annotations annotation ENTRIES annotations
      finalizers finalizers STRINGS
      ownerReferences ownerReferences OBJECTS io.gatewayapi.model.meta.OwnerReference
      """, """
      io.gatewayapi.model.meta.OwnerReference
      apiVersion apiVersion STRING
      kind kind STRING
      name name STRING
      uid uid STRING
      controller controller BOOLEAN
      blockOwnerDeletion blockOwnerDeletion BOOLEAN
      """, """
      io.gatewayapi.model.meta.Condition
      type type STRING
      status status STRING
      reason reason STRING
      message message STRING
      observedGeneration observedGeneration INT64
      lastTransitionTime lastTransitionTime STRING
      """);

  private static final Map<String, Map<String, Property>> TYPES = types();
  private static final Map<String, Map<String, String>> ENUMS = enums();

  private Table() {}

  private static Map<String, Map<String, Property>> types() {
    Map<String, Map<String, Property>> types = new HashMap<>();
    BY_HAND.forEach(text -> addType(text, types));
    BuilderTable.TYPES.forEach(text -> addType(text, types));
    return Collections.unmodifiableMap(types);
  }

  private static void addType(String text, Map<String, Map<String, Property>> types) {
    List<String> lines = text.lines().toList();
    Map<String, Property> properties = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split(" ", -1);
      properties.put(parts[0], new Property(parts[1], parts[2], parts.length > 3 ? parts[3] : ""));
    }
    types.put(lines.get(0), properties);
  }

  private static Map<String, Map<String, String>> enums() {
    Map<String, Map<String, String>> enums = new HashMap<>();
    for (String text : BuilderTable.ENUMS) {
      List<String> lines = text.lines().toList();
      Map<String, String> constants = new HashMap<>();
      for (String line : lines.subList(1, lines.size())) {
        int space = line.indexOf(' ');
        constants.put(line.substring(space + 1), line.substring(0, space));
      }
      enums.put(lines.get(0), constants);
    }
    return Collections.unmodifiableMap(enums);
  }

  /** A type's properties by JSON name. */
  static Map<String, Property> properties(String javaType) {
    Map<String, Property> properties = TYPES.get(javaType);
    if (properties == null) {
      throw new Unprintable(javaType + " has no builder");
    }
    return properties;
  }

  /** The constant of an enum's value, null if it has none. */
  static @Nullable String constant(String javaType, String value) {
    return ENUMS.getOrDefault(javaType, Map.of()).get(value);
  }
}
