package io.gatewayapi.testing.internal.crd;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.KindVersion.Availability;
import io.gatewayapi.model.schema.Schemas;
import io.gatewayapi.testing.internal.kind.CatalogueKinds;
import io.gatewayapi.testing.internal.kind.GatewayColumns;
import io.gatewayapi.testing.internal.kind.PrinterColumn;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.testing.internal.store.ResourceName;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The CRDs of a bundle as objects that clients can read, annotations included. */
public final class CrdDocuments {
  /** The kind of the CRDs themselves. */
  public static final ServedKind KIND = new ServedKind(
      new ResourceName("apiextensions.k8s.io", "customresourcedefinitions"),
      "CustomResourceDefinition",
      "customresourcedefinition",
      false,
      List.of("crd", "crds"),
      List.of("api-extensions"),
      ServedKind.Origin.DEFINITION,
      List.of(new ServedKind.Version("v1", true, "", PrinterColumn.PLAIN, new CrdRules(), true)),
      List.of());

  private CrdDocuments() {}

  /**
   * The CRDs of a bundle, without uid and resourceVersion.
   *
   * @param bundle release and channel
   * @param now the time of their creation
   * @return objects by name
   */
  public static Map<ResourceName, JsonObject> all(Bundle bundle, String now) {
    Map<ResourceName, JsonObject> all = new LinkedHashMap<>();
    CatalogueKinds.versions(bundle)
        .forEach((name, versions) -> all.put(name, of(name, versions, bundle, now)));
    return all;
  }

  private static JsonObject of(
      ResourceName name, List<KindVersion> versions, Bundle bundle, String now) {
    JsonObject annotations = new JsonObject();
    annotations.addProperty(
        "gateway.networking.k8s.io/bundle-version", bundle.release().toString());
    annotations.addProperty(
        "gateway.networking.k8s.io/channel", bundle.channel().toString());
    JsonObject metadata = new JsonObject();
    metadata.addProperty("name", name.toString());
    metadata.addProperty("creationTimestamp", now);
    metadata.addProperty("generation", 1);
    metadata.add("annotations", annotations);
    JsonObject crd = new JsonObject();
    crd.addProperty("apiVersion", "apiextensions.k8s.io/v1");
    crd.addProperty("kind", KIND.kind());
    crd.add("metadata", metadata);
    crd.add("spec", spec(name, versions, bundle));
    crd.add("status", status(versions, bundle, now));
    return crd;
  }

  private static JsonObject spec(ResourceName name, List<KindVersion> versions, Bundle bundle) {
    JsonObject spec = new JsonObject();
    spec.addProperty("group", name.group());
    spec.add("names", names(versions.get(0)));
    spec.addProperty("scope", versions.get(0).namespaced() ? "Namespaced" : "Cluster");
    JsonArray list = new JsonArray();
    versions.forEach(v -> list.add(version(v, bundle)));
    spec.add("versions", list);
    JsonObject conversion = new JsonObject();
    conversion.addProperty("strategy", "None");
    spec.add("conversion", conversion);
    return spec;
  }

  private static JsonObject names(KindVersion kind) {
    JsonObject names = new JsonObject();
    names.addProperty("kind", kind.kind());
    names.addProperty("listKind", kind.kind() + "List");
    names.addProperty("plural", kind.plural());
    names.addProperty("singular", kind.singular());
    names.add("categories", Trees.array(kind.categories()));
    if (!kind.shortNames().isEmpty()) {
      names.add("shortNames", Trees.array(kind.shortNames()));
    }
    return names;
  }

  private static JsonObject version(KindVersion kind, Bundle bundle) {
    Availability available = CatalogueKinds.in(kind, bundle);
    JsonObject version = new JsonObject();
    version.addProperty("name", kind.version());
    version.addProperty("served", available.served());
    version.addProperty("storage", available.storage());
    if (available.deprecated()) {
      version.addProperty("deprecated", true);
    }
    if (available.deprecationWarning() != null) {
      version.addProperty("deprecationWarning", available.deprecationWarning());
    }
    version.add("additionalPrinterColumns", columns(kind.kind()));
    Schemas.of(kind, bundle).ifPresent(schema -> {
      JsonObject wrapped = new JsonObject();
      wrapped.add("openAPIV3Schema", SchemaDocument.of(schema));
      version.add("schema", wrapped);
    });
    if (available.statusSubresource()) {
      JsonObject subresources = new JsonObject();
      subresources.add("status", new JsonObject());
      version.add("subresources", subresources);
    }
    return version;
  }

