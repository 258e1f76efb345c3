package io.gatewayapi.codegen.generate.javadoc;

import com.google.gson.JsonElement;
import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.Fact;
import io.gatewayapi.codegen.catalogue.Facts;
import io.gatewayapi.codegen.catalogue.Presence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts into words what a schema demands of a value, by the newest bundles that have it. */
final class Bounds {
  /** Between values of which one holds here and one there: channels and versions may differ. */
  private static final String OR = " or ";

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
    range("minItems", "maxItems", " entry", " entries").ifPresent(texts::add);
    range("minProperties", "maxProperties", " entry", " entries").ifPresent(texts::add);
    range("minLength", "maxLength", " character", " characters").ifPresent(texts::add);
    range("minimum", "maximum", "", "").ifPresent(texts::add);
    said("one of ", values("enum"), ", ").ifPresent(texts::add);
    said("matches ", values("pattern"), OR).ifPresent(texts::add);
    said("format ", formats(), OR).ifPresent(texts::add);
    said("default ", values("default"), OR).ifPresent(texts::add);
    said("no two entries with the same ", keys(), " and ").ifPresent(texts::add);
    if (values("x-kubernetes-list-type").contains("{@code set}")) {
      texts.add("no two equal entries");
    }
    return texts;
  }

  /** The width of an integer is told as its type. */
  private List<String> formats() {
    return values("format").stream().filter(format -> !format.contains("int")).toList();
  }

  private List<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    for (Fact fact : here("x-kubernetes-list-map-keys")) {
      fact.value().getAsJsonArray().forEach(key -> keys.add(text(key)));
    }
    return List.copyOf(keys);
  }

  private Optional<String> range(String min, String max, String one, String many) {
    String least = String.join(OR, values(min));
    String most = String.join(OR, values(max));
    if (least.isEmpty() && most.isEmpty()) {
      return Optional.empty();
    }
    if (most.isEmpty()) {
      return Optional.of("at least " + least + (least.equals("1") ? one : many));
    }
    String unit = most.equals("1") ? one : many;
    return Optional.of((least.isEmpty() ? "at most " + most : least + " to " + most) + unit);
  }

  private static Optional<String> said(String before, List<String> values, String between) {
    return values.isEmpty() ? Optional.empty() : Optional.of(before + String.join(between, values));
  }

  private List<String> values(String keyword) {
    Set<String> values = new LinkedHashSet<>();
    for (Fact fact : here(keyword)) {
      values.add(text(fact.value()) + channel(fact));
    }
    return List.copyOf(values);
  }

  /** Said where the newest bundles differ. */
  private String channel(Fact fact) {
    List<Bundle> in = bundles.stream().filter(fact.in()::includes).toList();
    return in.size() == bundles.size() ? "" : " (" + in.get(0).channel() + " channel)";
  }

  private List<Fact> here(String keyword) {
    return facts.all(keyword).stream()
        .filter(fact -> bundles.stream().anyMatch(fact.in()::includes))
        .toList();
  }

  private static String text(JsonElement value) {
    boolean number = value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
    if (number) {
      return value.getAsString();
    }
    return Html.code(value.isJsonPrimitive() ? value.getAsString() : value.toString());
  }
}
