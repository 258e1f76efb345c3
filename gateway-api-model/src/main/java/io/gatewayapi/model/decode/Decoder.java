package io.gatewayapi.model.decode;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects of one kind as a server reads them, with its schema prepared for many of them.
 *
 * <p>What {@link Decoding} does in steps happens here in one walk, and nothing is copied that stays
 * as it is: <strong>the result shares those parts with the argument</strong>, so neither may be
 * changed while the other is in use. Safe to use from any thread.
 */
@SuppressWarnings("ReferenceEquality") // "the same object" is what tells that nothing was copied
public final class Decoder {
  /** What every object has, known to the server without a schema. */
  private static final Set<String> OBJECT_FIELDS = Set.of("apiVersion", "kind", "metadata");

  /** How deep lists may stand in lists; no schema needs more, and no stack should have to. */
  private static final int MOST_LEVELS = 1000;

  private final DecoderNode root;

  private Decoder(StructuralSchema schema) {
    this.root = new DecoderNode(schema);
  }

  /**
   * Prepares a schema.
   *
   * @param schema the schema of an object's root
   * @return a decoder
   */
  public static Decoder of(StructuralSchema schema) {
    return new Decoder(schema);
  }

  /**
   * Reads an object as a server reads the body of a request.
   *
   * @param object the object as sent; not changed
   * @return the object as the server sees it, sharing with the argument what did not change
   */
  public Decoded decode(JsonObject object) {
    return new Walk().run(object);
  }

  /** An embedded object whose metadata the server reads after all is pruned. */
  private record Embedded(JsonObject object, Trail at) {}

  /** One object's way through. */
  private final class Walk {
    private final List<String> pruned = new ArrayList<>();
    private final List<@Nullable Embedded> embedded = new ArrayList<>();
    private final MetadataReader reader = new MetadataReader();
    private final List<MalformedField> malformed = new ArrayList<>();
    private boolean deep;

    Decoded run(JsonObject object) {
      boolean sparing = root.sparing();
      JsonObject result = object(object, root, Trail.ROOT, true, sparing);
      JsonElement metadata = object.get("metadata");
      if (metadata != null) {
        JsonElement known = MetadataField.prune(metadata, "metadata", pruned);
        result = result == object ? shallow(object) : result;
        result.add("metadata", reader.read(known, "metadata"));
      }
      for (Embedded each : embedded) {
        if (each != null) {
          reader.readEmbedded(each.object(), each.at().toString());
        }
      }
      pruned.sort(null);
      malformed.addAll(reader.malformed());
      return new Decoded(result, pruned, malformed);
    }

    private JsonElement value(
        JsonElement value, @Nullable DecoderNode node, Trail at, String name, int index) {
      if (at.depth() > MOST_LEVELS && !value.isJsonPrimitive()) {
        return tooDeep(at);
      }
      if (value instanceof JsonObject object) {
        return embeddable(object, node, at.step(name, index));
      }
      if (value instanceof JsonArray array) {
        return array(array, node, at.step(name, index), false);
      }
      return WireText.of(value);
    }

    private JsonElement embeddable(JsonObject object, @Nullable DecoderNode node, Trail at) {
      boolean spare = node != null && node.sparing();
      if (node == null || !node.embedded()) {
        return object(object, node, at, false, spare);
      }
      int place = embedded.size();
      embedded.add(null);
      JsonObject read = object(object, node, at, true, spare);
      JsonObject own = read == object ? shallow(object) : read;
      JsonElement metadata = own.get("metadata");
      if (metadata != null) {
        own.add("metadata", MetadataField.prune(metadata, at + ".metadata", pruned));
      }
      embedded.set(place, new Embedded(own, at));
      return own;
    }

