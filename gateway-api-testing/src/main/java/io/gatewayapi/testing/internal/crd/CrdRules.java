package io.gatewayapi.testing.internal.crd;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.decode.Decoded;
import io.gatewayapi.model.decode.MalformedField;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.testing.internal.kind.Cause;
import io.gatewayapi.testing.internal.kind.NameForm;
import io.gatewayapi.testing.internal.kind.PlainRules;
import io.gatewayapi.testing.internal.kind.WriteRules;
import io.gatewayapi.testing.internal.merge.Shape;
import io.gatewayapi.testing.internal.store.Trees;
import io.gatewayapi.validation.text.GoQuoted;
import io.gatewayapi.validation.text.NameRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What becomes of a CRD that is written: names are completed, and its schemas must be readable. */
final class CrdRules implements WriteRules {
  private final PlainRules plain =
      new PlainRules("CustomResourceDefinition", NameForm.PATH_SEGMENT);

  @Override
  public Decoded decode(JsonObject object) {
    Decoded decoded = plain.decode(object);
    List<MalformedField> malformed = new ArrayList<>(decoded.malformed());
    CrdFields.malformed(decoded.object()).ifPresent(malformed::add);
    if (malformed.isEmpty()) {
      complete(decoded.object());
    }
    return new Decoded(decoded.object(), decoded.pruned(), malformed);
  }

  @Override
  public JsonObject defaulted(JsonObject object) {
    JsonObject copy = object.deepCopy();
    complete(copy);
    return copy;
  }

  private static void complete(JsonObject crd) {
    if (crd.get("spec") instanceof JsonObject spec
        && spec.get("names") instanceof JsonObject names) {
      String kind = Trees.text(names, "kind");
      if (Trees.text(names, "singular").isEmpty() && !kind.isEmpty()) {
        names.addProperty("singular", kind.toLowerCase(Locale.ROOT));
      }
      if (Trees.text(names, "listKind").isEmpty() && !kind.isEmpty()) {
        names.addProperty("listKind", kind + "List");
      }
      if (!spec.has("conversion") || spec.get("conversion").isJsonNull()) {
        spec.remove("conversion");
        Trees.child(spec, "conversion").addProperty("strategy", "None");
      }
      if (!crd.has("status")) {
        crd.add("status", CrdDocuments.unseen(spec));
      }
    }
  }

  @Override
  public StructuralSchema schema() {
    return plain.schema();
  }

  @Override
  public Shape shape() {
    return plain.shape();
  }

  @Override
  public List<Cause> nulls(JsonObject object) {
    return List.of();
  }

  @Override
  public List<Cause> check(JsonObject object, @Nullable JsonObject old, String subresource) {
    List<Cause> causes = new ArrayList<>(plain.check(object, old, subresource));
    JsonObject spec = object.get("spec") instanceof JsonObject s ? s : new JsonObject();
    JsonObject names = spec.get("names") instanceof JsonObject n ? n : new JsonObject();
    require(causes, spec, "group", "spec.group");
    require(causes, names, "plural", "spec.names.plural");
    require(causes, names, "kind", "spec.names.kind");
    require(causes, names, "singular", "spec.names.singular");
    require(causes, names, "listKind", "spec.names.listKind");
    String scope = Trees.text(spec, "scope");
    if (scope.isEmpty()) {
      causes.add(new Cause("FieldValueRequired", "Required value", "spec.scope"));
    } else if (!List.of("Namespaced", "Cluster").contains(scope)) {
      causes.add(new Cause(
          "FieldValueNotSupported",
          "Unsupported value: " + GoQuoted.of(scope)
              + ": supported values: \"Cluster\", \"Namespaced\"",
          "spec.scope"));
    }
    String name = Trees.text(names, "plural") + "." + Trees.text(spec, "group");
    String given = Trees.text(Trees.metadata(object), "name");
    List<Cause> fixed = old == null ? List.of() : CrdChanges.check(spec, old);
    causes.addAll(fixed);
    if (!given.isEmpty() && !given.equals(name) && fixed.isEmpty()) {
      causes.add(Cause.invalid(
          "metadata.name", GoQuoted.of(given), "must be spec.names.plural+\".\"+spec.group"));
    }
    if (spec.get("conversion") instanceof JsonObject conversion) {
      require(causes, conversion, "strategy", "spec.conversion.strategy");
    }
    for (String list : List.of("shortNames", "categories")) {
      labels(causes, names, list);
    }
    causes.addAll(CrdExtras.check(spec));
    causes.addAll(CrdVersions.check(spec));
    return causes;
  }

  private static void labels(List<Cause> causes, JsonObject names, String list) {
    List<JsonElement> items =
        names.get(list) instanceof JsonArray array ? array.asList() : List.of();
    for (int i = 0; i < items.size(); i++) {
      String name = items.get(i).isJsonNull() ? "" : items.get(i).getAsString();
      for (String problem : NameRules.oldLabel(name)) {
        causes.add(Cause.invalid("spec.names." + list + "[" + i + "]", GoQuoted.of(name), problem));
      }
    }
  }

  private static void require(List<Cause> causes, JsonObject in, String name, String path) {
    if (Trees.text(in, name).isEmpty()) {
      causes.add(new Cause("FieldValueRequired", "Required value", path));
    }
  }

  static boolean isTrue(@Nullable JsonElement value) {
    return value instanceof JsonPrimitive p && p.isBoolean() && p.getAsBoolean();
  }
}
