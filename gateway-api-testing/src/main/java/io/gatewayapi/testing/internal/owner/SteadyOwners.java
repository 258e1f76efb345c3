package io.gatewayapi.testing.internal.owner;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.merge.Comparing;
import io.gatewayapi.testing.internal.merge.Comparison;
import io.gatewayapi.testing.internal.merge.FieldSet;
import io.gatewayapi.testing.internal.merge.FieldsV1;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The usual update: somebody changes what was his before. Then nobody's fields change, and the
 * entries stay but for the time of one; they need not be read for that.
 */
final class SteadyOwners {
  private final Writer writer;
  private final JsonArray entries;
  private final int own;

  private SteadyOwners(Writer writer, JsonArray entries, int own) {
    this.writer = writer;
    this.entries = entries;
    this.own = own;
  }

  /**
   * The entries after an update.
   *
   * @param live the object before
   * @param next the object after it, which says nothing else of its owners than the one before
   * @param writer who writes
   * @param self the same as an owner
   * @return the entries; null if owners may change
   */
  static @Nullable JsonArray of(JsonObject live, JsonObject next, Writer writer, Manager self) {
    if (!(Ownership.entries(live) instanceof JsonArray entries)) {
      return null;
    }
    int own = -1;
    for (int i = 0; i < entries.size(); i++) {
      if (!(entries.get(i) instanceof JsonObject entry)
          || !Trees.text(entry, "apiVersion").equals(writer.version())) {
        return null;
      }
      if (isOf(entry, self)) {
        if (own >= 0) {
          return null; // Of two entries of the same owner the long way keeps one.
        }
        own = i;
      }
    }
    return own < 0 || !Convertible.hasTypes(live, next, writer)
        ? null
        : new SteadyOwners(writer, entries, own).after(live, next);
  }

  private static boolean isOf(JsonObject entry, Manager manager) {
    return Trees.text(entry, "operation").equals(manager.operation().word)
        && Trees.text(entry, "manager").equals(manager.name())
        && Trees.text(entry, "subresource").equals(manager.subresource());
  }

  private @Nullable JsonArray after(JsonObject live, JsonObject next) {
    Comparison changes = Comparing.compare(live, next, writer.shape()).filtered(writer::ownable);
    FieldSet written = changes.written();
    FieldSet mine = written.minus(Ownership.unowned());
    if (!FieldsV1.hasAll(fields(own), mine)) {
      return null;
    }
    for (int i = 0; i < entries.size(); i++) {
      boolean takes = i != own && FieldsV1.hasAny(fields(i), written);
      if (takes || FieldsV1.hasAny(fields(i), changes.removed())) {
        return null;
      }
    }
    return mine.isEmpty() ? entries : renewed();
  }

  private @Nullable JsonElement fields(int entry) {
    return entries.get(entry).getAsJsonObject().get("fieldsV1");
  }

  /** With the time of this write. */
  private JsonArray renewed() {
    JsonObject entry = Trees.shallow(entries.get(own).getAsJsonObject());
    entry.addProperty("time", writer.now());
    List<JsonObject> all = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      all.add(i == own ? entry : entries.get(i).getAsJsonObject());
    }
    return ManagedFields.inOrder(all);
  }
}
