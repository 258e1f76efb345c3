package io.gatewayapi.router.replay;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Compares the status of an object with what a case expects. */
final class StatusCheck {
  private final JsonObject line;
  private final JsonObject expect;
  private final List<String> differences = new ArrayList<>();

  private StatusCheck(JsonObject line) {
    this.line = line;
    this.expect = line.getAsJsonObject("expect");
  }

  /** Empty if the statuses are as expected. */
  static List<String> differences(JsonObject line, List<JsonObject> objects) {
    StatusCheck check = new StatusCheck(line);
    if (line.get("check").getAsString().equals("allGatewaysInNamespacesReady")) {
      objects.stream().filter(check::mustBeReady).forEach(o -> {
        check.conditions(name(o), object(o, "status"), check.expected(check.expect));
        check.generations(o);
      });
    } else {
      objects.stream()
          .filter(check::isMeant)
          .findFirst()
          .ifPresentOrElse(check::one, () -> check.differences.add("the object is not there"));
    }
    return check.differences;
  }

  private boolean mustBeReady(JsonObject object) {
    List<String> namespaces = texts(expect.getAsJsonArray("namespaces"));
    JsonObject annotations = object(object(object, "metadata"), "annotations");
    boolean excepted = expect.getAsJsonObject("exceptAnnotation").entrySet().stream()
        .anyMatch(e -> e.getValue().equals(annotations.get(e.getKey())));
    return text(object, "kind").equals("Gateway")
        && namespaces.contains(text(object(object, "metadata"), "namespace"))
        && !excepted;
  }

  private boolean isMeant(JsonObject object) {
    return text(object, "kind").equals(text(line, "kind"))
        && name(object).equals(text(line, "object"));
  }

  private static String name(JsonObject object) {
    JsonObject metadata = object(object, "metadata");
    return text(metadata, "namespace") + "/" + text(metadata, "name");
  }

  private void one(JsonObject object) {
    JsonObject status = object(object, "status");
    generations(object);
    switch (text(line, "check")) {
      case "conditions" -> conditions("conditions", status, expected(expect));
      case "listenersExactSet" -> listeners(status);
      case "everyListenerConditions" -> everyListener(status);
      case "routeParents" -> array(expect, "parents").forEach(p -> parent(status, p));
      case "routeParentCondition" ->
        some(
            "parent",
            entries(status, "parents", "parentRef", text(expect, "parentGateway")),
            expected(expect));
      case "policyAncestorCondition" ->
        some(
            "ancestor",
            entries(status, "ancestors", "ancestorRef", text(expect, "ancestorGateway")),
            expected(expect));
      case "routeNoAcceptedParents" -> noAccepted(status);
      case "attachedListenerSets" ->
        same(
            "attachedListenerSets",
            number(expect, "attachedListenerSets"),
            number(status, "attachedListenerSets"));
      case "zeroRoutes" -> zeroRoutes(status);
      case "hasAddress" -> hasAddress(object, status);
      case "observedGenerationLatest" -> same("conditions", false, all(object).isEmpty());
      default -> differences.add("unknown check " + text(line, "check"));
    }
  }

  private void same(String what, Object expected, Object found) {
    if (!Objects.equals(expected, found)) {
      differences.add(what + ": expected " + expected + ", found " + found);
    }
  }

  private List<JsonObject> expected(JsonObject owner) {
    return array(owner, "conditions");
  }

  private void conditions(String where, JsonObject owner, List<JsonObject> expected) {
    for (JsonObject condition : expected) {
      if (array(owner, "conditions").stream().noneMatch(c -> fits(condition, c))) {
        differences.add(
            where + ": expected " + condition + ", found " + array(owner, "conditions"));
      }
    }
  }

  private static boolean fits(JsonObject expected, JsonObject found) {
    return Stream.of("type", "status", "reason")
        .allMatch(field ->
            text(expected, field).isEmpty() || text(expected, field).equals(text(found, field)));
  }

  private void some(String what, List<JsonObject> entries, List<JsonObject> expected) {
    boolean found = entries.stream()
        .anyMatch(entry -> expected.stream()
            .allMatch(c -> array(entry, "conditions").stream().anyMatch(o -> fits(c, o))));
    if (!found) {
      differences.add(what + ": expected " + expected + ", found " + entries);
    }
  }

  private List<JsonObject> entries(JsonObject status, String list, String ref, String gateway) {
    String own = text(line, "object").split("/", 2)[0];
    return array(status, list).stream()
        .filter(e -> {
          JsonObject parent = object(e, ref);
          String namespace = parent.has("namespace") ? text(parent, "namespace") : own;
          return gateway.equals(namespace + "/" + text(parent, "name"));
        })
        .toList();
  }

