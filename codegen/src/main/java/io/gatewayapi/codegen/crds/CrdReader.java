package io.gatewayapi.codegen.crds;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.CatalogueException;
import io.gatewayapi.codegen.catalogue.Channel;
import io.gatewayapi.codegen.catalogue.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes a CRD document apart, and refuses keys that it does not know. */
final class CrdReader {
  private static final String GROUP = "gateway.networking.k8s.io/";
  private static final Set<String> SPEC =
      Set.of("group", "names", "scope", "versions", "conversion", "preserveUnknownFields");
  private static final Set<String> NAMES =
      Set.of("plural", "singular", "kind", "listKind", "shortNames", "categories");
  private static final Set<String> VERSION = Set.of(
      "name",
      "schema",
      "served",
      "storage",
      "deprecated",
      "deprecationWarning",
      "subresources",
      "additionalPrinterColumns",
      "selectableFields");

  private final Document document;

  private CrdReader(Document document) {
    this.document = document;
  }

  static Crd read(Document document) {
    try {
      return new CrdReader(document).crd();
    } catch (IllegalStateException | UnsupportedOperationException e) {
      // What gson says when a value is a scalar, list or mapping where another is expected.
      throw new ImportException(document.describe() + ": malformed, " + e.getMessage());
    }
  }

  private Crd crd() {
    if (!document.text("apiVersion").equals("apiextensions.k8s.io/v1")) {
      throw problem("apiVersion is \"" + document.text("apiVersion")
          + "\", expected apiextensions.k8s.io/v1");
    }
    Bundle bundle = bundle();
    JsonObject spec = object(document.json(), "spec");
    JsonObject names = object(spec, "names");
    refuseUnknown(spec, SPEC, "spec");
    refuseUnknown(names, NAMES, "spec.names");
    List<Crd.Version> versions = new ArrayList<>();
    for (JsonElement version : required(spec, "versions").getAsJsonArray()) {
      versions.add(version(version.getAsJsonObject()));
    }
    return new Crd(
        document.where(),
        bundle,
        required(spec, "group").getAsString(),
        required(names, "kind").getAsString(),
        facts(spec, names),
        versions);
  }

  private Bundle bundle() {
    try {
      return new Bundle(
          Release.parse(annotation("bundle-version")), Channel.parse(annotation("channel")));
    } catch (ImportException e) {
      throw e;
    } catch (CatalogueException e) {
      throw problem(String.valueOf(e.getMessage()));
    }
  }

  private String annotation(String name) {
    JsonElement annotations = object(document.json(), "metadata").get("annotations");
    JsonElement value = annotations != null && annotations.isJsonObject()
        ? annotations.getAsJsonObject().get(GROUP + name)
        : null;
    if (value == null) {
      throw problem("the annotation " + GROUP + name
          + " is missing; release and channel are taken from the annotations only");
    }
    return value.getAsString();
  }

  private Map<String, JsonElement> facts(JsonObject spec, JsonObject names) {
    Map<String, JsonElement> facts = new TreeMap<>();
    names.entrySet().forEach(e -> facts.put(e.getKey(), Canonical.of(e.getValue())));
    facts.remove("kind");
    facts.put("scope", required(spec, "scope"));
    if (spec.has("conversion") && !converterIsNone(object(spec, "conversion"))) {
      facts.put("conversion", spec.get("conversion"));
    }
    JsonElement preserve = spec.get("preserveUnknownFields");
    if (preserve != null && preserve.getAsBoolean()) {
      facts.put("preserveUnknownFields", preserve);
    }
    JsonObject labels = labels();
    if (!labels.isEmpty()) {
      facts.put("labels", labels);
    }
    return facts;
  }

  /** An API server writes its default, "no conversion", into what it is given. */
  private static boolean converterIsNone(JsonObject conversion) {
    return conversion.size() == 1
        && conversion.has("strategy")
        && conversion.get("strategy").getAsString().equals("None");
  }

  /** Only upstream's own labels; who installs a bundle may add others. */
  private JsonObject labels() {
    JsonObject own = new JsonObject();
    JsonElement labels = object(document.json(), "metadata").get("labels");
    if (labels != null && labels.isJsonObject()) {
      labels.getAsJsonObject().entrySet().stream()
          .filter(e -> e.getKey().startsWith(GROUP))
          .sorted(Map.Entry.comparingByKey())
          .forEach(e -> own.add(e.getKey(), e.getValue()));
    }
    return own;
  }

  private Crd.Version version(JsonObject json) {
    String name = required(json, "name").getAsString();
    refuseUnknown(json, VERSION, "spec.versions[" + name + "]");
    Map<String, JsonElement> facts = new TreeMap<>();
    json.entrySet().forEach(e -> facts.put(e.getKey(), Canonical.of(e.getValue())));
    facts.remove("name");
    facts.remove("schema");
    JsonObject schema = object(object(json, "schema"), "openAPIV3Schema");
    String where = document.where() + ": " + name;
    return new Crd.Version(name, facts, new SchemaFilter(where).filter(schema));
  }

  private void refuseUnknown(JsonObject json, Set<String> known, String path) {
    for (String key : json.keySet()) {
      if (!known.contains(key)) {
        throw problem(path + "." + key + " is unknown to import, expected one of "
            + known.stream().sorted().toList());
      }
    }
  }

  private JsonObject object(JsonObject json, String key) {
    JsonElement value = required(json, key);
    if (!value.isJsonObject()) {
      throw problem(key + " is " + value + ", expected a mapping");
    }
    return value.getAsJsonObject();
  }

  private JsonElement required(JsonObject json, String key) {
    JsonElement value = json.get(key);
    if (value == null || value.isJsonNull()) {
      throw problem(key + " is missing");
    }
    return value;
  }

  private ImportException problem(String what) {
    return new ImportException(document.describe() + ": " + what);
  }
}
