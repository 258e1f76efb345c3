package io.gatewayapi.router.rule;

import io.gatewayapi.router.http.HeaderField;
import io.gatewayapi.router.http.HeaderFields;
import java.util.List;

/**
 * Changes to headers: first {@code set}, then {@code add}, then {@code remove}.
 *
 * @param set replaces all lines of a name
 * @param add appends after existing lines of a name
 * @param remove drops all lines of a name
 */
public record HeaderModifier(List<HeaderField> set, List<HeaderField> add, List<String> remove) {
  /** Copies the lists. */
  public HeaderModifier {
    set = List.copyOf(set);
    add = List.copyOf(add);
    remove = List.copyOf(remove);
  }

  /**
   * Applies the changes.
   *
   * @param headers the headers before
   * @return the headers after
   */
  public HeaderFields apply(HeaderFields headers) {
    HeaderFields result = headers;
    for (HeaderField field : set) {
      result = result.without(field.name()).plus(field.name(), field.value());
    }
    for (HeaderField field : add) {
      result = result.plus(field.name(), field.value());
    }
    for (String name : remove) {
      result = result.without(name);
    }
    return result;
  }
}
