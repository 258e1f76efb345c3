package io.gatewayapi.testing.internal.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.testing.internal.crd.CrdDocuments;
import io.gatewayapi.testing.internal.crd.CrdNames;
import io.gatewayapi.testing.internal.crd.DefinedKinds;
import io.gatewayapi.testing.internal.kind.KindRegistry;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.testing.internal.store.ObjectPath;
import io.gatewayapi.testing.internal.store.ResourceName;
import io.gatewayapi.testing.internal.store.Selection;
import io.gatewayapi.testing.internal.store.Store;
import io.gatewayapi.testing.internal.store.StoredObject;
import io.gatewayapi.testing.internal.store.Trees;
import io.gatewayapi.testing.internal.write.Deleting;
import io.gatewayapi.testing.internal.write.Identities;
import io.gatewayapi.testing.internal.write.Termination;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what is served in step with the CRDs that are stored. */
public final class Definitions {
  private static final ResourceName RESOURCE = CrdDocuments.KIND.resource();
  private static final Selection ALL = new Selection("", object -> true);

  private final @Nullable Bundle bundle;
  private final Store store;
  private final Identities identities;
  private final KindRegistry kinds;
  private final String started;
  private final Map<String, Known> known = new HashMap<>();
  private final Deleting deleting;
  private volatile Set<ResourceName> terminating = Set.of();
  private boolean installed;

  /**
   * Prepares the CRDs of a bundle. Their schemas are large and few tests look at them, so that
   * they are made when one does; nothing that others see depends on when that is.
   *
   * @param bundle release and channel, null for none
   * @param store where they will be
   * @param identities what the server invents
   * @param kinds what is served
   */
  public Definitions(
      @Nullable Bundle bundle, Store store, Identities identities, KindRegistry kinds) {
    this.bundle = bundle;
    this.store = store;
    this.identities = identities;
    this.kinds = kinds;
    this.started = identities.now();
    this.deleting = new Deleting(store, identities);
  }

  /** A CRD and what was made of it. */
  private record Known(String uid, long generation, Optional<ServedKind> kind) {
    boolean isOf(String otherUid, long otherGeneration) {
      return uid.equals(otherUid) && generation == otherGeneration;
    }
  }

  /** Puts the bundle's CRDs in, once, as if they had been there from the beginning. */
  public synchronized void install() {
    if (!installed) {
      installed = true;
      if (bundle != null) {
        CrdDocuments.all(bundle, started).forEach((name, crd) -> {
          crd.getAsJsonObject("metadata").addProperty("uid", uid(name));
          ServedKind kind = kinds.find(name).orElse(null);
          known.put(name.toString(), new Known(uid(name), 1, Optional.ofNullable(kind)));
          store.begin(RESOURCE, new ObjectPath("", name.toString()), crd);
        });
      }
    }
  }

