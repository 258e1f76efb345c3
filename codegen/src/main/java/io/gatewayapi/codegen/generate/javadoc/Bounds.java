package io.gatewayapi.codegen.generate.javadoc;

import com.google.gson.JsonElement;
import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.Fact;
import io.gatewayapi.codegen.catalogue.Facts;
import io.gatewayapi.codegen.catalogue.Presence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts into words what a schema demands of a value, by the newest bundles that have it. */
final class Bounds {
  private final Facts facts;
  private final Set<Bundle> bundles;

  Bounds(Facts facts, Presence presence) {
    this.facts = facts;
    this.bundles = newest(presence);
  }

  private static Set<Bundle> newest(Presence presence) {
    Set<Bundle> newest = new TreeSet<>(presence.newest());
    newest.retainAll(presence.bundles());
    if (newest.isEmpty()) {
      presence.bundles().stream().reduce((older, newer) -> newer).ifPresent(newest::add);
    }
    return newest;
  }

  /** One text a demand. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    range(texts, "minItems", "maxItems", "entry", "entries");
    range(texts, "minProperties", "maxProperties", "entry", "entries");
    range(texts, "minLength", "maxLength", "character", "characters");
    numbers(texts);
    add(texts, "one of ", values("enum"), "");
    add(texts, "matches ", values("pattern"), "");
    add(
        texts,
        "format ",
        values("format").stream().filter(f -> !f.contains("int")).toList(),
        "");
    add(texts, "default ", values("default"), "");
    if (!values("x-kubernetes-list-map-keys").isEmpty()) {
      add(texts, "no two entries with the same ", values("x-kubernetes-list-map-keys"), "");
    } else if (values("x-kubernetes-list-type").contains("{@code set}")) {
      texts.add("no two equal entries");
    }
    return texts;
  }

  private void range(List<String> texts, String min, String max, String one, String many) {
    List<String> least = values(min);
    List<String> most = values(max);
    String unit = most.equals(List.of("{@code 1}")) || most.isEmpty() && ones(least) ? one : many;
    range(texts, least, most, " " + unit);
  }

  private static boolean ones(List<String> values) {
    return values.equals(List.of("{@code 1}"));
  }

  private void numbers(List<String> texts) {
    range(texts, values("minimum"), values("maximum"), "");
  }

  private static void range(
      List<String> texts, List<String> least, List<String> most, String unit) {
    if (!least.isEmpty() && !most.isEmpty()) {
      texts.add(or(least) + " to " + or(most) + unit);
    } else if (!least.isEmpty()) {
      texts.add("at least " + or(least) + unit);
    } else if (!most.isEmpty()) {
      texts.add("at most " + or(most) + unit);
    }
  }

  private static void add(
      List<String> texts, String before, Collection<String> values, String after) {
    if (!values.isEmpty()) {
      boolean list = before.startsWith("one");
      texts.add(before + (list ? String.join(", ", values) : or(values)) + after);
    }
  }

  /** Several where channels or versions differ. */
  private static String or(Collection<String> values) {
    return String.join(" or ", values);
  }

  private List<String> values(String keyword) {
    return facts.all(keyword).stream()
        .filter(fact -> bundles.stream().anyMatch(fact.in()::includes))
        .map(Fact::value)
        .map(Bounds::text)
        .collect(Collectors.collectingAndThen(
            Collectors.toCollection(LinkedHashSet::new), List::copyOf));
  }

  private static String text(JsonElement value) {
    boolean number = value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
    if (number) {
      return value.getAsString();
    }
    return Html.code(value.isJsonPrimitive() ? value.getAsString() : value.toString());
  }
}
