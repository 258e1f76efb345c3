package io.gatewayapi.codegen.imports;

import com.google.gson.JsonElement;
import io.gatewayapi.codegen.catalogue.Keywords;
import io.gatewayapi.codegen.catalogue.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A value with the places at which it holds. */
record FactDraft(JsonElement value, Set<Place> places) {
  /** What is newest and widest comes first, so that a reader sees today's facts first. */
  private static final Comparator<Place> NEWEST_FIRST = Comparator.comparing(
          (Place place) -> place.context().bundle())
      .reversed()
      .thenComparing(Comparator.naturalOrder());

  /**
   * Turns facts by place into places by fact.
   *
   * @param byPlace the keywords of each place
   * @return for each keyword its values, or its elements if it is list-valued
   */
  static Map<String, List<FactDraft>> of(Map<Place, Map<String, JsonElement>> byPlace) {
    Map<String, Map<JsonElement, Set<Place>>> byKeyword = new TreeMap<>();
    byPlace.keySet().stream()
        .sorted(NEWEST_FIRST)
        .forEach(place -> byPlace
            .getOrDefault(place, Map.of())
            .forEach((keyword, value) -> byKeyword
                .computeIfAbsent(keyword, k -> new LinkedHashMap<>())
                .computeIfAbsent(value, v -> new HashSet<>())
                .add(place)));
    Map<String, List<FactDraft>> result = new TreeMap<>();
    byKeyword.forEach((keyword, values) ->
        result.put(keyword, Keywords.LISTS.contains(keyword) ? elements(values) : whole(values)));
    return result;
  }

  private static List<FactDraft> whole(Map<JsonElement, Set<Place>> values) {
    List<FactDraft> facts = new ArrayList<>();
    values.forEach((value, places) -> facts.add(new FactDraft(value, places)));
    return facts;
  }

  /** Merges all lists into one, of which each is what remains at its own places. */
  private static List<FactDraft> elements(Map<JsonElement, Set<Place>> lists) {
    List<FactDraft> merged = new ArrayList<>();
    lists.forEach((list, places) -> {
      List<JsonElement> elements = list.getAsJsonArray().asList();
      int[] next = longestCommonSubsequence(merged, elements);
      int position = 0;
      for (int i = 0; i < elements.size(); i++) {
        if (next[i] >= 0) {
          position = next[i] + insertedBefore(next, i);
          merged.get(position).places().addAll(places);
        } else {
          merged.add(position, new FactDraft(elements.get(i), new HashSet<>(places)));
        }
        position++;
      }
    });
    return merged;
  }

  private static int insertedBefore(int[] matches, int end) {
    int count = 0;
    for (int i = 0; i < end; i++) {
      count += matches[i] < 0 ? 1 : 0;
    }
    return count;
  }

  /** For each element its partner's index in the merged list, or -1. */
  private static int[] longestCommonSubsequence(List<FactDraft> merged, List<JsonElement> list) {
    int[][] length = new int[merged.size() + 1][list.size() + 1];
    for (int i = merged.size() - 1; i >= 0; i--) {
      for (int j = list.size() - 1; j >= 0; j--) {
        boolean same = merged.get(i).value().equals(list.get(j));
        length[i][j] =
            same ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    int[] partners = new int[list.size()];
    int i = 0;
    for (int j = 0; j < list.size(); j++) {
      partners[j] = -1;
      while (i < merged.size() && length[i + 1][j] == length[i][j]) {
        i++;
      }
      if (i < merged.size() && merged.get(i).value().equals(list.get(j))) {
        partners[j] = i;
        i++;
      }
    }
    return partners;
  }
}
