package io.gatewayapi.codegen.catalogue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The keywords of a schema node over all its places. */
public final class Facts {
  /** No facts at all. */
  public static final Facts NONE = new Facts(Map.of());

  private final TreeMap<String, List<Fact>> byKeyword = new TreeMap<>();

  /**
   * Makes facts.
   *
   * @param byKeyword the values or elements of each keyword, in order
   */
  public Facts(Map<String, List<Fact>> byKeyword) {
    byKeyword.forEach((keyword, facts) -> this.byKeyword.put(keyword, List.copyOf(facts)));
  }

  /**
   * The keywords that hold anywhere.
   *
   * @return their names, sorted
   */
  public Set<String> keywords() {
    return Collections.unmodifiableSet(byKeyword.keySet());
  }

  /**
   * All values of a keyword, or all elements of a list-valued one.
   *
   * @param keyword its name
   * @return in order; empty if it never holds
   */
  public List<Fact> all(String keyword) {
    return byKeyword.getOrDefault(keyword, List.of());
  }

  /**
   * A keyword's value at a place.
   *
   * @param keyword its name
   * @param place a place of the owner
   * @return the value; for a list-valued keyword the elements in upstream's order
   */
  public Optional<JsonElement> value(String keyword, Place place) {
    List<JsonElement> values = new ArrayList<>();
    for (Fact fact : all(keyword)) {
      if (fact.in().includes(place)) {
        values.add(fact.value());
      }
    }
    if (values.isEmpty()) {
      return Optional.empty();
    }
    if (Keywords.LISTS.contains(keyword)) {
      JsonArray list = new JsonArray();
      values.forEach(list::add);
      return Optional.of(list);
    }
    if (values.size() > 1) {
      throw new CatalogueException(
          keyword + " at " + place + " has " + values.size() + " values, expected one: " + values);
    }
    return Optional.of(values.get(0));
  }

  /**
   * Everything that holds at a place.
   *
   * @param place a place of the owner
   * @return an object of keywords, as in the CRD
   */
  public JsonObject at(Place place) {
    JsonObject json = new JsonObject();
    for (String keyword : byKeyword.keySet()) {
      value(keyword, place).ifPresent(value -> json.add(keyword, value.deepCopy()));
    }
    return json;
  }
}
