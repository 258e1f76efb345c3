package io.gatewayapi.testing.internal.crd;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.schema.SchemaException;
import io.gatewayapi.testing.internal.kind.Cause;
import io.gatewayapi.testing.internal.store.Trees;
import io.gatewayapi.validation.text.GoQuoted;
import io.gatewayapi.validation.text.NameRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the versions of a CRD must be: named, of one stored version, with schemas and columns. */
final class CrdVersions {
  private static final List<String> TYPES =
      List.of("boolean", "date", "integer", "number", "string");

  private final List<Cause> causes = new ArrayList<>();

  private CrdVersions() {}

  /** What is wrong with the versions of a CRD. */
  static List<Cause> check(JsonObject spec) {
    CrdVersions check = new CrdVersions();
    check.versions(spec.get("versions") instanceof JsonArray list ? list : new JsonArray());
    return check.causes;
  }

  private void versions(JsonArray versions) {
    if (versions.isEmpty()) {
      required("spec.versions");
      return;
    }
    int stored = 0;
    Set<String> names = new HashSet<>();
    for (int i = 0; i < versions.size(); i++) {
      JsonObject version = versions.get(i) instanceof JsonObject object ? object : new JsonObject();
      String path = "spec.versions[" + i + "]";
      // Of an only version a real server names the parts without it.
      boolean alone = versions.size() == 1;
      stored += CrdRules.isTrue(version.get("storage")) ? 1 : 0;
      name(version, path + ".name");
      names.add(Trees.text(version, "name"));
      schema(version, path, alone);
      columns(version, (alone ? "spec" : path) + ".additionalPrinterColumns");
      causes.addAll(CrdExtras.checkVersion(version, alone ? "spec" : path));
    }
    versions("must contain unique version names", versions, names.size() < versions.size());
    versions("must have exactly one version marked as storage version", versions, stored != 1);
  }

  private void versions(String rule, JsonArray versions, boolean broken) {
    if (broken) {
      causes.add(Cause.invalid("spec.versions", Integer.toString(versions.size()), rule));
    }
  }

  private void name(JsonObject version, String path) {
    String name = Trees.text(version, "name");
    NameRules.oldLabel(name)
        .forEach(problem -> causes.add(Cause.invalid(path, GoQuoted.of(name), problem)));
  }

  private void schema(JsonObject version, String versionPath, boolean alone) {
    if (!(version.get("schema") instanceof JsonObject schema)
        || !(schema.get("openAPIV3Schema") instanceof JsonObject root)) {
      required(versionPath + ".schema.openAPIV3Schema");
      return;
    }
    String path = (alone ? "spec.validation" : versionPath + ".schema") + ".openAPIV3Schema";
    causes.addAll(SchemaPatterns.check(root, path));
    List<Cause> structure = SchemaStructure.check(root, path);
    causes.addAll(structure);
    List<Cause> rules = structure.isEmpty() ? CrdRuleTexts.check(root, path) : List.of();
    causes.addAll(rules);
    if (!structure.isEmpty() || !rules.isEmpty()) {
      return;
    }
    try {
      causes.addAll(CrdDefaults.check(CrdSchemas.read(version), path));
    } catch (SchemaException e) {
      causes.add(Cause.invalid(path, "\"\"", String.valueOf(e.getMessage())));
    }
  }

  private void columns(JsonObject version, String path) {
    List<JsonElement> columns = version.get("additionalPrinterColumns") instanceof JsonArray list
        ? list.asList()
        : List.of();
    for (int i = 0; i < columns.size(); i++) {
      JsonObject column = columns.get(i) instanceof JsonObject object ? object : new JsonObject();
      String place = path + "[" + i + "]";
      if (Trees.text(column, "name").isEmpty()) {
        required(place + ".name");
      }
      type(Trees.text(column, "type"), place + ".type");
      String at = Trees.text(column, "jsonPath");
      if (at.isEmpty()) {
        required(place + ".JSONPath");
      } else if (!at.startsWith(".")) {
        causes.add(Cause.invalid(
            place + ".JSONPath", GoQuoted.of(at), "must be a simple json path starting with ."));
      }
    }
  }

  private void type(String type, String path) {
    String expected = "must be one of " + String.join(",", TYPES);
    if (type.isEmpty()) {
      causes.add(Cause.required(path, expected));
    } else if (!TYPES.contains(type)) {
      causes.add(Cause.invalid(path, GoQuoted.of(type), expected));
    }
  }

  private void required(String path) {
    causes.add(new Cause("FieldValueRequired", "Required value", path));
  }
}
