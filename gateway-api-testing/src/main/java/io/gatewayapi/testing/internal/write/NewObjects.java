package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.Conflicts;
import io.gatewayapi.testing.internal.api.Numbers;
import io.gatewayapi.testing.internal.api.Target;
import io.gatewayapi.testing.internal.api.Unprocessable;
import io.gatewayapi.testing.internal.http.HttpResponse;
import io.gatewayapi.testing.internal.kind.Cause;
import io.gatewayapi.testing.internal.store.ObjectPath;
import io.gatewayapi.testing.internal.store.Store;
import io.gatewayapi.testing.internal.store.StoredObject;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores objects that were not there before, however they came. */
final class NewObjects {
  private static final int GENERATED_NAMES_TRIED = 8;

  private final Store store;
  private final Identities identities;

  NewObjects(Store store, Identities identities) {
    this.store = store;
    this.identities = identities;
  }

  /**
   * Checks and stores an object.
   *
   * @param incoming the object; becomes the store's
   * @param owners its managedFields, null for none
   * @param found what is wrong with it already
   */
  HttpResponse.Whole store(
      Target target,
      Incoming incoming,
      @Nullable JsonArray owners,
      List<Cause> found,
      WriteOptions options) {
    List<Cause> nulls = incoming.ofKind()
        ? target.version().rules().nulls(written(incoming.object(), target))
        : List.of();
    JsonObject prepared = prepared(incoming.object(), owners, target, options);
    JsonObject metadata = Trees.metadata(prepared);
    List<String> warnings = Finalizers.warnings(metadata, new JsonObject());
    String prefix =
        Trees.text(metadata, "name").isEmpty() ? Trees.text(metadata, "generateName") : "";
    for (int i = 1; ; i++) {
      if (!prefix.isEmpty()) {
        metadata.addProperty("name", identities.name(prefix));
      }
      check(prepared, target, found, nulls);
      boolean lossy = incoming.lossy() || gainsStatus(prepared, target);
      Optional<HttpResponse.Whole> created =
          Warnings.withAttempt(warnings, () -> put(prepared, lossy, target, options));
      if (created.isPresent()) {
        return created.get();
      }
      if (prefix.isEmpty() || i == GENERATED_NAMES_TRIED) {
        throw exists(target, metadata).warn(warnings);
      }
    }
  }

  /** Without the status, which a create leaves out. */
  private static JsonObject written(JsonObject object, Target target) {
    JsonObject written = Trees.shallow(object);
    if (target.version().statusSubresource()) {
      written.remove("status");
    }
    return written;
  }

  /** The object with what is the server's to set. */
  private JsonObject prepared(
      JsonObject object, @Nullable JsonArray owners, Target target, WriteOptions options) {
    JsonObject metadata = Trees.metadata(object);
    if (!options.dryRun()) {
      metadata.remove("selfLink"); // what is not stored keeps the one that an apply brought
    }
    metadata.addProperty("creationTimestamp", identities.now());
    metadata.addProperty("uid", identities.uids().get());
    Trees.put(metadata, "managedFields", owners);
    if (target.kind().hasGenerations()) { // of others it stays what the sender says
      metadata.addProperty("generation", 1);
    }
    if (target.version().statusSubresource()) {
      object.remove("status");
    }
    // Decoded again, because a schema may have a default for the status that just went.
    return Trees.text(object, "kind").equals(target.kind().kind())
        ? target.version().rules().decode(object).object()
        : object;
  }

  /** A status that is a schema's default is not written, but read from then on. */
  private static boolean gainsStatus(JsonObject prepared, Target target) {
    return target.version().statusSubresource() && prepared.has("status");
  }

  private static void check(
      JsonObject object, Target target, List<Cause> found, List<Cause> nulls) {
    List<Cause> causes = new ArrayList<>(found);
    causes.addAll(MetadataRules.check(target.version().rules(), object, null, "", nulls));
    if (!causes.isEmpty()) {
      throw Unprocessable.invalid(
          Checked.what(object), Trees.text(Trees.metadata(object), "name"), causes);
    }
  }

  /** Empty if the name is taken. */
  private Optional<HttpResponse.Whole> put(
      JsonObject object, boolean lossy, Target target, WriteOptions options) {
    JsonObject metadata = Trees.metadata(object);
    ObjectPath path = new ObjectPath(target.namespace(), Trees.text(metadata, "name"));
    String version = options.dryRun() ? "" : Trees.text(metadata, "resourceVersion");
    if (Numbers.isVersion(version) && Long.parseLong(version) != 0) {
      throw ApiFailure.internal("resourceVersion should not be set on objects to be created");
    }
    if (store.get(target.resource(), path).isPresent()) {
      return Optional.empty();
    }
    if (options.dryRun()) {
      return Optional.of(HttpResponse.json(201, object.toString()));
    }
    return store.put(target.resource(), path, null, object, lossy).map(stored -> {
      stored.accepted(target.version().rules());
      return HttpResponse.json(201, stored.json(target.apiVersion()));
    });
  }

  private ApiFailure exists(Target target, JsonObject metadata) {
    String name = Trees.text(metadata, "name");
    boolean beingDeleted = store
        .get(target.resource(), new ObjectPath(target.namespace(), name))
        .map(StoredObject::tree)
        .filter(tree -> tree.getAsJsonObject("metadata").has("deletionTimestamp"))
        .isPresent();
    return Trees.text(metadata, "generateName").isEmpty()
        ? Conflicts.alreadyExists(target.resource(), name, beingDeleted)
        : Conflicts.noUniqueName(target.resource(), name, beingDeleted);
  }
}
