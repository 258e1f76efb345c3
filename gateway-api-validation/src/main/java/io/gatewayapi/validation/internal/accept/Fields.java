package io.gatewayapi.validation.internal.accept;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.decode.Defaults;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that a schema names, by their names, and what becomes of those that are absent. */
final class Fields {
  private final @Nullable Field[] table;
  private final int mask;

  /** The fields with marks: those that must be there, and those with defaults. */
  private final Field[] marked;

  private final long looked;

  /** The marks of fields that must be there, and of defaults that are not accepted themselves. */
  private final long wrong;

  /** The marks of fields that must be there. */
  private final long required;

  private Fields(List<Field> fields, List<Field> marked, long looked) {
    int size = Integer.highestOneBit(Math.max(1, fields.size())) << 2;
    this.table = new @Nullable Field[size];
    this.mask = size - 1;
    for (Field field : fields) {
      int at = hash(field.name()) & mask;
      while (table[at] != null) {
        at = at + 1 & mask;
      }
      table[at] = field;
    }
    this.marked = marked.toArray(new Field[0]);
    this.looked = looked;
    long refused = 0;
    long must = 0;
    for (Field field : marked) {
      JsonElement fallback = field.fallback();
      must |= fallback == null ? field.mark() : 0;
      refused |= fallback == null || field.read(fallback) == null ? field.mark() : 0;
    }
    this.required = must;
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
    List<Field> marked = new ArrayList<>();
    long looked = 0;
    for (Map.Entry<String, StructuralSchema> entry : schema.properties().entrySet()) {
      String name = entry.getKey();
      StructuralSchema property = entry.getValue();
      if (known.containsKey(name)) {
        continue;
      }
      JsonElement fallback = property.defaultValue() == null ? null : Defaults.of(property);
      boolean must = fallback == null && schema.constraints().required().contains(name);
      long mark = must || fallback != null ? 1L << marked.size() : 0;
      Field field =
          Field.of(name, property, below.below(name), rules.indexOf(name), fallback, mark);
      fields.add(field);
      if (mark != 0) {
        looked |= fallback != null && looks.at(name) ? mark : 0;
        marked.add(field);
      }
    }
    for (Map.Entry<String, Node> entry : known.entrySet()) {
      String name = entry.getKey();
      boolean must = schema.constraints().required().contains(name);
      Field field = Field.known(name, entry.getValue(), must ? 1L << marked.size() : 0);
      fields.add(field);
      if (must) {
        marked.add(field);
      }
    }
    return marked.size() > Long.SIZE ? null : new Fields(fields, marked, looked);
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

  /** The marks of all fields whose absence is a matter. */
  long marks() {
    return marked.length == Long.SIZE ? -1 : (1L << marked.length) - 1;
  }

  /** Whether absent fields may be absent, or get what is accepted. */
  boolean acceptAbsent(long absent) {
    return (absent & wrong) == 0;
  }

  /** How many absent fields get a default. */
  int filled(long absent) {
    return Long.bitCount(absent & ~required);
  }

  /** Whether one of the absent fields is looked at from above. */
  boolean lookAt(long absent) {
    return (absent & looked) != 0;
  }

  /** Gives an object the defaults that are looked at from above. */
  void fill(JsonObject object, long absent) {
    for (Field field : marked) {
      if ((absent & looked & field.mark()) != 0) {
        object.add(field.name(), field.fallback());
      }
    }
  }

  /** The values of the fields that rules look at, where all fields are absent. */
  @Nullable
  JsonElement[] defaults(int size) {
    @Nullable JsonElement[] values = new @Nullable JsonElement[size];
    for (Field field : marked) {
      if (field.index() >= 0) {
        values[field.index()] = field.fallback();
      }
    }
    return values;
  }
}
