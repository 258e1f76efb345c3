package io.gatewayapi.validation.internal.check;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.schema.Constraints;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.Violation;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Holds a value against a schema: type, bounds, enumerations, patterns, formats, required fields,
 * in the order in which the server does it.
 *
 * <p>In an update, mistakes below a value that equals its old one are forgiven; items of a list are
 * paired with old ones by their keys, and only where the list is a map.
 */
public final class SchemaCheck {
  private final Patterns patterns;

  /**
   * Makes a check.
   *
   * @param patterns matches patterns; shared among all checks
   */
  public SchemaCheck(Patterns patterns) {
    this.patterns = patterns;
  }

  /**
   * Checks a value and all below it.
   *
   * @param value the value
   * @param schema what it is held against
   * @param at where it stands
   * @param old the old value in an update; null if there is none
   * @return what is wrong
   */
  public List<Violation> violations(
      JsonElement value, StructuralSchema schema, Location at, @Nullable JsonElement old) {
    return check(value, schema, at, old).violations();
  }

  Findings check(
      JsonElement value, StructuralSchema schema, Location at, @Nullable JsonElement old) {
    Findings found = node(value, schema, at, old);
    return !found.none() && old != null && JsonValues.equal(value, old) ? found.forgiven() : found;
  }

  private Findings node(
      JsonElement value, StructuralSchema schema, Location at, @Nullable JsonElement old) {
    ValueKind kind = ValueKind.of(value);
    Findings found = new Findings();
    if (hasType(schema)) {
      TypeCheck.check(value, kind, schema, at, found);
    }
    if (kind == ValueKind.NULL) {
      enumeration(value, kind, schema.constraints(), at, found);
      return found;
    }
    found.addAll(alternatives(value, schema.constraints(), at));
    switch (kind) {
      case STRING -> string(value, schema.constraints(), at, found);
      case INTEGER, NUMBER -> NumberCheck.check(value, kind, schema, at, found);
      case ARRAY -> array(value.getAsJsonArray(), schema, at, old, found);
      default -> {
        // Booleans have no bounds; objects come last.
      }
    }
    enumeration(value, kind, schema.constraints(), at, found);
    if (value instanceof JsonObject object) {
      object(object, schema, at, old, found);
    }
    // One for each check that applied; what they passed themselves is counted already.
    found.pass(3 + (hasType(schema) ? 1 : 0) + (kind == ValueKind.BOOLEAN ? 0 : 1));
    return found;
  }

  private static boolean hasType(StructuralSchema schema) {
    return schema.type() != null
        || schema.extensions().intOrString()
        || schema.constraints().format() != null;
  }

  private Findings alternatives(JsonElement value, Constraints limits, Location at) {
    Findings found = new Findings();
    if (limits.anyOf().isEmpty()
        && limits.oneOf().isEmpty()
        && limits.allOf().isEmpty()
        && limits.not() == null) {
      found.pass(1);
      return found;
    }
    return new AlternativesCheck(schema -> check(value, schema, at, null)).check(value, limits, at);
  }

  private void string(JsonElement value, Constraints limits, Location at, Findings found) {
    String text = value.getAsString();
    Violation violation = stringViolation(value, text, limits, at);
    if (violation != null) {
      found.add(violation);
    }
    Predicate<String> format = Formats.check(limits.format());
    if (format != null && !format.test(text)) {
      found.add(Messages.format(at, value, String.valueOf(limits.format())));
    }
    found.pass(format == null ? 0 : 1);
  }

  /** At most one: a text too long for its bound is not held against its pattern. */
  private @Nullable Violation stringViolation(
      JsonElement value, String text, Constraints limits, Location at) {
    long length = text.codePointCount(0, text.length());
    Long most = limits.maxLength();
    Long least = limits.minLength();
    String pattern = limits.pattern();
    if (most != null && length > most) {
      return Messages.tooLong(at, value, most);
    }
    if (least != null && length < least) {
      return Messages.bound(at, value, "minLength", "should be at least " + least + " chars long");
    }
    if (pattern != null && !pattern.isEmpty() && !patterns.matches(pattern, text)) {
      return Messages.bound(at, value, "pattern", "should match '" + pattern + "'");
    }
    return null;
  }

  private void array(
      JsonArray array,
      StructuralSchema schema,
      Location at,
      @Nullable JsonElement old,
      Findings found) {
    StructuralSchema items = schema.items();
    if (items != null) {
      OldItems olds = OldItems.of(schema, old);
      for (int i = 0; i < array.size(); i++) {
        JsonElement item = array.get(i);
        found.addAll(check(item, items, at.item(i), olds.find(item)));
      }
    }
    int size = array.size();
    Long least = schema.constraints().minItems();
    if (least != null && size < least) {
      found.add(
          Messages.tooFew(at, array, "minItems", size, "should have at least " + least + " items"));
    }
    Long most = schema.constraints().maxItems();
    if (most != null && size > most) {
      found.add(Messages.tooMany(at, array, "maxItems", size, most));
    }
    found.pass(1);
  }

  private void enumeration(
      JsonElement value, ValueKind kind, Constraints limits, Location at, Findings found) {
    List<JsonElement> allowed = limits.enumValues();
    if (!allowed.isEmpty()
        && (kind == ValueKind.NULL
            || allowed.stream().noneMatch(one -> JsonValues.equal(one, value)))) {
      found.add(Messages.notSupported(at, value, allowed));
    }
  }

  private void object(
      JsonObject object,
      StructuralSchema schema,
      Location at,
      @Nullable JsonElement old,
      Findings found) {
    int size = object.size();
    Long least = schema.constraints().minProperties();
    Long most = schema.constraints().maxProperties();
    if (least != null && size < least) {
      found.add(Messages.tooFew(
          at, object, "minProperties", size, "should have at least " + least + " properties"));
    } else if (most != null && size > most) {
      found.add(Messages.tooMany(at, object, "maxProperties", size, most));
    } else {
      fields(object, schema, at, old, found);
    }
  }

  private void fields(
      JsonObject object,
      StructuralSchema schema,
      Location at,
      @Nullable JsonElement old,
      Findings found) {
    JsonObject oldFields = old instanceof JsonObject fields ? fields : new JsonObject();
    object.entrySet().forEach(entry -> {
      String name = entry.getKey();
      StructuralSchema named = schema.properties().get(name);
      StructuralSchema field = named != null ? named : schema.additionalProperties();
      if (field != null) {
        Location below = named != null ? at.field(name) : at.entry(name);
        found.addAll(check(entry.getValue(), field, below, oldFields.get(name)));
      }
    });
    for (String name : schema.constraints().required()) {
      if (!object.has(name)) {
        found.add(Messages.required(at.field(name)));
      }
    }
  }
}
