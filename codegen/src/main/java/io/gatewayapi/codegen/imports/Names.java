package io.gatewayapi.codegen.imports;

import io.gatewayapi.codegen.crds.ImportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hand-written {@code names.tsv}: which type stands at which property, and directives. */
final class Names {
  /**
   * Where the classes of a group go.
   *
   * @param javaPackage the package above the versions
   * @param nestedVersion the version whose package holds the nested types
   */
  record Group(String javaPackage, String nestedVersion) {}

  private final Map<String, String> types = new HashMap<>();
  private final Map<String, String> exceptions = new HashMap<>();
  private final Map<String, List<String>> constants = new LinkedHashMap<>();
  private final Map<String, String> handWritten = new LinkedHashMap<>();
  private final Map<String, Group> groups = new LinkedHashMap<>();

  private Names() {}

  static Names read(Path file) {
    Names names = new Names();
    try {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          names.add(line.split("\t", -1), file + ":" + number);
        }
      }
    } catch (IOException e) {
      throw new ImportException(file + " cannot be read: " + e);
    }
    return names;
  }

  private void add(String[] columns, String where) {
    String first = columns[0];
    int expected = switch (first) {
      case "@exception", "@group" -> 4;
      default -> 3;
    };
    if (columns.length != expected) {
      throw new ImportException(where + ": " + columns.length + " columns, expected " + expected);
    }
    switch (first) {
      case "@exception" -> exceptions.put(key(columns[1], columns[2]), columns[3]);
      case "@group" -> groups.put(columns[1], new Group(columns[2], columns[3]));
      case "@java" -> handWritten.put(columns[1], columns[2]);
      case "@constants" -> constants.put(columns[1], List.of(columns[2].split(",", -1)));
      default -> addType(key(first, columns[1]), columns[2], where);
    }
  }

  private void addType(String key, String type, String where) {
    if (key.startsWith("@")) {
      throw new ImportException(
          where + ": unknown directive, expected @constants, @exception, @group or @java");
    }
    String other = types.put(key, type);
    if (other != null && !other.equals(type)) {
      throw new ImportException(
          where + ": a second type for one property: " + type + ", before " + other);
    }
  }

  private static String key(String parent, String property) {
    return parent + "\t" + property;
  }

  /** The type at a property; {@code []} and <code>{}</code> stand for items and values. */
  @Nullable
  String type(String parent, String property) {
    String exception = exceptions.get(key(parent, property));
    return exception == null ? types.get(key(parent, property)) : exception;
  }

  boolean isException(String parent, String property) {
    return exceptions.containsKey(key(parent, property));
  }

  /** Well-known values of a string type that the CRDs do not enumerate. */
  List<String> constants(String type) {
    return constants.getOrDefault(type, List.of());
  }

  /** The class of a type that is written by hand. */
  Optional<String> handWritten(String type) {
    return Optional.ofNullable(handWritten.get(type));
  }

  /** The groups that may be imported, the one that keeps shared types first. */
  List<String> groups() {
    return new ArrayList<>(groups.keySet());
  }

  Optional<Group> group(String group) {
    return Optional.ofNullable(groups.get(group));
  }
}
