package io.gatewayapi.testing.internal.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.kind.KindRegistry;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import okio.ByteString;

/** The documents that say what a server serves. */
final class Discovery {
  /** {@code /apis/GROUP/VERSION/}. */
  private static final int MOST_SLASHES = 4;

  private static final int HASH_BYTES = 8;

  static final List<String> STATUS_VERBS = List.of("get", "patch", "update");
  private static final List<String> VERBS =
      List.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch");

  /** The same in the order in which real servers name them for custom resources. */
  private static final List<String> CUSTOM_VERBS =
      List.of("delete", "deletecollection", "get", "list", "patch", "create", "update", "watch");

  private final KindRegistry kinds;
  private final String version;

  Discovery(KindRegistry kinds, String version) {
    this.kinds = kinds;
    this.version = version;
  }

  /** What can be done with the objects of a kind. */
  static List<String> verbs(ServedKind kind) {
    return kind.origin() == ServedKind.Origin.CUSTOM ? CUSTOM_VERBS : VERBS;
  }

  /** The document at a path; empty if there is none. */
  Optional<JsonObject> document(String path) {
    if (isDeep(path)) {
      return Optional.empty();
    }
    boolean closed = path.endsWith("/") && path.startsWith("/apis/") && path.length() > 6;
    List<String> parts =
        List.of((closed ? path.substring(1, path.length() - 1) : path.substring(1)).split("/", -1));
    return switch (path) {
      case "/api" -> Optional.of(coreVersions());
      case "/apis" -> Optional.of(groups());
      case "/" -> Optional.of(paths());
      case "/version" -> Optional.of(serverVersion());
      default ->
        switch (parts.get(0)) {
          case "api" -> parts.size() == 2 ? resources("", parts.get(1)) : Optional.empty();
          case "apis" ->
            parts.size() == 2
                ? group(parts.get(1))
                : parts.size() == 3 ? resources(parts.get(1), parts.get(2)) : Optional.empty();
          default -> Optional.empty();
        };
    };
  }

  /** Whether a path lies below a group of built-in kinds. */
  boolean isBuiltIn(String path) {
    String[] parts = path.split("/", -1);
    return parts.length > 2 && kinds.groups().containsKey(parts[2]) && onlyGet(path);
  }

  /** Whether a document is for GET alone; what custom resources bring is there for every method. */
  boolean onlyGet(String path) {
    String[] parts = path.split("/", -1);
    return path.startsWith("/api/")
        || List.of("/api", "/apis", "/version").contains(path)
        || (parts.length > 2
            && parts[1].equals("apis")
            && kinds.all().stream()
                .filter(kind -> kind.resource().group().equals(parts[2]))
                .noneMatch(kind -> kind.origin() == ServedKind.Origin.CUSTOM));
  }

