package io.gatewayapi.testing.internal.crd;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.kind.Cause;
import io.gatewayapi.testing.internal.store.Trees;
import io.gatewayapi.validation.text.GoQuoted;
import io.gatewayapi.validation.text.NameRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a CRD says besides its schemas: names, conversion, scale and selectable fields. */
final class CrdExtras {
  private final List<Cause> causes = new ArrayList<>();

  private CrdExtras() {}

  /** What is wrong with the spec of a CRD apart from its versions. */
  static List<Cause> check(JsonObject spec) {
    CrdExtras check = new CrdExtras();
    String group = Trees.text(spec, "group");
    if (!group.isEmpty() && !group.contains(".")) {
      check.causes.add(Cause.invalid(
          "spec.group", GoQuoted.of(group), "should be a domain with at least one dot"));
    }
    if (CrdRules.isTrue(spec.get("preserveUnknownFields"))) {
      check.causes.add(Cause.invalid(
          "spec.preserveUnknownFields",
          "true",
          "cannot set to true, set x-kubernetes-preserve-unknown-fields to true in"
              + " spec.versions[*].schema instead"));
    }
    check.names(spec.get("names") instanceof JsonObject names ? names : new JsonObject());
    check.conversion(
        spec.get("conversion") instanceof JsonObject conversion ? conversion : new JsonObject());
    return check.causes;
  }

  private void names(JsonObject names) {
    for (String kind : List.of("kind", "listKind")) {
      String name = Trees.text(names, kind);
      if (!name.isEmpty()) {
        for (String problem : NameRules.oldLabel(name.toLowerCase(Locale.ROOT))) {
          causes.add(Cause.invalid(
              "spec.names." + kind,
              GoQuoted.of(name),
              "may have mixed case, but should otherwise match: " + problem));
        }
      }
    }
    String singular = Trees.text(names, "singular");
    if (!singular.isEmpty()) {
      NameRules.oldLabel(singular)
          .forEach(problem ->
              causes.add(Cause.invalid("spec.names.singular", GoQuoted.of(singular), problem)));
    }
  }

  private void conversion(JsonObject conversion) {
    String strategy = Trees.text(conversion, "strategy");
    if (!Set.of("", "None", "Webhook").contains(strategy)) {
      causes.add(new Cause(
          "FieldValueNotSupported",
          "Unsupported value: " + GoQuoted.of(strategy)
              + ": supported values: \"None\", \"Webhook\"",
          "spec.conversion.strategy"));
    }
    JsonObject webhook = conversion.get("webhook") instanceof JsonObject w ? w : new JsonObject();
    if (strategy.equals("Webhook") && !webhook.has("clientConfig")) {
      causes.add(Cause.required(
          "spec.conversion.webhookClientConfig", "required when strategy is set to Webhook"));
    }
    if (strategy.equals("Webhook") && !webhook.has("conversionReviewVersions")) {
      causes.add(new Cause(
          "FieldValueRequired", "Required value", "spec.conversion.conversionReviewVersions"));
    }
  }

  /**
   * What is wrong with scale and selectable fields of a version.
   *
   * @param version the version
   * @param path where its parts stand
   */
  static List<Cause> checkVersion(JsonObject version, String path) {
    CrdExtras check = new CrdExtras();
    if (version.get("subresources") instanceof JsonObject subresources
        && subresources.get("scale") instanceof JsonObject scale) {
      check.scalePath(scale, "specReplicasPath", ".spec.", path);
      check.scalePath(scale, "statusReplicasPath", ".status.", path);
    }
    JsonArray fields =
        version.get("selectableFields") instanceof JsonArray list ? list : new JsonArray();
    for (int i = 0; i < fields.size(); i++) {
      JsonObject field = fields.get(i) instanceof JsonObject object ? object : new JsonObject();
      String place = path + ".selectableFields[" + i + "].jsonPath";
      String given = Trees.text(field, "jsonPath");
      if (given.isEmpty()) {
        check.causes.add(new Cause("FieldValueRequired", "Required value", place));
      } else if (!isField(version, given)) {
        check.causes.add(Cause.invalid(
            place, GoQuoted.of(given), "is an invalid path: does not refer to a valid field"));
      }
    }
    return check.causes;
  }

  private void scalePath(JsonObject scale, String name, String root, String path) {
    String place = path + ".subresources.scale." + name;
    String given = Trees.text(scale, name);
    if (given.isEmpty()) {
      causes.add(new Cause("FieldValueRequired", "Required value", place));
    } else if (!given.startsWith(".")) {
      causes.add(
          Cause.invalid(place, GoQuoted.of(given), "must be a simple json path starting with ."));
    } else if (!given.startsWith(root)) {
      causes.add(Cause.invalid(
          place,
          GoQuoted.of(given),
          "should be a json path under " + root.substring(0, root.length() - 1)));
    }
  }

  /** Whether a schema has a field at a path, of a type that can be compared. */
  private static boolean isField(JsonObject version, String path) {
    JsonElement at =
        version.get("schema") instanceof JsonObject schema ? schema.get("openAPIV3Schema") : null;
    for (String name : path.substring(path.startsWith(".") ? 1 : 0).split("\\.", -1)) {
      at = at instanceof JsonObject parent && parent.get("properties") instanceof JsonObject fields
          ? fields.get(name)
          : null;
    }
    return at instanceof JsonObject field
        && Set.of("string", "integer", "boolean").contains(Trees.text(field, "type"));
  }
}