  private void parent(JsonObject status, JsonObject expected) {
    JsonObject ref = object(expected, "parentRef");
    List<JsonObject> entries =
        entries(status, "parents", "parentRef", text(ref, "namespace") + "/" + text(ref, "name"))
            .stream()
            .filter(e -> text(object(e, "parentRef"), "kind").equals(text(ref, "kind")))
            .toList();
    some("parent " + ref, entries, expected(expected));
  }

  private void listeners(JsonObject status) {
    List<JsonObject> found = array(status, "listeners");
    List<JsonObject> wanted = array(expect, "listeners");
    same("listeners", names(wanted), names(found));
    for (JsonObject listener : wanted) {
      found.stream()
          .filter(l -> text(l, "name").equals(text(listener, "name")))
          .forEach(l -> listener(listener, l));
    }
  }

  private void listener(JsonObject wanted, JsonObject found) {
    String where = "listener " + text(wanted, "name");
    same(
        where + " attachedRoutes",
        number(wanted, "attachedRoutes"),
        number(found, "attachedRoutes"));
    List<JsonObject> kinds = array(wanted, "supportedKinds");
    boolean missing = !array(found, "supportedKinds").containsAll(kinds);
    if (missing || kinds.isEmpty() && !array(found, "supportedKinds").isEmpty()) {
      differences.add(where + " supportedKinds: expected " + kinds + ", found " + found);
    }
    conditions(where, found, expected(wanted));
  }

  private static List<String> names(List<JsonObject> listeners) {
    return listeners.stream().map(l -> text(l, "name")).sorted().toList();
  }

  private void everyListener(JsonObject status) {
    List<JsonObject> found = array(status, "listeners");
    if (expect.get("listenerNames") instanceof JsonArray names) {
      found = found.stream().filter(l -> texts(names).contains(text(l, "name"))).toList();
      same("listeners", names.size(), found.size());
    }
    same("no listeners", false, found.isEmpty());
    found.forEach(l -> conditions("listener " + text(l, "name"), l, expected(expect)));
  }

  private void noAccepted(JsonObject status) {
    List<JsonObject> parents = array(status, "parents");
    boolean refused = parents.stream()
        .flatMap(p -> array(p, "conditions").stream())
        .anyMatch(c -> text(c, "type").equals("Accepted") && text(c, "status").equals("False"));
    same("no accepted parents", true, parents.isEmpty() || refused);
  }

  private void zeroRoutes(JsonObject status) {
    List<JsonObject> found = array(status, "listeners");
    boolean zero = found.stream().anyMatch(l -> number(l, "attachedRoutes") == 0);
    same("zero routes", true, found.isEmpty() || zero);
  }

  private void hasAddress(JsonObject object, JsonObject status) {
    long typed = array(status, "addresses").stream()
        .filter(a -> !text(a, "type").isEmpty() && !text(a, "value").isEmpty())
        .count();
    same("addresses", true, typed >= number(expect, "minAddressesWithType"));
    same(
        "listener on the port",
        true,
        array(object(object, "spec"), "listeners").stream()
            .anyMatch(l -> number(l, "port") == number(expect, "listenerPortUsed")));
  }

  private void generations(JsonObject object) {
    JsonElement generation = object(object, "metadata").get("generation");
    all(object).forEach(c -> same("observedGeneration", generation, c.get("observedGeneration")));
  }

  private static List<JsonObject> all(JsonObject object) {
    JsonObject status = object(object, "status");
    return Stream.concat(
            Stream.of(status),
            Stream.of("listeners", "parents", "ancestors")
                .flatMap(list -> array(status, list).stream()))
        .flatMap(owner -> array(owner, "conditions").stream())
        .toList();
  }

  private static JsonObject object(JsonObject owner, String field) {
    return owner.get(field) instanceof JsonObject object ? object : new JsonObject();
  }

  private static List<JsonObject> array(JsonObject owner, String field) {
    JsonArray array = owner.get(field) instanceof JsonArray found ? found : new JsonArray();
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private static List<String> texts(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonElement::getAsString)
        .toList();
  }

  private static String text(JsonObject owner, String field) {
    return owner.get(field) instanceof JsonPrimitive value ? value.getAsString() : "";
  }

  private static int number(JsonObject owner, String field) {
    return owner.get(field) instanceof JsonPrimitive value ? value.getAsInt() : 0;
  }
}
