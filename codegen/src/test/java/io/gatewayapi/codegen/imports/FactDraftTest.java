package io.gatewayapi.codegen.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.Channel;
import io.gatewayapi.codegen.catalogue.Context;
import io.gatewayapi.codegen.catalogue.Place;
import io.gatewayapi.codegen.catalogue.Release;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Lists of many bundles become one, from which each bundle's own comes back in its order. */
class FactDraftTest {
  private static Place place(int minor) {
    Bundle bundle = new Bundle(new Release(1, minor, 0), Channel.STANDARD);
    return Place.root(new Context("a.example/v1", "Lamp", bundle));
  }

  /** Merges enums, the oldest bundle's first. */
  private static List<FactDraft> merge(List<String> lists) {
    Map<Place, Map<String, JsonElement>> facts = new TreeMap<>();
    for (int i = 0; i < lists.size(); i++) {
      JsonArray list = new JsonArray();
      lists.get(i).chars().mapToObj(c -> String.valueOf((char) c)).forEach(list::add);
      facts.put(place(i), Map.of("enum", list));
    }
    return FactDraft.of(facts).getOrDefault("enum", List.of());
  }

  private static String text(List<FactDraft> facts) {
    StringBuilder text = new StringBuilder();
    facts.forEach(fact -> text.append(fact.value().getAsString()));
    return text.toString();
  }

  private static String textAt(List<FactDraft> facts, Place place) {
    return text(facts.stream().filter(f -> f.places().contains(place)).toList());
  }

  @Test
  void addedElementsStandWhereTheNewestBundleHasThem() {
    assertThat(text(merge(List.of("ac", "abc", "abcd")))).isEqualTo("abcd");
  }

  @Test
  void removedElementsStayBetweenTheirNeighbours() {
    assertThat(text(merge(List.of("abc", "ac")))).isEqualTo("abc");
  }

  @Test
  void elementStandsTwiceWhereOrdersDisagree() {
    List<FactDraft> merged = merge(List.of("ba", "ab"));

    assertThat(merged).hasSize(3);
    assertThat(textAt(merged, place(0))).isEqualTo("ba");
    assertThat(textAt(merged, place(1))).isEqualTo("ab");
  }

  @Test
  void wholeValuesAreGroupedNewestFirst() {
    Map<Place, Map<String, JsonElement>> facts = new TreeMap<>();
    facts.put(place(0), Map.of("maximum", new JsonPrimitive(1)));
    facts.put(place(1), Map.of("maximum", new JsonPrimitive(2)));
    facts.put(place(2), Map.of("maximum", new JsonPrimitive(1)));

    List<FactDraft> maximum = FactDraft.of(facts).getOrDefault("maximum", List.of());
    assertThat(text(maximum)).isEqualTo("12");
    assertThat(maximum.get(0).places()).containsExactlyInAnyOrder(place(0), place(2));
  }

  @Test
  void everyListComesBack() {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      List<String> lists = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        lists.add(randomList(random));
      }
      List<FactDraft> merged = merge(lists);
      for (int i = 0; i < lists.size(); i++) {
        assertThat(textAt(merged, place(i)))
            .as("seed %d round %d: %s of %s", seed, round, lists.get(i), lists)
            .isEqualTo(lists.get(i));
      }
    }
  }

  private static String randomList(Random random) {
    List<String> letters = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f", "a"));
    letters.removeIf(letter -> random.nextInt(3) == 0);
    if (random.nextInt(4) == 0) {
      Collections.shuffle(letters, random);
    }
    return String.join("", letters);
  }
}
