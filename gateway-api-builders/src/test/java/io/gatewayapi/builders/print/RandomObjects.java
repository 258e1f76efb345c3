package io.gatewayapi.builders.print;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.ResourceType;
import io.gatewayapi.model.schema.Constraints;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.Operation;
import io.gatewayapi.validation.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Objects that the newest experimental schemas and the validator accept, made at random. */
final class RandomObjects {
  private static final Bundle NEWEST = Kinds.newest(Channel.EXPERIMENTAL);
  private static final List<String> TEXTS = List.of(
      "",
      "a",
      "web-1",
      "shop.example.com",
      "*.example.com",
      "Abc",
      "0s",
      "10s",
      "1h30m",
      "90s",
      "1s500ms",
      "x-env",
      "example.com/ctl",
      "/api",
      "https://app.example",
      "*",
      "spiffe://a/b",
      "System",
      "Hostname",
      "192.0.2.1",
      "Service",
      "ServiceImport",
      "multicluster.x-k8s.io",
      "gateway.networking.k8s.io",
      "HTTPRoute",
      "https",
      "quoted \"text\" \\ with\nlines\tand \u00e9\u2603\ud83d\ude00",
      "2026-01-02T03:04:05Z");

  private final Random random;
  private final Validator validator = Validator.of(NEWEST);

  RandomObjects(long seed) {
    this.random = new Random(seed);
  }

  /** A valid object; the more tries it takes, the fewer optional fields it has. */
  JsonObject valid(ResourceType<?> type) {
    StructuralSchema schema = Schemas.of(type.kindVersion(), NEWEST).orElseThrow();
    for (int attempt = 0; attempt < 1000; attempt++) {
      JsonObject object = object(schema, attempt < 300 ? 45 - attempt / 10 : 5);
      object.addProperty("apiVersion", type.kindVersion().apiVersion());
      object.addProperty("kind", type.kindVersion().kind());
      object.add("metadata", metadata());
      if (validator.validate(object, Operation.create()).valid()) {
        return odd(object);
      }
    }
    throw new AssertionError("no valid " + type + " found in 1,000 attempts");
  }

  /** Now and then what no schema knows, and an explicit null. */
  private JsonObject odd(JsonObject object) {
    if (chance(10) && object.get("spec") instanceof JsonObject spec) {
      spec.add("unknownToUs", list());
      spec.add("absent", JsonNull.INSTANCE);
    }
    return object;
  }

  private JsonArray list() {
    JsonArray list = new JsonArray();
    list.add(1.5);
    list.add(JsonNull.INSTANCE);
    return list;
  }

  private JsonObject metadata() {
    JsonObject metadata = new JsonObject();
    metadata.addProperty("name", "object-" + random.nextInt(1000));
    if (chance(50)) {
      metadata.addProperty("namespace", "shop");
    }
    if (chance(30)) {
      JsonObject labels = new JsonObject();
      if (chance(80)) {
        labels.addProperty("team", "web");
      }
      metadata.add("labels", labels);
    }
    if (chance(20)) {
      metadata.addProperty("creationTimestamp", "2026-01-02T03:04:05Z");
      metadata.addProperty("generation", random.nextInt(9) + 1L);
      JsonArray finalizers = new JsonArray();
      finalizers.add("example.com/keep");
      metadata.add("finalizers", finalizers);
    }
    if (chance(10)) {
      JsonArray managed = new JsonArray();
      JsonObject entry = new JsonObject();
      entry.addProperty("manager", "kubectl");
      entry.addProperty("operation", "Apply");
      managed.add(entry);
      metadata.add("managedFields", managed);
    }
    return metadata;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private JsonObject object(StructuralSchema schema, int percent) {
    JsonObject object = new JsonObject();
    Set<String> left = outsideUnion(schema, object);
    for (Map.Entry<String, StructuralSchema> property : schema.properties().entrySet()) {
      String name = property.getKey();
      boolean required = schema.constraints().required().contains(name);
      if (!object.has(name) && !left.contains(name) && (required || chance(percent))) {
        JsonElement value = value(property.getValue(), percent);
        if (value != null) {
          object.add(name, value);
        }
      }
    }
    if (schema.additionalProperties() != null) {
      for (int i = random.nextInt(3); i > 0; i--) {
        JsonElement value = value(schema.additionalProperties(), percent);
        if (value != null) {
          object.add("example.com/key-" + i, value);
        }
      }
    }
    return object;
  }

  /** A discriminator gets a value and its member; the other members stay out. */
  private Set<String> outsideUnion(StructuralSchema schema, JsonObject object) {
    Set<String> left = new HashSet<>();
    schema.properties().forEach((name, property) -> {
      List<String> members = new ArrayList<>();
      for (JsonElement value : property.constraints().enumValues()) {
        schema.properties().keySet().stream()
            .filter(other -> other.equalsIgnoreCase(value.getAsString()))
            .forEach(members::add);
      }
      if (!members.isEmpty()
          && members.size() == property.constraints().enumValues().size()) {
        String chosen = members.get(random.nextInt(members.size()));
        property.constraints().enumValues().stream()
            .filter(value -> value.getAsString().equalsIgnoreCase(chosen))
            .forEach(value -> object.add(name, value));
        JsonElement member = value(schema.properties().get(chosen), 60);
        if (member != null) {
          object.add(chosen, member);
        }
        left.addAll(members);
      }
    });
    return left;
  }

  private @Nullable JsonElement value(@Nullable StructuralSchema schema, int percent) {
    if (schema == null || schema.type() == null) {
      return null;
    }
    Constraints limits = schema.constraints();
    if (!limits.enumValues().isEmpty()) {
      return limits.enumValues().get(random.nextInt(limits.enumValues().size()));
    }
    return switch (schema.type()) {
      case OBJECT -> object(schema, percent);
      case ARRAY -> array(schema, percent);
      case BOOLEAN -> new JsonPrimitive(random.nextBoolean());
      case INTEGER, NUMBER -> new JsonPrimitive(number(limits));
      case STRING -> text(limits);
    };
  }

  private JsonArray array(StructuralSchema schema, int percent) {
    long least =
        schema.constraints().minItems() == null ? 0 : schema.constraints().minItems();
    long size = least + random.nextInt(3);
    if (schema.constraints().maxItems() != null) {
      size = Math.min(size, schema.constraints().maxItems());
    }
    JsonArray array = new JsonArray();
    for (long i = 0; i < size; i++) {
      JsonElement item = value(schema.items(), percent);
      if (item != null) {
        array.add(item);
      }
    }
    return array;
  }

  private int number(Constraints limits) {
    double least = limits.minimum() == null ? 0 : limits.minimum();
    double most = limits.maximum() == null ? least + 1000 : limits.maximum();
    return (int) (least + random.nextInt((int) Math.min(most - least, 1_000_000) + 1));
  }

  private @Nullable JsonPrimitive text(Constraints limits) {
    List<String> fitting = TEXTS.stream().filter(text -> fits(text, limits)).toList();
    return fitting.isEmpty()
        ? null
        : new JsonPrimitive(fitting.get(random.nextInt(fitting.size())));
  }

  private static boolean fits(String text, Constraints limits) {
    int length = text.codePointCount(0, text.length());
    return (limits.minLength() == null || length >= limits.minLength())
        && (limits.maxLength() == null || length <= limits.maxLength())
        && (limits.pattern() == null
            || Pattern.compile(limits.pattern()).matcher(text).find())
        && (!"date-time".equals(limits.format()) || text.startsWith("2026-"));
  }
}
