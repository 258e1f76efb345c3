package io.gatewayapi.testing.internal.crd;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.schema.SchemaException;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.testing.internal.kind.CustomRules;
import io.gatewayapi.testing.internal.kind.PrinterColumn;
import io.gatewayapi.testing.internal.kind.ScalePaths;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.testing.internal.kind.VersionOrder;
import io.gatewayapi.testing.internal.kind.WriteRules;
import io.gatewayapi.testing.internal.store.ResourceName;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads what a CRD defines. */
public final class DefinedKinds {
  private static final String PREFIX = "gateway.networking.k8s.io/";

  private DefinedKinds() {}

  /**
   * The kind that a CRD defines. A CRD of the Gateway API, by its two annotations, gets the
   * catalogue's data; any other one gets its own schemas.
   *
   * @param crd the CRD
   * @return the kind, empty if the CRD serves no version
   */
  public static Optional<ServedKind> of(JsonObject crd) {
    JsonObject spec = Trees.child(crd, "spec");
    JsonObject names = Trees.child(spec, "names");
    List<ServedKind.Version> versions = new ArrayList<>();
    List<ServedKind.Version> unserved = new ArrayList<>();
    for (JsonElement entry : array(spec, "versions")) {
      if (entry instanceof JsonObject version) {
        boolean served = CrdRules.isTrue(version.get("served"));
        (served ? versions : unserved).add(version(crd, version));
      }
    }
    versions.sort(Comparator.comparing(ServedKind.Version::name, VersionOrder.PREFERRED_FIRST));
    return versions.isEmpty()
        ? Optional.empty()
        : Optional.of(new ServedKind(
            new ResourceName(Trees.text(spec, "group"), Trees.text(names, "plural")),
            Trees.text(names, "kind"),
            Trees.text(names, "singular"),
            Trees.text(spec, "scope").equals("Namespaced"),
            texts(names, "shortNames"),
            texts(names, "categories"),
            ServedKind.Origin.CUSTOM,
            versions,
            unserved));
  }

  private static ServedKind.Version version(JsonObject crd, JsonObject version) {
    JsonObject spec = crd.getAsJsonObject("spec");
    String name = Trees.text(version, "name");
    String kind = Trees.text(spec.getAsJsonObject("names"), "kind");
    String apiVersion = Trees.text(spec, "group") + "/" + name;
    boolean status = version.get("subresources") instanceof JsonObject s
        && s.get("status") instanceof JsonObject;
    WriteRules rules = bundle(crd)
        .flatMap(bundle -> Kinds.find(apiVersion, kind)
            .filter(known -> known.in(bundle).isPresent())
            .<WriteRules>map(known -> new CustomRules(known, bundle)))
        .orElseGet(
            () -> new CustomRules(Trees.text(spec, "group"), name, kind, schema(version), status));
    return new ServedKind.Version(
        name,
        status,
        deprecation(version, apiVersion + " " + kind),
        columns(version),
        rules,
        CrdRules.isTrue(version.get("storage")),
        array(version, "selectableFields").asList().stream()
            .filter(JsonElement::isJsonObject)
            .map(field -> Trees.text(field.getAsJsonObject(), "jsonPath"))
            .toList(),
        ScalePaths.of(version));
  }

  private static StructuralSchema schema(JsonObject version) {
    try {
      return CrdSchemas.read(version);
    } catch (SchemaException e) {
      throw new IllegalStateException("a CRD was stored whose schema cannot be read", e);
    }
  }

  private static String deprecation(JsonObject version, String what) {
    String warning = Trees.text(version, "deprecationWarning");
    boolean deprecated = CrdRules.isTrue(version.get("deprecated"));
    return deprecated ? (warning.isEmpty() ? what + " is deprecated" : warning) : "";
  }

  /** Release and channel, if the catalogue has them. */
  private static Optional<Bundle> bundle(JsonObject crd) {
    JsonObject annotations =
        Trees.metadata(crd).get("annotations") instanceof JsonObject a ? a : new JsonObject();
    String release = Trees.text(annotations, PREFIX + "bundle-version");
    String channel = Trees.text(annotations, PREFIX + "channel");
    return Kinds.bundles().stream()
        .filter(b -> b.release().toString().equals(release))
        .filter(b -> b.channel().toString().equals(channel))
        .findFirst();
  }

  private static List<PrinterColumn> columns(JsonObject version) {
    List<PrinterColumn> columns = new ArrayList<>();
    columns.add(PrinterColumn.NAME);
    for (JsonElement entry : array(version, "additionalPrinterColumns")) {
      if (entry instanceof JsonObject column) {
        columns.add(new PrinterColumn(
            Trees.text(column, "name"),
            Trees.text(column, "type"),
            Trees.text(column, "format"),
            Trees.text(column, "jsonPath"),
            column.get("priority") instanceof JsonPrimitive p && p.isNumber() ? p.getAsInt() : 0));
      }
    }
    if (columns.size() == 1) {
      columns.add(PrinterColumn.AGE);
    }
    return columns;
  }

  private static JsonArray array(JsonObject object, String name) {
    return object.get(name) instanceof JsonArray array ? array : new JsonArray();
  }

  private static List<String> texts(JsonObject object, String name) {
    return array(object, name).asList().stream()
        .filter(text -> text instanceof JsonPrimitive p && p.isString())
        .map(JsonElement::getAsString)
        .toList();
  }
}
