package io.gatewayapi.router.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Header lines in order; a name may occur several times.
 *
 * @param fields the lines, in the order sent
 */
public record HeaderFields(List<HeaderField> fields) {
  private static final HeaderFields NONE = new HeaderFields(List.of());

  /** Copies the list. */
  public HeaderFields {
    fields = List.copyOf(fields);
  }

  /**
   * No headers at all.
   *
   * @return the empty list of lines
   */
  public static HeaderFields none() {
    return NONE;
  }

  /**
   * One line for each value of each name.
   *
   * @param values values by name
   * @return the lines, in the map's order
   */
  public static HeaderFields of(Map<String, ? extends Collection<String>> values) {
    List<HeaderField> fields = new ArrayList<>();
    values.forEach((name, all) -> all.forEach(value -> fields.add(new HeaderField(name, value))));
    return new HeaderFields(fields);
  }

  /**
   * The values of a header.
   *
   * @param name the name, in any case
   * @return the values in order, empty if the header is absent
   */
  public List<String> values(String name) {
    return fields.stream().filter(f -> f.isNamed(name)).map(HeaderField::value).toList();
  }

  /**
   * The values of a header as one, as RFC 9110 section 5.3 combines repeated lines.
   *
   * @param name the name, in any case
   * @return the values joined by commas, empty if the header is absent
   */
  public Optional<String> joined(String name) {
    List<String> values = values(name);
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
  }

  /**
   * These lines and one more.
   *
   * @param name the name
   * @param value the value
   * @return a new list of lines
   */
  public HeaderFields plus(String name, String value) {
    List<HeaderField> all = new ArrayList<>(fields);
    all.add(new HeaderField(name, value));
    return new HeaderFields(all);
  }

  /**
   * These lines without those of a name.
   *
   * @param name the name, in any case
   * @return a new list of lines
   */
  public HeaderFields without(String name) {
    return new HeaderFields(fields.stream().filter(f -> !f.isNamed(name)).toList());
  }

  /** The lines, separated by line feeds. */
  @Override
  public String toString() {
    return String.join("\n", fields.stream().map(HeaderField::toString).toList());
  }
}
