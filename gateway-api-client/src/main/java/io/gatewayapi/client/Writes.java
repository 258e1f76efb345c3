package io.gatewayapi.client;

import com.google.gson.JsonObject;
import io.gatewayapi.client.Endpoint.Spoken;
import io.gatewayapi.client.cluster.FieldGuard.Part;
import io.gatewayapi.client.internal.DeleteReply;
import io.gatewayapi.client.internal.Payload;
import io.gatewayapi.client.internal.Queries;
import io.gatewayapi.client.internal.Query;
import io.gatewayapi.client.internal.UrlPath;
import io.gatewayapi.client.option.ApplyOptions;
import io.gatewayapi.client.option.DeleteOptions;
import io.gatewayapi.client.option.ListOptions;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.json.Json;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The verbs that change something, each after the guard has looked at what it sends. */
record Writes<T extends KubernetesObject>(Endpoint<T> endpoint) {

  T create(T object, WriteOptions how) {
    V1ObjectMeta metadata = object.getMetadata();
    if (metadata == null) {
      throw new GatewayApiException(
          endpoint.current().resource().kind() + " has no metadata, expected one with a name");
    }
    String namespace = orEmpty(metadata.getNamespace());
    String name = namespace.isEmpty()
        ? orEmpty(metadata.getName())
        : namespace + "/" + orEmpty(metadata.getName());
    return endpoint.call(spoken -> write(
        spoken,
        "POST",
        spoken.resource().home(namespace),
        query(how),
        Payload.json(Json.writeTree(endpoint.checked(spoken, object, Part.OBJECT, name))),
        name));
  }

  T put(T object, WriteOptions how, String subresource) {
    ObjectKey key = ObjectKey.of(object);
    return endpoint.call(spoken -> {
      JsonObject tree = endpoint.checked(spoken, object, part(subresource), key.toString());
      return write(
          spoken,
          "PUT",
          spoken.path(key, subresource),
          query(how),
          Payload.json(Json.writeTree(tree)),
          key.toString());
    });
  }

  T patch(ObjectKey key, Patch patch, WriteOptions how, String subresource) {
    String name = key.toString();
    return endpoint.call(spoken -> {
      Payload body = patch.fold(
          merge -> {
            endpoint.check(spoken, merge.changes(), part(subresource), name);
            return new Payload("application/merge-patch+json", Json.writeTree(merge.changes()));
          },
          json -> new Payload("application/json-patch+json", Json.writeTree(json.operations())));
      return write(spoken, "PATCH", spoken.path(key, subresource), query(how), body, name);
    });
  }

  T apply(T object, ApplyOptions how, String subresource) {
    ObjectKey key = ObjectKey.of(object);
    String name = key.toString();
    return endpoint.call(spoken -> {
      JsonObject tree = spoken.codec().tree(object);
      endpoint.check(spoken, tree, part(subresource), name);
      tree.addProperty("apiVersion", spoken.resource().apiVersion());
      tree.addProperty("kind", spoken.resource().kind());
      if (tree.get("metadata") instanceof JsonObject metadata) {
        // The server's own book-keeping, which it takes from nobody.
        metadata.remove("managedFields");
      }
      return write(
          spoken,
          "PATCH",
          spoken.path(key, subresource),
          Queries.of(how.validating(endpoint.validation(how.fieldValidation()))),
          new Payload("application/apply-patch+yaml", Json.writeTree(tree)),
          name);
    });
  }

  private T write(
      Spoken<T> spoken, String method, UrlPath path, Query query, Payload body, String name) {
    return endpoint.explained(
        spoken, name, () -> endpoint.transport().send(method, path, query, body, spoken::object));
  }

  private Query query(WriteOptions how) {
    return Queries.of(how.validating(endpoint.validation(how.fieldValidation())));
  }

  private static Part part(String subresource) {
    return subresource.isEmpty() ? Part.OBJECT : Part.STATUS;
  }

  Deletion<T> delete(ObjectKey key, DeleteOptions how) {
    Optional<DeleteReply<T>> reply = Reads.absentIfNotFound(
        key,
        () -> endpoint.call(spoken -> endpoint
            .transport()
            .send(
                "DELETE",
                spoken.path(key, ""),
                new Query(),
                Queries.of(how),
                bytes -> DeleteReply.read(bytes, spoken.codec()))));
    if (reply.isEmpty()) {
      return new Deletion.Absent<>();
    }
    T held = reply.get().object();
    return held == null ? new Deletion.Done<>(reply.get().uid()) : new Deletion.Pending<>(held);
  }

  List<T> deleteCollection(ListOptions which, DeleteOptions how) {
    return endpoint.call(spoken -> endpoint
        .transport()
        .send(
            "DELETE",
            spoken.resource().collection(which.namespace()),
            Queries.selection(which),
            Queries.of(how),
            bytes -> Reads.items(spoken, bytes)));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
