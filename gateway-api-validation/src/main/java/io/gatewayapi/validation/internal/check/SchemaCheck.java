package io.gatewayapi.validation.internal.check;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.schema.Constraints;
import io.gatewayapi.validation.Violation;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Holds a value against a schema: type, bounds, enumerations, patterns, formats, required fields,
 * in the order in which the server does it.
 *
 * <p>In an update, mistakes in a value that is what it was are forgiven; {@link Correlated} says how
 * values are paired with old ones.
 */
public final class SchemaCheck {
  private SchemaCheck() {}

  /**
   * Checks a value and all below it.
   *
   * @param value the value
   * @param node what it is held against
   * @param at where it stands
   * @param old the value with its old self in an update; null if there is none
   * @return what is wrong
   */
  public static List<Violation> violations(
      JsonElement value, CheckNode node, Location at, @Nullable Correlated old) {
    Findings found = new Findings();
    value(value, node, at, old, found);
    return found.distinct();
  }

  private static void value(
      JsonElement value, CheckNode node, Location at, @Nullable Correlated old, Findings found) {
    int before = found.size();
    node(value, node, at, old, found);
    if (old != null && found.size() > before && old.unchanged()) {
      found.backTo(before);
    }
  }

  private static void node(
      JsonElement value, CheckNode node, Location at, @Nullable Correlated old, Findings found) {
    ValueKind kind = ValueKind.of(value);
    if (node.typed()) {
      TypeCheck.check(value, kind, node.schema(), at, found);
    }
    if (kind == ValueKind.NULL) {
      enumeration(value, kind, node, at, found);
      return;
    }
    alternatives(value, node, at, found);
    switch (kind) {
      case STRING -> string(value, node, at, found);
      case INTEGER, NUMBER -> NumberCheck.check(value, kind, node.schema(), at, found);
      case ARRAY -> array(value.getAsJsonArray(), node, at, old, found);
      default -> {
        // Booleans have no bounds; objects come last.
      }
    }
    enumeration(value, kind, node, at, found);
    if (value instanceof JsonObject object) {
      object(object, node, at, old, found);
    }
    // One for each check that applied; what they passed themselves is counted already.
    found.pass(3 + (node.typed() ? 1 : 0) + (kind == ValueKind.BOOLEAN ? 0 : 1));
  }

  private static void alternatives(JsonElement value, CheckNode node, Location at, Findings found) {
    if (node.hasAlternatives()) {
      found.addAll(new AlternativesCheck(schema -> alone(value, node.alternative(schema), at))
          .check(value, node.schema().constraints(), at));
    } else {
      found.pass(1);
    }
  }

  /** One of several schemas, of which the old value is not asked. */
  private static Findings alone(JsonElement value, CheckNode one, Location at) {
    Findings found = new Findings();
    value(value, one, at, null, found);
    return found;
  }

  private static void string(JsonElement value, CheckNode node, Location at, Findings found) {
    String text = value.getAsString();
    Violation violation = stringViolation(value, text, node, at);
    if (violation != null) {
      found.add(violation);
    }
    Predicate<String> format = node.format();
    if (format != null) {
      if (!format.test(text)) {
        found.add(Messages.format(
            at, value, String.valueOf(node.schema().constraints().format())));
      }
      found.pass(1);
    }
  }

  /** At most one: a text too long for its bound is not held against its pattern. */
  private static @Nullable Violation stringViolation(
      JsonElement value, String text, CheckNode node, Location at) {
    Constraints limits = node.schema().constraints();
    Long most = limits.maxLength();
    Long least = limits.minLength();
    if (most != null && text.length() > most && text.codePointCount(0, text.length()) > most) {
      return Messages.tooLong(at, value, most);
    }
    if (least != null && text.length() < 2 * least && length(text) < least) {
      return Messages.bound(at, value, "minLength", "should be at least " + least + " chars long");
    }
    return node.matches(text)
        ? null
        : Messages.bound(at, value, "pattern", "should match '" + limits.pattern() + "'");
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static void array(
      JsonArray array, CheckNode node, Location at, @Nullable Correlated old, Findings found) {
    CheckNode items = node.items();
    if (items != null) {
      for (int i = 0; i < array.size(); i++) {
        value(array.get(i), items, at.item(i), old == null ? null : old.item(i), found);
      }
    }
    int size = array.size();
    Constraints limits = node.schema().constraints();
    Long least = limits.minItems();
    if (least != null && size < least) {
      found.add(
          Messages.tooFew(at, array, "minItems", size, "should have at least " + least + " items"));
    }
    Long most = limits.maxItems();
    if (most != null && size > most) {
      found.add(Messages.tooMany(at, array, "maxItems", size, most));
    }
    found.pass(1);
  }

  private static void enumeration(
      JsonElement value, ValueKind kind, CheckNode node, Location at, Findings found) {
    List<JsonElement> allowed = node.schema().constraints().enumValues();
    boolean fits = switch (kind) {
      case STRING -> node.allows(value.getAsString());
      case NULL -> allowed.isEmpty();
      default -> allowed.isEmpty() || isAmong(value, allowed);
    };
    if (fits) {
      return;
    }
    found.add(Messages.notSupported(at, value, allowed));
  }

  private static boolean isAmong(JsonElement value, List<JsonElement> allowed) {
    for (JsonElement one : allowed) {
      if (JsonValues.enumerated(one, value)) {
        return true;
      }
    }
    return false;
  }

  private static void object(
      JsonObject object, CheckNode node, Location at, @Nullable Correlated old, Findings found) {
    int size = object.size();
    Constraints limits = node.schema().constraints();
    Long least = limits.minProperties();
    Long most = limits.maxProperties();
    if (least != null && size < least) {
      found.add(Messages.tooFew(
          at, object, "minProperties", size, "should have at least " + least + " properties"));
    } else if (most != null && size > most) {
      found.add(Messages.tooMany(at, object, "maxProperties", size, most));
    }
    fields(object, node, at, old, found);
  }

  private static void fields(
      JsonObject object, CheckNode node, Location at, @Nullable Correlated old, Findings found) {
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      String name = entry.getKey();
      CheckNode property = node.property(name);
      CheckNode field = property == null ? node.others() : property;
      if (field != null) {
        Location below = property == null ? at.entry(name) : at.field(name);
        value(entry.getValue(), field, below, pair(old, name, at), found);
      }
    }
    List<String> required = node.schema().constraints().required();
    for (int i = 0; i < required.size(); i++) {
      if (!object.has(required.get(i))) {
        found.add(Messages.required(at.field(required.get(i))));
      }
    }
  }

  /** The field with its old self; the server has brought both objects to one version and kind. */
  @SuppressWarnings("ReferenceEquality") // there is one root
  private static @Nullable Correlated pair(@Nullable Correlated old, String name, Location at) {
    if (old == null
        || (at == Location.ROOT && (name.equals("kind") || name.equals("apiVersion")))) {
      return null;
    }
    return old.field(name);
  }
}
