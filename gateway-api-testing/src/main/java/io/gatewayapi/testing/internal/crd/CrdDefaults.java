package io.gatewayapi.testing.internal.crd;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.decode.Decoded;
import io.gatewayapi.model.decode.Decoding;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.testing.internal.kind.Cause;
import io.gatewayapi.testing.internal.store.Trees;
import io.gatewayapi.validation.KindChecks;
import io.gatewayapi.validation.KindSchema;
import io.gatewayapi.validation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The defaults of a CRD's schema, which must be what the schema describes. */
final class CrdDefaults {
  /** A field that holds the default while it is checked; messages do not name it. */
  private static final String HOLDER = "x-default-x";

  private CrdDefaults() {}

  /**
   * Checks all defaults of a schema.
   *
   * @param root the schema of a whole object
   * @param path its place
   * @return what is wrong
   */
  static List<Cause> check(StructuralSchema root, String path) {
    List<Cause> causes = new ArrayList<>();
    for (Map.Entry<String, StructuralSchema> property : root.properties().entrySet()) {
      // Metadata has defaults of the server's.
      if (!property.getKey().equals("metadata")) {
        below(property.getValue(), path + ".properties[" + property.getKey() + "]", causes);
      }
    }
    return causes;
  }

  private static void below(StructuralSchema schema, String path, List<Cause> causes) {
    if (schema.defaultValue() != null) {
      causes.addAll(checkDefault(schema, schema.defaultValue(), path));
    }
    schema
        .properties()
        .forEach((name, property) -> below(property, path + ".properties[" + name + "]", causes));
    if (schema.items() != null) {
      below(schema.items(), path + ".items", causes);
    }
  }

  /** Checks one default, which those below it do not complete. */
  private static List<Cause> checkDefault(StructuralSchema schema, JsonElement value, String path) {
    StructuralSchema holding = holding(schema);
    JsonObject holder = new JsonObject();
    holder.add(HOLDER, value);
    List<Cause> causes = new ArrayList<>();
    Decoded decoded = Decoding.decode(holder, holding);
    if (!decoded.pruned().isEmpty()) {
      causes.add(Cause.invalid(
          path + ".default",
          Trees.sorted(holder).get(HOLDER).toString(),
          "must not have unknown fields"));
    }
    KindChecks checks = KindChecks.of(new KindSchema("", "v1", "Default", holding, false));
    List<Violation> found = new ArrayList<>(checks.schema(holder, null));
    if (found.isEmpty()) {
      found.addAll(checks.rules(holder, null));
    }
    // Defaults that are integer or string are not looked at.
    found.removeIf(violation -> violation.message().contains("must be of type integer,string"));
    found.forEach(violation -> causes.add(cause(violation, path + ".default")));
    return causes;
  }

  private static StructuralSchema holding(StructuralSchema schema) {
    JsonObject held = SchemaDocument.of(schema);
    held.remove("default");
    JsonObject properties = new JsonObject();
    properties.add(HOLDER, held);
    JsonObject holding = new JsonObject();
    holding.addProperty("type", "object");
    holding.add("properties", properties);
    return StructuralSchema.parse(holding);
  }

  private static Cause cause(Violation violation, String path) {
    String place = violation.path();
    String below = place.startsWith(HOLDER) ? place.substring(HOLDER.length()) : "";
    String message = violation.message().replace(HOLDER + ".", "").replace(HOLDER, "");
    return new Cause(
        violation.type().reason(), message, path + (below.startsWith("[") ? "." : "") + below);
  }
}
