package io.gatewayapi.testing.internal.kind;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.schema.Decoded;
import io.gatewayapi.model.schema.SchemaException;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.testing.internal.merge.Shape;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What becomes of a CRD that is written: names are completed, and its schemas must be readable. */
final class CrdRules implements WriteRules {
  private final PlainRules plain =
      new PlainRules("apiextensions.k8s.io", "v1", "CustomResourceDefinition");

  @Override
  public Decoded decode(JsonObject object) {
    Decoded decoded = plain.decode(object);
    complete(decoded.object());
    return decoded;
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
      if (!names.has("singular")) {
        names.addProperty("singular", kind.toLowerCase(Locale.ROOT));
      }
      if (!names.has("listKind")) {
        names.addProperty("listKind", kind + "List");
      }
      if (!spec.has("conversion")) {
        Trees.child(spec, "conversion").addProperty("strategy", "None");
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
    List<Cause> causes = new ArrayList<>();
    JsonObject spec = object.get("spec") instanceof JsonObject s ? s : new JsonObject();
    JsonObject names = spec.get("names") instanceof JsonObject n ? n : new JsonObject();
    require(causes, spec, "group", "spec.group");
    require(causes, names, "plural", "spec.names.plural");
    require(causes, names, "kind", "spec.names.kind");
    String scope = Trees.text(spec, "scope");
    if (!List.of("Namespaced", "Cluster").contains(scope)) {
      causes.add(new Cause(
          "FieldValueNotSupported",
          "Unsupported value: \"" + scope + "\": supported values: \"Cluster\", \"Namespaced\"",
          "spec.scope"));
    }
    String name = Trees.text(names, "plural") + "." + Trees.text(spec, "group");
    String given = Trees.text(Trees.metadata(object), "name");
    if (!given.equals(name)) {
      causes.add(Cause.invalid(
          "metadata.name", "\"" + given + "\"", "must be spec.names.plural+\".\"+spec.group"));
    }
    versions(causes, spec);
    return causes;
  }

  private static void require(List<Cause> causes, JsonObject in, String name, String path) {
    if (Trees.text(in, name).isEmpty()) {
      causes.add(new Cause("FieldValueRequired", "Required value", path));
    }
  }

  private static void versions(List<Cause> causes, JsonObject spec) {
    if (!(spec.get("versions") instanceof JsonArray versions) || versions.isEmpty()) {
      causes.add(new Cause("FieldValueRequired", "Required value", "spec.versions"));
      return;
    }
    int stored = 0;
    for (int i = 0; i < versions.size(); i++) {
      JsonObject version = versions.get(i) instanceof JsonObject object ? object : new JsonObject();
      String path = "spec.versions[" + i + "]";
      stored += isTrue(version.get("storage")) ? 1 : 0;
      try {
        CrdSchemas.read(version);
      } catch (SchemaException e) {
        causes.add(Cause.invalid(
            path + ".schema.openAPIV3Schema", "\"\"", String.valueOf(e.getMessage())));
      }
    }
    if (stored != 1) {
      causes.add(Cause.invalid(
          "spec.versions",
          Integer.toString(versions.size()),
          "must have exactly one version marked as storage version"));
    }
  }

  static boolean isTrue(@Nullable JsonElement value) {
    return value != null && value.isJsonPrimitive() && value.getAsBoolean();
  }
}
