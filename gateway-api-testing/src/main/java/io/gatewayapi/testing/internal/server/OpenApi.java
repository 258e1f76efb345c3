package io.gatewayapi.testing.internal.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.crd.SchemaDocument;
import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.http.HttpResponse;
import io.gatewayapi.testing.internal.kind.KindRegistry;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.testing.internal.view.Accepted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import okhttp3.Headers;
import okio.ByteString;

/**
 * The documents below {@code /openapi/v3}: schemas of all kinds, and as much of the operations as
 * clients look at before they write.
 */
final class OpenApi {
  static final String ROOT = "/openapi/v3";
  private static final Set<String> FORMS = Set.of("application/json", "application/*", "*/*");
  private static final String PROTOBUF = "application/com.github.proto-openapi.spec.v3";
  private static final String META = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta";
  private static final String LIST_META = "io.k8s.apimachinery.pkg.apis.meta.v1.ListMeta";
  private static final List<String> PATCH_PARAMETERS =
      List.of("dryRun", "fieldManager", "fieldValidation", "force");
  private static final List<String> WRITE_PARAMETERS =
      List.of("dryRun", "fieldManager", "fieldValidation");

  private final KindRegistry kinds;

  OpenApi(KindRegistry kinds) {
    this.kinds = kinds;
  }

  /** The document at a path; empty if there is none. */
  Optional<JsonObject> document(String path) {
    if (path.equals(ROOT) || path.equals(ROOT + "/")) {
      return Optional.of(root());
    }
    return path.startsWith(ROOT + "/")
        ? Optional.ofNullable(groups().get(path.substring(ROOT.length() + 1))).map(this::group)
        : Optional.empty();
  }

  /**
   * A document. Who names its hash may keep it for ever, and is led to the right place if the hash
   * is an old one.
   */
  static HttpResponse.Whole answer(HttpRequest request, String document) {
    if (!isWritten(request)) {
      return new HttpResponse.Whole(
          406,
          Headers.of("Cache-Control", "no-cache, private", "Vary", "Accept"),
          ByteString.EMPTY);
    }
    HttpResponse.Whole whole = EntityTag.answer(request, "application/json", document);
    String asked = request.query().first("hash");
    String hash = EntityTag.hash(document);
    if (asked.isEmpty() || isRoot(request)) {
      return whole;
    }
    return asked.equals(hash)
        ? EntityTag.keptBy("public, immutable", whole)
        : HttpResponse.of(301, "", "").with("Location", request.path() + "?hash=" + hash);
  }

  private static boolean isRoot(HttpRequest request) {
    return request.path().length() <= ROOT.length() + 1;
  }

  /** The root is written for everybody; who wants protobuf takes JSON as well. */
  private static boolean isWritten(HttpRequest request) {
    List<Accepted.Media> accepted = Accepted.of(request);
    return isRoot(request)
        || accepted.isEmpty()
        || accepted.stream()
            .map(Accepted.Media::type)
            .anyMatch(type -> FORMS.contains(type) || type.startsWith(PROTOBUF));
  }

  /** A group and version, with its kinds. */
  private record Group(String name, String version, Map<ServedKind, ServedKind.Version> kinds) {
    String path() {
      return name.isEmpty() ? "api/" + version : "apis/" + name + "/" + version;
    }
  }

  private Map<String, Group> groups() {
    Map<String, Group> groups = new LinkedHashMap<>();
    for (ServedKind kind : kinds.all()) {
      for (ServedKind.Version version : kind.versions()) {
        Group group = new Group(kind.resource().group(), version.name(), new LinkedHashMap<>());
        groups.computeIfAbsent(group.path(), p -> group).kinds().put(kind, version);
      }
    }
    return groups;
  }

  private JsonObject root() {
    JsonObject paths = new JsonObject();
    new TreeMap<>(groups()).forEach((path, group) -> {
      JsonObject entry = new JsonObject();
      String hash = EntityTag.hash(group(group).toString());
      entry.addProperty("serverRelativeURL", ROOT + "/" + path + "?hash=" + hash);
      paths.add(path, entry);
    });
    JsonObject root = new JsonObject();
    root.add("paths", paths);
    return root;
  }

  private JsonObject group(Group group) {
    JsonObject info = new JsonObject();
    boolean custom =
        group.kinds().keySet().stream().allMatch(kind -> kind.origin() == ServedKind.Origin.CUSTOM);
    info.addProperty("title", custom ? "Kubernetes CRD Swagger" : "Kubernetes");
    info.addProperty("version", "v0.1.0");
    JsonObject paths = new JsonObject();
    JsonObject schemas = new JsonObject();
    schemas.add(META, SchemaDocument.objectMeta());
    schemas.add(LIST_META, listMeta());
    group.kinds().forEach((kind, version) -> {
      schemas.add(name(group, kind.kind()), schema(group, kind, version));
      schemas.add(name(group, kind.listKind()), list(group, kind));
      addPaths(paths, group, kind, version);
    });
    JsonObject components = new JsonObject();
    components.add("schemas", schemas);
    JsonObject document = new JsonObject();
    document.addProperty("openapi", "3.0.0");
    document.add("info", info);
    document.add("paths", paths);
    document.add("components", components);
    return document;
  }

