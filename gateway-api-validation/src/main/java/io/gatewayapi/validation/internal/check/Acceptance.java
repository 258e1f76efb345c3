package io.gatewayapi.validation.internal.check;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.schema.Constraints;
import io.gatewayapi.model.schema.ListType;
import io.gatewayapi.model.schema.SchemaType;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.internal.pattern.PatternMatcher;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says of a new object that nothing is wrong with it: schema, list types and rules in one walk that
 * keeps no account of places and mistakes.
 *
 * <p>A yes is what {@link SchemaCheck}, {@link ListTypeCheck} and {@link RuleCheck} would say. A no
 * only means that they have to be asked, for what is wrong or for what is too rare to be decided
 * here. Safe to use from any thread.
 */
public final class Acceptance {
  private static final long NO_BOUND = Long.MAX_VALUE;

  private final StructuralSchema schema;
  private final RuleSet rules;
  private volatile @Nullable Below below;

  private Acceptance(StructuralSchema schema) {
    this.schema = schema;
    this.rules = new RuleSet(CompiledRule.of(schema));
  }

  /**
   * Prepares a schema; what is below its root when first needed.
   *
   * @param schema the schema of an object's root
   * @return the check
   */
  public static Acceptance of(StructuralSchema schema) {
    return new Acceptance(schema);
  }

  /**
   * Whether nothing is wrong with a value.
   *
   * @param value the value, decoded
   * @return false if something is wrong, or may be
   */
  public boolean accepts(JsonElement value) {
    Below known = below == null ? prepare() : below;
    return known.fits(value)
        && (!known.rare
            || SchemaCheck.violations(value, known.node(), Location.ROOT, null).isEmpty())
        && rules.hold(value);
  }

  private Below prepare() {
    Below made = new Below(schema);
    below = made;
    return made;
  }

  /** A field that a schema names. */
  private record Field(Acceptance schema, boolean required) {}

  /** A node's demands in the form in which they are asked for. */
  private static final class Below {
    private final StructuralSchema schema;
    private final @Nullable SchemaType type;
    private final Map<String, Field> properties = new HashMap<>();
    private final int required;
    private final @Nullable Acceptance items;
    private final @Nullable Acceptance others;
    private final @Nullable PatternMatcher pattern;
    private final Set<String> texts = new HashSet<>();
    private final long least;
    private final long most;
    private final boolean sized;

    /** Whether there is a demand that only {@link SchemaCheck} knows. */
    private final boolean rare;

    private volatile @Nullable CheckNode node;

    Below(StructuralSchema schema) {
      Constraints limits = schema.constraints();
      this.schema = schema;
      this.type = schema.type();
      this.required = limits.required().size();
      for (Map.Entry<String, StructuralSchema> entry : schema.properties().entrySet()) {
        String name = entry.getKey();
        boolean must = limits.required().contains(name);
        properties.put(name, new Field(of(entry.getValue()), must));
      }
      this.items = schema.items() == null ? null : of(schema.items());
      StructuralSchema additional = schema.additionalProperties();
      this.others = additional == null ? null : of(additional);
      String wanted = limits.pattern();
      this.pattern = wanted == null || wanted.isEmpty() || type != SchemaType.STRING
          ? null
          : PatternMatcher.of(wanted);
      for (JsonElement one : limits.enumValues()) {
        if (one instanceof JsonPrimitive primitive && primitive.isString()) {
          texts.add(one.getAsString());
        }
      }
      this.least = least(limits);
      this.most = most(limits);
      this.sized = schema.extensions().listType() == ListType.SET
          || schema.extensions().listType() == ListType.MAP;
      this.rare = rare(limits);
    }

    private long least(Constraints limits) {
      if (type == null) {
        return 0;
      }
      return switch (type) {
        case STRING -> orElse(limits.minLength(), 0);
        case ARRAY -> orElse(limits.minItems(), 0);
        case OBJECT -> orElse(limits.minProperties(), 0);
        case INTEGER ->
          Math.max(
              int32(limits) ? Integer.MIN_VALUE : Long.MIN_VALUE,
              limits.minimum() == null ? Long.MIN_VALUE : limits.minimum().longValue());
        case NUMBER, BOOLEAN -> 0;
      };
    }

