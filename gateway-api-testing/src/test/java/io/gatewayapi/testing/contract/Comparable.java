package io.gatewayapi.testing.contract;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.testing.contract.Http.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Answers without what no two servers have in common: uids, versions, times, orders of maps. */
final class Comparable {
  private static final Gson PRETTY = new GsonBuilder()
      .setPrettyPrinting()
      .serializeNulls()
      .disableHtmlEscaping()
      .create();
  private static final Set<String> OWN =
      Set.of("uid", "resourceVersion", "creationTimestamp", "deletionTimestamp");

  private Comparable() {}

  static String of(Answer answer) {
    JsonElement body = JsonParser.parseString(answer.text());
    return answer.code() + " " + answer.warnings().stream().sorted().toList() + "\n"
        + PRETTY.toJson(sorted(body, ""));
  }

  private static JsonElement sorted(JsonElement value, String name) {
    if (value instanceof JsonObject object) {
      JsonObject sorted = new JsonObject();
      new TreeMap<>(object.asMap())
          .forEach((field, below) -> sorted.add(field, field(field, below)));
      return sorted;
    }
    if (value instanceof JsonArray array) {
      List<JsonElement> items = new ArrayList<>();
      array.forEach(item -> items.add(sorted(item, name)));
      if (name.equals("causes")) {
        items.sort(java.util.Comparator.comparing(JsonElement::toString));
      }
      JsonArray sorted = new JsonArray();
      items.forEach(sorted::add);
      return sorted;
    }
    return value;
  }

  private static JsonElement field(String name, JsonElement value) {
    if (name.equals("managedFields")) {
      JsonObject metadata = new JsonObject();
      metadata.add(name, value);
      JsonArray owners = new JsonArray();
      Owners.of(metadata).forEach(owners::add);
      return owners;
    }
    if (OWN.contains(name) && value instanceof JsonPrimitive) {
      return new JsonPrimitive("(a server's own)");
    }
    if (name.equals("message") && value instanceof JsonPrimitive text) {
      return new JsonPrimitive(message(text.getAsString()));
    }
    if (name.equals("name") && value instanceof JsonPrimitive text) {
      return new JsonPrimitive(text.getAsString().replaceFirst("^gen-.{5}$", "gen-(any)"));
    }
    return sorted(value, name);
  }

  /** Several problems of one object come in any order. */
  private static String message(String text) {
    // An object that is quoted as a whole has its uid and its version in it.
    String message = text.replaceAll("(?s)Invalid value: \"\\{.*\\}\": ", "Invalid value: {}: ")
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "(uid)")
        .replaceAll("in record \\(\\d+\\)", "in record (version)")
        .replaceAll("gen-[a-z0-9]{5}", "gen-(any)");
    if (message.contains(": field not declared in schema")) {
      // Which of several fields is named, and what else, a map without order decides.
      return message.replaceFirst("(?s)\\): .*", "): field not declared in schema");
    }
    if (message.startsWith("failed to create typed patch object")) {
      return message.lines().sorted().toList().toString();
    }
    int list = message.indexOf(" is invalid: [");
    if (list < 0 || !message.endsWith("]")) {
      return message;
    }
    int start = list + " is invalid: [".length();
    String[] problems =
        message.substring(start, message.length() - 1).split(", (?=spec|status|metadata|<nil>)");
    Arrays.sort(problems);
    return message.substring(0, start) + String.join(", ", problems) + "]";
  }
}