  private static JsonArray columns(String kind) {
    JsonArray columns = new JsonArray();
    for (PrinterColumn column : GatewayColumns.of(kind)) {
      if (!column.equals(PrinterColumn.NAME)) {
        JsonObject entry = new JsonObject();
        entry.addProperty("jsonPath", column.path());
        entry.addProperty("name", column.name());
        entry.addProperty("type", column.type());
        if (column.priority() > 0) {
          entry.addProperty("priority", column.priority());
        }
        columns.add(entry);
      }
    }
    return columns;
  }

  /**
   * Whether the status of a CRD says that its kind is served.
   *
   * @param crd the CRD
   * @return whether it is
   */
  public static boolean isEstablished(JsonObject crd) {
    return CrdChanges.isEstablished(crd);
  }

  /**
   * The status of a CRD that is served.
   *
   * @param spec its spec
   * @param now the time
   * @return the status
   */
  public static JsonObject established(JsonObject spec, String now) {
    JsonObject status = new JsonObject();
    status.add("acceptedNames", spec.get("names").deepCopy());
    status.add("conditions", conditions(now));
    status.add("storedVersions", storedVersions(spec));
    return status;
  }

  private static JsonArray storedVersions(JsonObject spec) {
    JsonArray stored = new JsonArray();
    List<JsonElement> versions =
        spec.get("versions") instanceof JsonArray list ? list.asList() : List.of();
    for (JsonElement version : versions) {
      if (version instanceof JsonObject object && CrdRules.isTrue(object.get("storage"))) {
        stored.add(object.get("name"));
      }
    }
    return stored;
  }

  /** The status of a CRD that nobody has looked at so far. */
  static JsonObject unseen(JsonObject spec) {
    JsonObject names = new JsonObject();
    names.addProperty("plural", "");
    names.addProperty("kind", "");
    JsonObject status = new JsonObject();
    status.add("conditions", JsonNull.INSTANCE);
    status.add("acceptedNames", names);
    status.add("storedVersions", storedVersions(spec));
    return status;
  }

  /**
   * The status of a CRD whose names are another one's.
   *
   * @param spec its spec
   * @param taken the name
   * @param now the time
   * @return the status
   */
  public static JsonObject notAccepted(JsonObject spec, CrdNames.Taken taken, String now) {
    JsonObject accepted = new JsonObject();
    accepted.addProperty("plural", Trees.text(Trees.child(spec, "names"), "plural"));
    accepted.addProperty("kind", "");
    JsonArray conditions = new JsonArray();
    conditions.add(condition("NamesAccepted", taken.reason(), taken.message(), now));
    conditions.add(condition("Established", "NotAccepted", "not all names are accepted", now));
    conditions.forEach(c -> c.getAsJsonObject().addProperty("status", "False"));
    JsonObject status = established(spec, now);
    status.add("acceptedNames", accepted);
    status.add("conditions", conditions);
    return status;
  }

  private static JsonArray conditions(String now) {
    JsonArray conditions = new JsonArray();
    conditions.add(condition("NamesAccepted", "NoConflicts", "no conflicts found", now));
    conditions.add(condition(
        "Established", "InitialNamesAccepted", "the initial names have been accepted", now));
    return conditions;
  }

  private static JsonObject status(List<KindVersion> versions, Bundle bundle, String now) {
    JsonObject status = new JsonObject();
    status.add("acceptedNames", names(versions.get(0)));
    status.add("conditions", conditions(now));
    List<String> stored = new ArrayList<>();
    for (KindVersion version : versions) {
      if (CatalogueKinds.in(version, bundle).storage()) {
        stored.add(version.version());
      }
    }
    status.add("storedVersions", Trees.array(stored));
    return status;
  }

  private static JsonObject condition(String type, String reason, String message, String now) {
    JsonObject condition = new JsonObject();
    condition.addProperty("type", type);
    condition.addProperty("status", "True");
    condition.addProperty("lastTransitionTime", now);
    condition.addProperty("reason", reason);
    condition.addProperty("message", message);
    return condition;
  }
}
