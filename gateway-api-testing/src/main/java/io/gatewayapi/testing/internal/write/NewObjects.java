package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.Conflicts;
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
   * @param object the object; becomes the store's
   * @param owners its managedFields, null for none
   * @param found what is wrong with it already
   */
  HttpResponse.Whole store(
      Target target,
      JsonObject object,
      @Nullable JsonArray owners,
      List<Cause> found,
      WriteOptions options) {
    List<Cause> nulls = target.version().rules().nulls(object);
    JsonObject prepared = prepared(object, owners, target);
    JsonObject metadata = Trees.metadata(prepared);
    String prefix =
        Trees.text(metadata, "name").isEmpty() ? Trees.text(metadata, "generateName") : "";
    for (int i = 1; ; i++) {
      if (!prefix.isEmpty()) {
        metadata.addProperty("name", identities.name(prefix));
      }
      check(prepared, target, found, nulls);
      Optional<HttpResponse.Whole> created = put(prepared, target, options);
      if (created.isPresent()) {
        return created.get();
      }
      if (prefix.isEmpty() || i == GENERATED_NAMES_TRIED) {
        throw exists(target, Trees.text(metadata, "name"));
      }
    }
  }

  /** The object with what is the server's to set. */
  private JsonObject prepared(JsonObject object, @Nullable JsonArray owners, Target target) {
    JsonObject metadata = Trees.metadata(object);
    metadata.remove("generation");
    metadata.remove("deletionTimestamp");
    metadata.remove("deletionGracePeriodSeconds");
    metadata.addProperty("creationTimestamp", identities.now());
    metadata.addProperty("uid", identities.uids().get());
    Trees.put(metadata, "managedFields", owners);
    if (target.kind().hasGenerations()) {
      metadata.addProperty("generation", 1);
    }
    if (target.version().statusSubresource()) {
      object.remove("status");
    }
    // Decoded again, because a schema may have a default for the status that just went.
    return target.version().rules().decode(object).object();
  }

  private static void check(
      JsonObject object, Target target, List<Cause> found, List<Cause> nulls) {
    List<Cause> causes = new ArrayList<>(found);
    causes.addAll(MetadataRules.orNulls(target.version().rules().check(object, null, ""), nulls));
    if (!causes.isEmpty()) {
      throw Unprocessable.invalid(
          Checked.what(object), Trees.text(Trees.metadata(object), "name"), causes);
    }
  }

  /** Empty if the name is taken. */
  private Optional<HttpResponse.Whole> put(JsonObject object, Target target, WriteOptions options) {
    ObjectPath path =
        new ObjectPath(target.namespace(), Trees.text(Trees.metadata(object), "name"));
    if (options.dryRun()) {
      return store.get(target.resource(), path).isPresent()
          ? Optional.empty()
          : Optional.of(HttpResponse.json(201, object.toString()));
    }
    return store.put(target.resource(), path, null, object).map(stored -> {
      stored.accepted(target.version().rules());
      return HttpResponse.json(201, stored.json(target.apiVersion()));
    });
  }

  private ApiFailure exists(Target target, String name) {
    boolean beingDeleted = store
        .get(target.resource(), new ObjectPath(target.namespace(), name))
        .map(StoredObject::tree)
        .filter(tree -> tree.getAsJsonObject("metadata").has("deletionTimestamp"))
        .isPresent();
    return Conflicts.alreadyExists(target.resource(), name, beingDeleted);
  }
}
