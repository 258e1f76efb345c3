package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.Conflicts;
import io.gatewayapi.testing.internal.api.Target;
import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.http.HttpResponse;
import io.gatewayapi.testing.internal.owner.Ownership;
import io.gatewayapi.testing.internal.store.Store;
import io.gatewayapi.testing.internal.store.StoredObject;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.Optional;

/** The verb update, of an object and of its status. */
public final class Updating {
  private final Store store;
  private final Identities identities;
  private final Replacing replacing;

  /**
   * Makes the verb.
   *
   * @param store where the objects are
   * @param identities what the server invents
   */
  public Updating(Store store, Identities identities) {
    this.store = store;
    this.identities = identities;
    this.replacing = new Replacing(store);
  }

  /**
   * Replaces an object or its status.
   *
   * @param target the object
   * @param request the request with the object
   * @return the stored object
   */
  public HttpResponse.Whole update(Target target, HttpRequest request) {
    WriteOptions options = WriteOptions.of(request, "UpdateOptions");
    Incoming incoming = Incoming.read(target, request);
    return Warnings.with(incoming.judge(options), () -> update(target, incoming, options));
  }

  private HttpResponse.Whole update(Target target, Incoming incoming, WriteOptions options) {
    incoming.checkVersion(target);
    incoming.place(target);
    Replacing.checkName(incoming.object(), target);
    Ownership ownership = new Ownership(Writers.of(target, options, identities.now()));
    while (true) {
      StoredObject old = store
          .get(target.resource(), target.path())
          .orElseThrow(() -> ApiFailure.notFound(target.resource(), target.name()));
      checkUid(incoming.object(), old, target, options);
      incoming.share(old.tree());
      JsonArray owners =
          incoming.ofKind() ? ownership.afterUpdate(old.tree(), incoming.object()) : null;
      Optional<HttpResponse.Whole> written =
          replacing.attempt(target, old, new Replacing.Next(incoming, owners), options);
      if (written.isPresent()) {
        return written.get();
      }
      // Another write gives another version, which the next attempt refuses; a CRD that has changed
      // has objects read anew, which leaves theirs.
    }
  }

  /** Refuses an object that names another uid than that of the stored one. */
  static void checkUid(JsonObject object, StoredObject old, Target target, WriteOptions options) {
    String uid = Trees.text(Trees.metadata(object), "uid");
    String oldUid = Trees.text(old.tree().getAsJsonObject("metadata"), "uid");
    if (!uid.isEmpty() && !uid.equals(oldUid)) {
      throw Conflicts.conflict(
          target.resource(),
          target.name(),
          "StorageError: invalid object, Code: 4, Key: " + storageKey(target, options)
              + ", ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: "
              + uid + ", UID in object meta: " + oldUid);
    }
  }

  /** Where a real server keeps the object; a dry run does not get as far as its database. */
  private static String storageKey(Target target, WriteOptions options) {
    String root = options.dryRun() ? "/" : "/registry/apiextensions.kubernetes.io/";
    String place = target.namespace().isEmpty() ? "" : target.namespace() + "/";
    return root + target.resource().group() + "/" + target.resource().plural() + "/" + place
        + target.name();
  }
}