    private JsonObject object(
        JsonObject object, @Nullable DecoderNode node, Trail at, boolean whole, boolean spare) {
      JsonObject changed = null;
      DecoderNode others = node == null ? null : node.others();
      long present = 0;
      for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
        String name = entry.getKey();
        JsonElement sent = entry.getValue();
        DecoderNode.Property property = node == null ? null : node.property(name);
        DecoderNode field = property != null ? property.node() : others;
        JsonElement kept;
        if (whole && OBJECT_FIELDS.contains(name)) {
          kept = sent;
        } else if (field != null) {
          kept = sent.isJsonNull() ? field.ofNull() : value(sent, field, at, name, Trail.NAME);
        } else if (spare) {
          kept = sent;
        } else {
          pruned.add(at.step(WireText.of(name), Trail.NAME).toString());
          kept = null;
        }
        if (property != null && kept != null) {
          present |= property.mark();
        }
        String read = property == null ? WireText.of(name) : name;
        if ((kept != sent || read != name) && changed == null) {
          changed = upTo(object, name);
        }
        if (changed != null && kept != null) {
          changed.add(read, kept);
        }
      }
      JsonObject result = changed == null ? object : changed;
      return node == null ? result : defaults(object, result, present, node);
    }

    private JsonElement tooDeep(Trail at) {
      if (!deep) {
        deep = true;
        malformed.add(new MalformedField(
            at.toString(), "nested deeper than " + MOST_LEVELS + " levels: exceeded max depth"));
      }
      return JsonNull.INSTANCE;
    }

    private JsonElement array(
        JsonArray array, @Nullable DecoderNode node, Trail at, boolean sparing) {
      boolean spare = sparing || (node != null && node.sparing());
      DecoderNode items = node == null ? null : node.items();
      if (items == null && spare) {
        return array;
      }
      JsonArray changed = null;
      for (int i = 0; i < array.size(); i++) {
        JsonElement sent = array.get(i);
        JsonElement kept = sent;
        if (sent.isJsonNull()) {
          kept = items == null ? sent : items.ofNullItem();
        } else {
          kept = item(sent, items, at, i, spare);
        }
        if (kept != sent && changed == null) {
          changed = upTo(array, i);
        }
        if (changed != null) {
          changed.add(kept);
        }
      }
      return changed == null ? array : changed;
    }

    /** What an array spares, its items spare too. */
    private JsonElement item(
        JsonElement item, @Nullable DecoderNode items, Trail at, int i, boolean spare) {
      if (spare && item instanceof JsonObject object && items != null) {
        boolean whole = items.embedded();
        return whole
            ? embeddable(object, items, at.step("", i))
            : object(object, items, at.step("", i), false, true);
      }
      return spare && item instanceof JsonArray array
          ? array(array, items, at.step("", i), true)
          : value(item, items, at, "", i);
    }
  }

  /** Adds what the schema's defaults bring where the object lacks a field. */
  private static JsonObject defaults(
      JsonObject object, JsonObject read, long present, DecoderNode node) {
    JsonObject result = read;
    List<DecoderNode.Default> defaults = node.defaults();
    for (int i = 0; i < defaults.size(); i++) {
      DecoderNode.Default missing = defaults.get(i);
      boolean there =
          missing.mark() == 0 ? result.has(missing.name()) : (present & missing.mark()) != 0;
      if (!there) {
        result = result == object ? shallow(object) : result;
        result.add(missing.name(), missing.value());
      }
    }
    return result;
  }

  private static JsonObject shallow(JsonObject object) {
    JsonObject copy = new JsonObject();
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      copy.add(entry.getKey(), entry.getValue());
    }
    return copy;
  }

  private static JsonObject upTo(JsonObject object, String name) {
    JsonObject copy = new JsonObject();
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      if (entry.getKey().equals(name)) {
        break;
      }
      copy.add(entry.getKey(), entry.getValue());
    }
    return copy;
  }

  private static JsonArray upTo(JsonArray array, int index) {
    JsonArray copy = new JsonArray(array.size());
    for (int i = 0; i < index; i++) {
      copy.add(array.get(i));
    }
    return copy;
  }
}