  /** The group's parts from behind, version, kind. */
  private static String name(Group group, String kind) {
    if (group.name().isEmpty()) {
      return "io.k8s.api.core." + group.version() + "." + kind;
    }
    StringBuilder name = new StringBuilder();
    for (String part : group.name().split("\\.", -1)) {
      name.insert(0, part + ".");
    }
    return name + group.version() + "." + kind;
  }

  private static JsonObject schema(Group group, ServedKind kind, ServedKind.Version version) {
    JsonObject schema = SchemaDocument.published(version.rules().schema(), ref(META));
    schema.add("x-kubernetes-group-version-kind", types(group, kind.kind()));
    return schema;
  }

  private static JsonObject list(Group group, ServedKind kind) {
    JsonObject items = new JsonObject();
    items.addProperty("type", "array");
    items.add("items", ref(name(group, kind.kind())));
    JsonObject properties = new JsonObject();
    properties.add("apiVersion", typed("string"));
    properties.add("items", items);
    properties.add("kind", typed("string"));
    JsonArray metadata = new JsonArray();
    metadata.add(ref(LIST_META));
    JsonObject all = new JsonObject();
    all.add("allOf", metadata);
    properties.add("metadata", all);
    JsonArray required = new JsonArray();
    required.add("items");
    JsonObject schema = new JsonObject();
    schema.addProperty("type", "object");
    schema.add("required", required);
    schema.add("properties", properties);
    schema.add("x-kubernetes-group-version-kind", types(group, kind.listKind()));
    return schema;
  }

  private static JsonObject typed(String type) {
    JsonObject schema = new JsonObject();
    schema.addProperty("type", type);
    return schema;
  }

  private static JsonObject listMeta() {
    JsonObject count = typed("integer");
    count.addProperty("format", "int64");
    JsonObject properties = new JsonObject();
    properties.add("continue", typed("string"));
    properties.add("remainingItemCount", count);
    properties.add("resourceVersion", typed("string"));
    properties.add("selfLink", typed("string"));
    JsonObject schema = typed("object");
    schema.add("properties", properties);
    return schema;
  }

  private static JsonObject ref(String name) {
    JsonObject ref = new JsonObject();
    ref.addProperty("$ref", "#/components/schemas/" + name);
    return ref;
  }

  private static JsonArray types(Group group, String kind) {
    JsonArray types = new JsonArray();
    types.add(type(group, kind));
    return types;
  }

  private static JsonObject type(Group group, String kind) {
    JsonObject type = new JsonObject();
    type.addProperty("group", group.name());
    type.addProperty("kind", kind);
    type.addProperty("version", group.version());
    return type;
  }

  private static void addPaths(
      JsonObject paths, Group group, ServedKind kind, ServedKind.Version version) {
    String base = "/" + group.path() + (kind.namespaced() ? "/namespaces/{namespace}/" : "/")
        + kind.resource().plural();
    JsonObject collection = new JsonObject();
    collection.add("get", operation("list", group, kind, List.of()));
    collection.add("post", operation("post", group, kind, WRITE_PARAMETERS));
    collection.add("delete", operation("deletecollection", group, kind, List.of("dryRun")));
    paths.add(base, collection);
    if (kind.namespaced()) {
      JsonObject everywhere = new JsonObject();
      everywhere.add("get", operation("list", group, kind, List.of()));
      paths.add("/" + group.path() + "/" + kind.resource().plural(), everywhere);
    }
    paths.add(base + "/{name}", object(group, kind, true));
    if (version.statusSubresource()) {
      paths.add(base + "/{name}/status", object(group, kind, false));
    }
  }

  private static JsonObject object(Group group, ServedKind kind, boolean whole) {
    JsonObject object = new JsonObject();
    object.add("get", operation("get", group, kind, List.of()));
    object.add("put", operation("put", group, kind, WRITE_PARAMETERS));
    object.add("patch", operation("patch", group, kind, PATCH_PARAMETERS));
    if (whole) {
      object.add("delete", operation("delete", group, kind, List.of("dryRun")));
    }
    return object;
  }

  private static JsonObject operation(
      String action, Group group, ServedKind kind, List<String> parameters) {
    JsonArray list = new JsonArray();
    for (String name : parameters) {
      JsonObject schema = new JsonObject();
      schema.addProperty("type", name.equals("force") ? "boolean" : "string");
      JsonObject parameter = new JsonObject();
      parameter.addProperty("name", name);
      parameter.addProperty("in", "query");
      parameter.add("schema", schema);
      list.add(parameter);
    }
    JsonObject operation = new JsonObject();
    operation.addProperty(
        "operationId", action + group.version().toUpperCase(Locale.ROOT) + kind.kind());
    operation.add("parameters", list);
    operation.add("responses", new JsonObject());
    operation.addProperty("x-kubernetes-action", action);
    operation.add("x-kubernetes-group-version-kind", type(group, kind.kind()));
    return operation;
  }
}
