package io.gatewayapi.validation.internal.accept;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.schema.Defaults;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that a schema names, by their names, and what becomes of those that are absent. */
final class Fields {
  private final @Nullable Field[] table;
  private final int mask;
  private final int required;

  /** The fields with defaults, in the order of their marks. */
  private final Field[] defaulted;

  private final long looked;

  /** The marks of defaults that are not accepted themselves. */
  private final long wrong;

  private Fields(List<Field> fields, List<Field> defaulted, long looked) {
    int size = Integer.highestOneBit(Math.max(1, fields.size())) << 2;
    this.table = new @Nullable Field[size];
    this.mask = size - 1;
    int count = 0;
    for (Field field : fields) {
      int at = hash(field.name()) & mask;
      while (table[at] != null) {
        at = at + 1 & mask;
      }
      table[at] = field;
      count += field.required() ? 1 : 0;
    }
    this.required = count;
    this.defaulted = defaulted.toArray(new Field[0]);
    this.looked = looked;
    long refused = 0;
    for (Field field : defaulted) {
      JsonElement fallback = field.fallback();
      refused |= fallback == null || field.place().read(fallback) == null ? field.mark() : 0;
    }
    this.wrong = refused;
  }

  /**
   * Prepares a schema's fields.
   *
   * @param schema the schema of an object
   * @param looks what is looked at in it from above
   * @param rules its rules, which look at fields by themselves
   * @param known nodes of fields to which the schema does not apply
   * @return null if there are too many defaults
   */
  static @Nullable Fields of(
      StructuralSchema schema, Looks looks, FieldRules rules, Map<String, Node> known) {
    Looks below = looks.copy();
    rules.lookInto(below);
    List<Field> fields = new ArrayList<>();
    List<Field> defaulted = new ArrayList<>();
    long looked = 0;
    for (Map.Entry<String, StructuralSchema> entry : schema.properties().entrySet()) {
      String name = entry.getKey();
      StructuralSchema property = entry.getValue();
      if (known.containsKey(name)) {
        continue;
      }
      JsonElement fallback = property.defaultValue() == null ? null : Defaults.of(property);
      long mark = fallback == null ? 0 : 1L << defaulted.size();
      boolean must = fallback == null && schema.constraints().required().contains(name);
      Place place = new Place(property, below.below(name));
      Field field = new Field(name, place, must, rules.indexOf(name), fallback, mark);
      fields.add(field);
      if (fallback != null) {
        looked |= looks.at(name) ? mark : 0;
        defaulted.add(field);
      }
    }
    for (Map.Entry<String, Node> entry : known.entrySet()) {
      String name = entry.getKey();
      boolean must = schema.constraints().required().contains(name);
      fields.add(new Field(name, new Place(entry.getValue()), must, -1, null, 0));
    }
    return defaulted.size() > Long.SIZE ? null : new Fields(fields, defaulted, looked);
  }

  private static int hash(String name) {
    int hash = name.hashCode();
    return hash ^ hash >>> 9;
  }

  @Nullable
  Field get(String name) {
    for (int at = hash(name) & mask; ; at = at + 1 & mask) {
      Field field = table[at];
      if (field == null || field.name().equals(name)) {
        return field;
      }
    }
  }

  /** How many fields must be there. */
  int required() {
    return required;
  }

  /** The marks of all defaults. */
  long defaulted() {
    return defaulted.length == Long.SIZE ? -1 : (1L << defaulted.length) - 1;
  }

  /** Whether absent fields get what is accepted. */
  boolean acceptAbsent(long absent) {
    return (absent & wrong) == 0;
  }

  /** Whether one of the absent fields is looked at from above. */
  boolean lookAt(long absent) {
    return (absent & looked) != 0;
  }

  /** Gives an object the defaults that are looked at from above. */
  void fill(JsonObject object, long absent) {
    for (Field field : defaulted) {
      if ((absent & looked & field.mark()) != 0) {
        object.add(field.name(), field.fallback());
      }
    }
  }

  /** The values of the fields that rules look at, where all fields are absent. */
  @Nullable
  JsonElement[] defaults(int size) {
    @Nullable JsonElement[] values = new @Nullable JsonElement[size];
    for (Field field : defaulted) {
      if (field.index() >= 0) {
        values[field.index()] = field.fallback();
      }
    }
    return values;
  }
}