    private long most(Constraints limits) {
      if (type == null) {
        return NO_BOUND;
      }
      return switch (type) {
        case STRING -> orElse(limits.maxLength(), NO_BOUND);
        case ARRAY -> orElse(limits.maxItems(), NO_BOUND);
        case OBJECT -> orElse(limits.maxProperties(), NO_BOUND);
        case INTEGER ->
          Math.min(
              int32(limits) ? Integer.MAX_VALUE : NO_BOUND,
              limits.maximum() == null ? NO_BOUND : limits.maximum().longValue());
        case NUMBER, BOOLEAN -> NO_BOUND;
      };
    }

    private static boolean int32(Constraints limits) {
      return "int32".equals(limits.format());
    }

    private static long orElse(@Nullable Long bound, long none) {
      return bound == null ? none : bound;
    }

    private boolean rare(Constraints limits) {
      boolean integer = type == SchemaType.INTEGER;
      boolean text = type == SchemaType.STRING;
      return type == null
          || type == SchemaType.NUMBER
          || schema.extensions().intOrString()
          || (limits.format() != null && !(integer && limits.format().startsWith("int")))
          || (!limits.enumValues().isEmpty()
              && !(text && texts.size() == limits.enumValues().size()))
          || limits.exclusiveMinimum()
          || limits.exclusiveMaximum()
          || limits.multipleOf() != null
          || limits.not() != null
          || !limits.allOf().isEmpty()
          || !limits.anyOf().isEmpty()
          || !limits.oneOf().isEmpty()
          || !schema.properties().keySet().containsAll(limits.required());
    }

    CheckNode node() {
      CheckNode known = node;
      if (known == null) {
        known = CheckNode.of(schema);
        node = known;
      }
      return known;
    }

    boolean fits(JsonElement value) {
      if (value instanceof JsonPrimitive primitive) {
        return scalar(primitive);
      }
      if (value instanceof JsonObject object) {
        return (type == SchemaType.OBJECT || type == null) && object(object);
      }
      return value instanceof JsonArray array
          && (type == SchemaType.ARRAY || type == null)
          && array(array);
    }

    private boolean scalar(JsonPrimitive value) {
      if (type == null) {
        return true; // the rare ones are asked by type elsewhere
      }
      return switch (type) {
        case STRING -> value.isString() && text(value.getAsString());
        case INTEGER -> value.isNumber() && integer(value.getAsString());
        case BOOLEAN -> value.isBoolean();
        case NUMBER -> value.isNumber();
        case ARRAY, OBJECT -> false;
      };
    }

    /** A text has at most as many code points as chars, and at least half as many. */
    private boolean text(String text) {
      int length = text.length();
      return length <= most
          && (length >= 2 * least || text.codePointCount(0, length) >= least)
          && (texts.isEmpty() || texts.contains(text))
          && (pattern == null || pattern.find(text));
    }

    /** Digits that are sure to fit 64 bits. */
    private boolean integer(String text) {
      boolean negative = text.startsWith("-");
      int length = text.length();
      if (length > 18 || length == (negative ? 1 : 0)) {
        return false;
      }
      long number = 0;
      for (int i = negative ? 1 : 0; i < length; i++) {
        int digit = text.charAt(i) - '0';
        if (digit < 0 || digit > 9) {
          return false;
        }
        number = 10 * number + digit;
      }
      number = negative ? -number : number;
      return number >= least && number <= most;
    }

    private boolean array(JsonArray array) {
      int size = array.size();
      if (size < least || size > most) {
        return false;
      }
      if (items != null) {
        for (int i = 0; i < size; i++) {
          if (!items.accepts(array.get(i))) {
            return false;
          }
        }
      }
      return !sized || ListTypeCheck.distinct(array, schema);
    }

    private boolean object(JsonObject object) {
      int size = object.size();
      if (size < least || size > most) {
        return false;
      }
      int missing = required;
      for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
        Field field = properties.get(entry.getKey());
        if (field != null) {
          missing -= field.required ? 1 : 0;
          if (!field.schema.accepts(entry.getValue())) {
            return false;
          }
        } else if (others != null && !others.accepts(entry.getValue())) {
          return false;
        }
      }
      return missing == 0 || rare;
    }
  }
}
