package io.gatewayapi.router.rule;

import io.gatewayapi.router.http.HeaderField;
import io.gatewayapi.router.http.HeaderFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
   * Several changes in a row as one with the same effect.
   *
   * @param changes the changes, in the order in which they are applied
   * @return one change
   */
  public static HeaderModifier net(List<HeaderModifier> changes) {
    Map<String, Change> byName = new LinkedHashMap<>();
    for (HeaderModifier change : changes) {
      change.set.forEach(f -> Change.of(f.name(), byName).set(f));
      change.add.forEach(f -> Change.of(f.name(), byName).add(f));
      change.remove.forEach(name -> Change.of(name, byName).remove());
    }
    List<HeaderField> set = new ArrayList<>();
    List<HeaderField> add = new ArrayList<>();
    List<String> remove = new ArrayList<>();
    byName.values().forEach(change -> change.addTo(set, add, remove));
    return new HeaderModifier(set, add, remove);
  }

  /** What becomes of one header. */
  private static final class Change {
    private final String name;
    private final List<HeaderField> fields = new ArrayList<>();
    private boolean replaced;

    private Change(String name) {
      this.name = name;
    }

    static Change of(String name, Map<String, Change> all) {
      return all.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new Change(name));
    }

    void set(HeaderField field) {
      remove();
      fields.add(field);
    }

    void add(HeaderField field) {
      fields.add(field);
    }

    void remove() {
      replaced = true;
      fields.clear();
    }

    void addTo(List<HeaderField> set, List<HeaderField> add, List<String> remove) {
      if (replaced && fields.isEmpty()) {
        remove.add(name);
      } else if (replaced) {
        set.add(fields.get(0));
        add.addAll(fields.subList(1, fields.size()));
      } else {
        add.addAll(fields);
      }
    }
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