  /** Whether a path has more parts than any document's, a slash at the end included. */
  private static boolean isDeep(String path) {
    int slashes = 0;
    for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      slashes++;
    }
    return slashes > MOST_SLASHES;
  }

  /** All paths below which something is. */
  JsonObject paths() {
    TreeSet<String> paths = new TreeSet<>(
        List.of("/api", "/api/v1", "/apis", "/apis/", "/openapi/v3", "/openapi/v3/", "/version"));
    paths.addAll(Probes.PATHS);
    kinds.groups().forEach((group, versions) -> {
      paths.add("/apis/" + group);
      versions.forEach(version -> paths.add("/apis/" + group + "/" + version));
    });
    JsonObject document = new JsonObject();
    document.add("paths", Trees.array(paths));
    return document;
  }

  private static JsonObject coreVersions() {
    JsonObject versions = new JsonObject();
    versions.addProperty("kind", "APIVersions");
    versions.add("versions", Trees.array(List.of("v1")));
    return versions;
  }

  private JsonObject groups() {
    JsonArray groups = new JsonArray();
    kinds.groups().forEach((name, versions) -> groups.add(group(name, versions)));
    JsonObject list = new JsonObject();
    list.addProperty("kind", "APIGroupList");
    list.add("groups", groups);
    return list;
  }

  private Optional<JsonObject> group(String name) {
    return Optional.ofNullable(kinds.groups().get(name)).map(versions -> {
      JsonObject group = new JsonObject();
      group.addProperty("kind", "APIGroup");
      group.addProperty("apiVersion", "v1");
      group(name, versions).entrySet().forEach(e -> group.add(e.getKey(), e.getValue()));
      return group;
    });
  }

  private static JsonObject group(String name, List<String> versions) {
    JsonArray list = new JsonArray();
    versions.forEach(v -> list.add(groupVersion(name, v)));
    JsonObject group = new JsonObject();
    group.addProperty("name", name);
    group.add("versions", list);
    group.add("preferredVersion", groupVersion(name, versions.get(0)));
    return group;
  }

  private static JsonObject groupVersion(String group, String version) {
    JsonObject both = new JsonObject();
    both.addProperty("groupVersion", group + "/" + version);
    both.addProperty("version", version);
    return both;
  }

  private Optional<JsonObject> resources(String group, String version) {
    JsonArray resources = new JsonArray();
    for (ServedKind kind : kinds.all()) {
      if (kind.resource().group().equals(group)) {
        kind.version(version).ifPresent(v -> add(resources, kind, v));
      }
    }
    if (resources.isEmpty()) {
      return Optional.empty();
    }
    JsonObject list = new JsonObject();
    list.addProperty("kind", "APIResourceList");
    list.addProperty("apiVersion", "v1");
    list.addProperty("groupVersion", group.isEmpty() ? version : group + "/" + version);
    list.add("resources", resources);
    return Optional.of(list);
  }

  private static void addUnlessEmpty(JsonObject to, String name, List<String> values) {
    if (!values.isEmpty()) {
      to.add(name, Trees.array(values));
    }
  }

  private static void add(JsonArray resources, ServedKind kind, ServedKind.Version version) {
    JsonObject resource = resource(kind, "", verbs(kind));
    if (kind.origin() != ServedKind.Origin.PLAIN) {
      resource.addProperty("storageVersionHash", storageHash(kind));
    }
    resource.addProperty("singularName", kind.singular());
    addUnlessEmpty(resource, "shortNames", kind.shortNames());
    addUnlessEmpty(resource, "categories", kind.categories());
    resources.add(resource);
    if (version.statusSubresource()) {
      resources.add(resource(kind, "/status", STATUS_VERBS));
    }
    if (version.scale().isPresent()) {
      JsonObject scale = resource(kind, "/scale", STATUS_VERBS);
      scale.addProperty("group", "autoscaling");
      scale.addProperty("version", "v1");
      scale.addProperty("kind", "Scale");
      resources.add(scale);
    }
  }

  /** By this migrations see whether the version has changed in which objects are stored. */
  private static String storageHash(ServedKind kind) {
    String stored = kind.versions().stream()
        .filter(ServedKind.Version::stored)
        .map(ServedKind.Version::name)
        .findFirst()
        .orElse("");
    return ByteString.encodeUtf8(kind.resource().group() + "/" + stored + "/" + kind.kind())
        .sha256()
        .substring(0, HASH_BYTES)
        .base64();
  }

  private static JsonObject resource(ServedKind kind, String subresource, List<String> verbs) {
    JsonObject resource = new JsonObject();
    resource.addProperty("name", kind.resource().plural() + subresource);
    resource.addProperty("singularName", "");
    resource.addProperty("namespaced", kind.namespaced());
    resource.addProperty("kind", kind.kind());
    resource.add("verbs", Trees.array(verbs));
    return resource;
  }

  private JsonObject serverVersion() {
    String[] numbers = version.substring(1).split("\\.", -1);
    JsonObject document = new JsonObject();
    document.addProperty("major", numbers[0]);
    document.addProperty("minor", numbers[1]);
    document.addProperty("gitVersion", version + "+gateway-api-java-fake");
    document.addProperty("platform", "java");
    return document;
  }
}