  /** The uids that the server is given are for what is created. */
  private String uid(ResourceName name) {
    return UUID.nameUUIDFromBytes((bundle + " " + name).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  /** Reads all CRDs again after some of them were written. */
  synchronized void follow() {
    Map<String, Known> now = new HashMap<>();
    List<ServedKind> served = new ArrayList<>();
    List<ServedKind> changed = new ArrayList<>();
    Set<ResourceName> pending = new HashSet<>();
    for (StoredObject crd : store.list(RESOURCE, ALL).objects()) {
      if (Termination.isPending(crd.tree()) && terminate(crd)) {
        continue;
      }
      JsonObject metadata = crd.tree().getAsJsonObject("metadata");
      if (metadata.has("deletionTimestamp")) {
        pending.add(resource(crd));
      }
      String uid = Trees.text(metadata, "uid");
      long generation = metadata.get("generation").getAsLong();
      Known before = known.get(crd.path().name());
      Known entry = before != null && before.isOf(uid, generation)
          ? before
          : new Known(uid, generation, defined(crd));
      now.put(crd.path().name(), entry);
      if (before != null && !before.uid().equals(uid)) {
        before.kind().ifPresent(kind -> forget(kind.resource()));
      } else if (before != null && before.generation() != generation) {
        entry.kind().ifPresent(changed::add);
      }
      if (establish(crd)) {
        entry.kind().ifPresent(served::add);
      }
    }
    known.forEach((name, entry) -> {
      if (!now.containsKey(name)) {
        entry.kind().ifPresent(kind -> forget(kind.resource()));
      }
    });
    known.clear();
    known.putAll(now);
    terminating = Set.copyOf(pending);
    kinds.define(served);
    changed.forEach(this::decodeAgain);
  }

  /**
   * Whether the CRD of a resource has been deleted and waits for its objects to go.
   *
   * @param resource the resource
   * @return whether it is
   */
  boolean isTerminating(ResourceName resource) {
    Set<ResourceName> pending = terminating;
    return !pending.isEmpty() && pending.contains(resource);
  }

  /** Deletes the objects of a CRD, and then the CRD; false if something still holds one of them. */
  private boolean terminate(StoredObject crd) {
    JsonObject told = Termination.inProgress(crd.tree(), identities.now());
    StoredObject held = told.equals(crd.tree())
        ? crd
        : store.put(RESOURCE, crd.path(), crd, told).orElse(crd);
    if (!deleting.clear(resource(crd))) {
      return false;
    }
    JsonObject released = Termination.released(held.tree());
    if (Trees.metadata(released).has("finalizers")) {
      store.put(RESOURCE, crd.path(), held, released);
      return false;
    }
    return store.delete(RESOURCE, held);
  }

  private static ResourceName resource(StoredObject crd) {
    JsonObject spec = crd.tree().getAsJsonObject("spec");
    return new ResourceName(
        Trees.text(spec, "group"), Trees.text(spec.getAsJsonObject("names"), "plural"));
  }

  /**
   * What is stored is read by the schema of the day: with its defaults, and without what it lacks.
   * A version that is stored and not served leaves its objects as they are.
   */
  private void decodeAgain(ServedKind kind) {
    for (ServedKind.Version version : kind.versions()) {
      if (version.stored()) {
        store.decodeAgain(
            kind.resource(), object -> version.rules().decode(object).object());
      }
    }
  }

  /** A CRD that is not understood must not keep the others from being served. */
  private static Optional<ServedKind> defined(StoredObject crd) {
    try {
      return DefinedKinds.of(crd.copy());
    } catch (RuntimeException e) {
      Mishaps.log("the CRD " + crd.path().name() + " serves nothing", e);
      return Optional.empty();
    }
  }

  private void forget(ResourceName resource) {
    store.list(resource, ALL).objects().forEach(object -> store.delete(resource, object));
  }

  /** Says in its status whether a CRD is served; one whose names were taken waits for them. */
  private boolean establish(StoredObject crd) {
    JsonObject next = crd.copy();
    if (CrdDocuments.isEstablished(next)) {
      return true;
    }
    JsonObject spec = next.getAsJsonObject("spec");
    Optional<CrdNames.Taken> taken = CrdNames.taken(spec, namesBeside(crd, spec));
    JsonObject status = Trees.child(next, "status");
    boolean told =
        status.get("conditions") instanceof JsonArray conditions && !conditions.isEmpty();
    if (taken.isEmpty() || !told) {
      next.add(
          "status",
          taken
              .map(name -> CrdDocuments.notAccepted(spec, name, identities.now()))
              .orElseGet(() -> CrdDocuments.established(spec, identities.now())));
      store.put(RESOURCE, crd.path(), crd, next);
    }
    return taken.isEmpty();
  }

  /** The names that other CRDs of the same group are served under. */
  private List<JsonObject> namesBeside(StoredObject crd, JsonObject spec) {
    return store.list(RESOURCE, ALL).objects().stream()
        .filter(other -> !other.path().equals(crd.path()))
        .map(StoredObject::tree)
        .filter(CrdDocuments::isEstablished)
        .map(other -> other.getAsJsonObject("spec"))
        .filter(other -> Trees.text(other, "group").equals(Trees.text(spec, "group")))
        .map(other -> other.getAsJsonObject("names"))
        .toList();
  }
}
