package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.Conflicts;
import io.gatewayapi.testing.internal.api.StatusBody;
import io.gatewayapi.testing.internal.api.Target;
import io.gatewayapi.testing.internal.body.Bodies;
import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.http.HttpResponse;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.testing.internal.read.Listing;
import io.gatewayapi.testing.internal.store.ResourceName;
import io.gatewayapi.testing.internal.store.Selection;
import io.gatewayapi.testing.internal.store.Store;
import io.gatewayapi.testing.internal.store.StoredObject;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The verbs delete and deletecollection. */
public final class Deleting {
  private static final Selection ALL = new Selection("", object -> true);

  private final Store store;
  private final Identities identities;
  private final Listing listing;

  /**
   * Makes the verb.
   *
   * @param store where the objects are
   * @param identities what the server invents
   */
  public Deleting(Store store, Identities identities) {
    this.store = store;
    this.identities = identities;
    this.listing = new Listing(store);
  }

  /**
   * Deletes an object, or marks it if finalizers hold it.
   *
   * @param target the object
   * @param request the request, perhaps with options
   * @return a Status, or the object that is held
   */
  public HttpResponse.Whole delete(Target target, HttpRequest request) {
    WriteOptions.Delete options = WriteOptions.Delete.of(request.query(), Bodies.options(request));
    while (true) {
      StoredObject object = store
          .get(target.resource(), target.path())
          .orElseThrow(() -> ApiFailure.notFound(target.resource(), target.name()));
      checkPreconditions(object, options, target);
      Optional<HttpResponse.Whole> done = attempt(target, object, options);
      if (done.isPresent()) {
        return done.get();
      }
    }
  }

  /** Empty if another write came first. */
  private Optional<HttpResponse.Whole> attempt(
      Target target, StoredObject object, WriteOptions.Delete options) {
    JsonObject marked =
        target.kind().origin() == ServedKind.Origin.DEFINITION && !alreadyMarked(object)
            ? Termination.begun(
                object.tree(), finalizers(object, options.propagation()), identities.now())
            : marked(object, options.propagation());
    if (marked == null) {
      return options.dryRun() || store.delete(target.resource(), object)
          ? Optional.of(gone(target, object))
          : Optional.empty();
    }
    int held = options.cascades() ? 202 : 200;
    if (options.dryRun() || marked.equals(object.tree())) {
      marked.addProperty("apiVersion", target.apiVersion());
      return Optional.of(HttpResponse.json(held, marked.toString()));
    }
    return store
        .put(target.resource(), object.path(), object, marked)
        .map(stored -> HttpResponse.json(held, stored.json(target.apiVersion())));
  }

  /**
   * Deletes what a selection names.
   *
   * @param target the collection
   * @param request the request, perhaps with options
   * @return the list of what was there
   */
  public HttpResponse.Whole deleteAll(Target target, HttpRequest request) {
    WriteOptions.Delete options = WriteOptions.Delete.of(request.query(), Bodies.options(request));
    Listing.Page doomed = listing.doomed(target, request.query());
    for (StoredObject object : doomed.objects()) {
      Optional<StoredObject> now = Optional.of(object);
      do {
        checkPreconditions(now.get(), options, target);
        now = attempt(target, now.get(), options).isPresent()
            ? Optional.empty()
            : store.get(target.resource(), object.path());
      } while (now.isPresent());
    }
    return HttpResponse.json(200, doomed.json(target));
  }

  /**
   * Deletes all objects of a kind whose CRD goes.
   *
   * @param resource the kind's resource
   * @return whether none is left, held by finalizers
   */
  public boolean clear(ResourceName resource) {
    boolean clear = true;
    for (StoredObject object : store.list(resource, ALL).objects()) {
      Optional<StoredObject> now = Optional.of(object);
      while (now.isPresent()) {
        StoredObject current = now.get();
        JsonObject marked = marked(current, Propagation.UNSAID);
        clear &= marked == null;
        boolean done = marked == null
            ? store.delete(resource, current)
            : alreadyMarked(current)
                || store.put(resource, current.path(), current, marked).isPresent();
        now = done ? Optional.empty() : store.get(resource, object.path());
      }
    }
    return clear;
  }

  private static void checkPreconditions(
      StoredObject object, WriteOptions.Delete options, Target target) {
    String uid = Trees.text(object.tree().getAsJsonObject("metadata"), "uid");
    if (options.uid() != null && !options.uid().equals(uid)) {
      throw Conflicts.conflict(
          target.kind().qualifiedKind(),
          object.path().name(),
          "the UID in the precondition (" + options.uid() + ") does not match the UID in record ("
              + uid + "). The object might have been deleted and then recreated");
    }
    String version = Long.toString(object.revision());
    if (options.resourceVersion() != null && !options.resourceVersion().equals(version)) {
      throw Conflicts.conflict(
          target.kind().qualifiedKind(),
          object.path().name(),
          "the ResourceVersion in the precondition (" + options.resourceVersion()
              + ") does not match the ResourceVersion in record (" + version
              + "). The object might have been modified");
    }
  }

  private static boolean alreadyMarked(StoredObject object) {
    return object.tree().getAsJsonObject("metadata").has("deletionTimestamp");
  }

  /** The object as it waits for its finalizers; null if nothing holds it. */
  private @Nullable JsonObject marked(StoredObject object, Propagation propagation) {
    JsonObject marked = Trees.shallow(object.tree());
    JsonObject metadata = Trees.shallow(marked.getAsJsonObject("metadata"));
    marked.add("metadata", metadata);
    JsonArray finalizers = finalizers(object, propagation);
    if (finalizers.isEmpty()) {
      return null;
    }
    metadata.add("finalizers", finalizers);
    if (alreadyMarked(object)) {
      if (!metadata.has("deletionGracePeriodSeconds")) {
        metadata.addProperty("deletionGracePeriodSeconds", 0);
      }
    } else {
      metadata.addProperty("deletionTimestamp", identities.now());
      metadata.addProperty("deletionGracePeriodSeconds", 0);
      if (metadata.has("generation")) {
        metadata.addProperty("generation", metadata.get("generation").getAsLong() + 1);
      }
    }
    return marked;
  }

  private static JsonArray finalizers(StoredObject object, Propagation propagation) {
    JsonObject metadata = object.tree().getAsJsonObject("metadata");
    return propagation.finalizers(
        metadata.get("finalizers") instanceof JsonArray there ? there : new JsonArray());
  }

  private static HttpResponse.Whole gone(Target target, StoredObject object) {
    String uid = Trees.text(object.tree().getAsJsonObject("metadata"), "uid");
    JsonObject status = StatusBody.deleted(target.resource(), object.path().name(), uid);
    return HttpResponse.json(200, status.toString());
  }
}
