package io.gatewayapi.codegen.imports;

import com.google.gson.JsonObject;
import io.gatewayapi.codegen.catalogue.Place;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the file of an object type or kind. */
final class TypeWriter {
  private final Names names;
  private final Descriptions descriptions;
  private final NodeWriter nodes;
  private final ScopedJson scoped;

  TypeWriter(Names names, Descriptions descriptions, NodeWriter nodes, ScopedJson scoped) {
    this.names = names;
    this.descriptions = descriptions;
    this.nodes = nodes;
    this.scoped = scoped;
  }

  JsonObject write(TypeDraft type, @Nullable String javaType, Living living) {
    Optional<String> handWritten = names.handWritten(type.name());
    boolean documented = javaType != null && handWritten.isEmpty();
    JsonObject json = new JsonObject();
    json.addProperty("title", type.name());
    String own = type.name();
    add(json, documented ? descriptions.find(own) : descriptions.findOptional(own));
    json.addProperty("type", "object");
    if (type.isKind()) {
      json.addProperty("x-kind", true);
    }
    if (handWritten.isPresent()) {
      json.addProperty("existingJavaType", handWritten.get());
    } else if (javaType != null) {
      json.addProperty("javaType", javaType);
    } else {
      json.addProperty("x-retired", true);
    }
    JsonObject facts = new JsonObject();
    facts.add("in", scoped.bundlesOf(type.places()).toJson());
    scoped.addFacts(facts, type.facts());
    json.add("x-facts", facts);
    addProperties(json, type, documented, living);
    return json;
  }

  private void addProperties(JsonObject json, TypeDraft type, boolean documented, Living living) {
    JsonObject properties = new JsonObject();
    JsonObject retired = new JsonObject();
    boolean alive = living.uses(type.places());
    type.properties().forEach((name, node) -> {
      // In a retired type all are retired; there the distinction would say nothing.
      boolean java = !alive || living.uses(node.places());
      (java ? properties : retired).add(name, property(type, node, documented && java));
    });
    json.add("properties", properties);
    if (!retired.isEmpty()) {
      json.add("x-retired-properties", retired);
    }
  }

  private JsonObject property(TypeDraft type, NodeDraft node, boolean documented) {
    JsonObject json = new JsonObject();
    addDescription(json, type, node.property(), documented);
    nodes.shape(node).entrySet().forEach(e -> json.add(e.getKey(), e.getValue()));
    JsonObject facts = new JsonObject();
    Set<Place> owner = type.places().stream()
        .map(place -> place.property(node.property()))
        .collect(Collectors.toSet());
    scoped.domain(owner).scope(node.places()).ifPresent(in -> facts.add("in", in.toJson()));
    nodes.addFacts(facts, node);
    if (!facts.isEmpty()) {
      json.add("x-facts", facts);
    }
    return json;
  }

  private void addDescription(
      JsonObject json, TypeDraft type, String property, boolean documented) {
    String key = type.name() + "." + property;
    if (!documented) {
      add(json, descriptions.findOptional(key));
    } else if (type.isKind()) {
      add(json, descriptions.findOfKind(type.name(), property));
    } else {
      add(json, descriptions.find(key));
    }
  }

  private static void add(JsonObject json, @Nullable String description) {
    if (description != null) {
      json.addProperty("description", description);
    }
  }
}
