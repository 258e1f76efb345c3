package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.Target;
import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.http.HttpResponse;
import io.gatewayapi.testing.internal.kind.Cause;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.testing.internal.store.ObjectPath;
import io.gatewayapi.testing.internal.store.Store;
import io.gatewayapi.testing.internal.store.StoredObject;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The verb create. */
public final class Creating {
  private static final int GENERATED_NAMES_TRIED = 8;

  private final Store store;
  private final Identities identities;

  /**
   * Makes the verb.
   *
   * @param store where the objects are
   * @param identities what the server invents
   */
  public Creating(Store store, Identities identities) {
    this.store = store;
    this.identities = identities;
  }

  /**
   * Creates an object.
   *
   * @param target the collection
   * @param request the request with the object
   * @return the stored object
   */
  public HttpResponse.Whole create(Target target, HttpRequest request) {
    WriteOptions options = WriteOptions.of(request.query(), "CreateOptions");
    Incoming incoming = Incoming.read(target, request);
    List<String> warnings = incoming.judge(options, target);
    JsonObject object = prepared(incoming.object(), target);
    JsonObject metadata = Trees.metadata(object);
    String prefix = metadata.has("name") ? "" : Trees.text(metadata, "generateName");
    List<Cause> kindCauses = incoming.kindCauses(target.kind());
    for (int i = 1; ; i++) {
      if (!prefix.isEmpty()) {
        metadata.addProperty("name", identities.name(prefix));
      }
      check(object, target, kindCauses);
      Optional<HttpResponse.Whole> created = store(object, target, options);
      if (created.isPresent()) {
        return created.get().warn(warnings);
      }
      if (prefix.isEmpty() || i == GENERATED_NAMES_TRIED) {
        throw exists(target, Trees.text(metadata, "name"));
      }
    }
  }

  /** The object with what is the server's to set. */
  private JsonObject prepared(JsonObject object, Target target) {
    JsonObject metadata = Trees.metadata(object);
    String version = Trees.text(metadata, "resourceVersion");
    if (!version.isEmpty() && !version.equals("0")) {
      throw ApiFailure.internal("resourceVersion should not be set on objects to be created");
    }
    metadata.remove("resourceVersion");
    metadata.remove("generation");
    metadata.remove("deletionTimestamp");
    metadata.remove("deletionGracePeriodSeconds");
    metadata.addProperty("creationTimestamp", identities.now());
    metadata.addProperty("uid", identities.uids().get());
    if (target.kind().origin() == ServedKind.Origin.CUSTOM) {
      metadata.addProperty("generation", 1);
    }
    if (target.version().statusSubresource()) {
      object.remove("status");
    }
    // Decoded again, because a schema may have a default for the status that just went.
    return target.version().rules().decode(object).object();
  }

  private static void check(JsonObject object, Target target, List<Cause> kindCauses) {
    List<Cause> causes = new ArrayList<>(kindCauses);
    causes.addAll(target.version().rules().check(object, null, ""));
    if (!causes.isEmpty()) {
      throw ApiFailure.invalid(
          Checked.what(object, target), Trees.text(Trees.metadata(object), "name"), causes);
    }
  }

  /** Empty if the name is taken. */
  private Optional<HttpResponse.Whole> store(
      JsonObject object, Target target, WriteOptions options) {
    ObjectPath path =
        new ObjectPath(target.namespace(), Trees.text(Trees.metadata(object), "name"));
    if (options.dryRun()) {
      return store.get(target.resource(), path).isPresent()
          ? Optional.empty()
          : Optional.of(HttpResponse.json(201, object.toString()));
    }
    return store
        .put(target.resource(), path, null, object)
        .map(stored -> HttpResponse.json(201, stored.text(target.apiVersion())));
  }

  private ApiFailure exists(Target target, String name) {
    boolean beingDeleted = store
        .get(target.resource(), new ObjectPath(target.namespace(), name))
        .map(StoredObject::tree)
        .filter(tree -> tree.getAsJsonObject("metadata").has("deletionTimestamp"))
        .isPresent();
    return ApiFailure.alreadyExists(target.resource(), name, beingDeleted);
  }
}
