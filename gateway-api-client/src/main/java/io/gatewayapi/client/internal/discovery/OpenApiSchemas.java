package io.gatewayapi.client.internal.discovery;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.internal.JsonFields;
import io.gatewayapi.client.internal.Query;
import io.gatewayapi.client.internal.Transport;
import io.gatewayapi.client.internal.UrlPath;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.schema.SchemaException;
import io.gatewayapi.model.schema.StructuralSchema;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The schemas that a server publishes in its OpenAPI v3 documents, one document a group and version;
 * a document is fetched again when the index gives it another hash. Safe to use from any thread.
 */
final class OpenApiSchemas {
  private static final Set<String> OF_EVERY_OBJECT = Set.of("apiVersion", "kind", "metadata");

  private record Document(String hash, Map<String, StructuralSchema> schemas) {}

  private final Transport transport;
  private final Map<String, Document> documents = new HashMap<>();
  private @Nullable Map<String, String> hashes;

  OpenApiSchemas(Transport transport) {
    this.transport = transport;
  }

  /** Lets the index be fetched again at the next question. */
  synchronized void expire() {
    hashes = null;
  }

  /**
   * The schema of a kind, with its properties beside apiVersion, kind and metadata.
   *
   * @return empty if the server does not publish it, or not to this user
   */
  synchronized Optional<StructuralSchema> find(KindVersion kind) {
    return Optional.ofNullable(document(kind.apiVersion()).schemas().get(kind.kind()));
  }

  private Document document(String apiVersion) {
    String hash = index().get("apis/" + apiVersion);
    Document known = documents.get(apiVersion);
    if (known != null && known.hash().equals(hash)) {
      return known;
    }
    Document fresh =
        hash == null ? new Document("", Map.of()) : new Document(hash, fetch(apiVersion));
    documents.put(apiVersion, fresh);
    return fresh;
  }

  private Map<String, String> index() {
    Map<String, String> known = hashes;
    if (known == null) {
      known = new HashMap<>();
      if (get(UrlPath.root("openapi", "v3")) instanceof JsonObject index
          && index.get("paths") instanceof JsonObject paths) {
        for (Map.Entry<String, JsonElement> path : paths.entrySet()) {
          known.put(path.getKey(), path.getValue().toString());
        }
      }
      hashes = known;
    }
    return known;
  }

  private @Nullable JsonElement get(UrlPath path) {
    try {
      return transport.send("GET", path, new Query(), null, Json::readTree);
    } catch (ApiServerException e) {
      int code = e.status().code();
      if (code == 403 || code == 404 || code == 406 || code == 501) {
        return null;
      }
      throw e;
    }
  }

  private Map<String, StructuralSchema> fetch(String apiVersion) {
    int slash = apiVersion.indexOf('/');
    String group = apiVersion.substring(0, slash);
    String version = apiVersion.substring(slash + 1);
    Map<String, StructuralSchema> schemas = new HashMap<>();
    if (get(UrlPath.root("openapi", "v3", "apis", group, version)) instanceof JsonObject document
        && document.get("components") instanceof JsonObject components
        && components.get("schemas") instanceof JsonObject all) {
      for (JsonElement schema : all.asMap().values()) {
        if (schema instanceof JsonObject given) {
          kind(given, group, version).ifPresent(kind -> put(schemas, kind, given));
        }
      }
    }
    return schemas;
  }

  private static Optional<String> kind(JsonObject schema, String group, String version) {
    if (schema.get("x-kubernetes-group-version-kind") instanceof JsonArray names
        && names.size() == 1
        && names.get(0) instanceof JsonObject name
        && JsonFields.text(name, "group").equals(group)
        && JsonFields.text(name, "version").equals(version)) {
      return Optional.of(JsonFields.text(name, "kind"));
    }
    return Optional.empty();
  }

  private static void put(Map<String, StructuralSchema> schemas, String kind, JsonObject schema) {
    if (!(schema.get("properties") instanceof JsonObject properties)) {
      return;
    }
    JsonObject own = properties.deepCopy();
    OF_EVERY_OBJECT.forEach(own::remove);
    JsonObject root = new JsonObject();
    root.addProperty("type", "object");
    root.add("properties", own);
    try {
      schemas.put(kind, StructuralSchema.parse(root));
    } catch (SchemaException referencesOrOtherWords) {
      // Lists are among these. Of a kind without a schema here the catalogue's counts.
    }
  }
}
