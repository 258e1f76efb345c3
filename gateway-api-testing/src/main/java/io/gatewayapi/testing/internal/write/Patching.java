package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.MediaTypes;
import io.gatewayapi.testing.internal.api.Target;
import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.http.HttpResponse;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.testing.internal.owner.Ownership;
import io.gatewayapi.testing.internal.patch.PatchBody;
import io.gatewayapi.testing.internal.store.Store;
import io.gatewayapi.testing.internal.store.StoredObject;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.Optional;

/** The verb patch, in all formats that custom resources know. */
public final class Patching {
  private static final String APPLY = "application/apply-patch+yaml";

  private final Store store;
  private final Identities identities;
  private final Replacing replacing;
  private final ApplyingConfig applying;

  /**
   * Makes the verb.
   *
   * @param store where the objects are
   * @param identities what the server invents
   */
  public Patching(Store store, Identities identities) {
    this.store = store;
    this.identities = identities;
    this.replacing = new Replacing(store);
    this.applying = new ApplyingConfig(store, identities);
  }

  /**
   * Whether a patch is a configuration to be applied, which may create an object.
   *
   * @param request the request
   * @return true if so
   */
  public static boolean isApply(HttpRequest request) {
    return type(request).equals(APPLY);
  }

  /** The media type of a patch, its parameters aside. */
  static String type(HttpRequest request) {
    return request.firstHeader("Content-Type").split(";", 2)[0].trim();
  }

  /**
   * Patches an object or its status.
   *
   * @param target the object
   * @param request the request with the patch
   * @return the stored object
   */
  public HttpResponse.Whole patch(Target target, HttpRequest request) {
    String type = type(request);
    boolean plain = target.kind().origin() == ServedKind.Origin.PLAIN;
    if (!PatchBody.TYPES.contains(type) && !(plain && type.equals(PatchBody.STRATEGIC))) {
      throw MediaTypes.unsupportedMediaType(String.join(", ", PatchBody.TYPES));
    }
    if (type.equals(APPLY)) {
      return applying.apply(target, request);
    }
    WriteOptions options = WriteOptions.ofPatch(request);
    StoredObject first = store
        .get(target.resource(), target.path())
        .orElseThrow(() -> ApiFailure.notFound(target.resource(), target.name()));
    PatchBody patch =
        PatchBody.read(type, request.body().utf8(), target.kind().kind(), options.ignoresFields());
    Optional<StoredObject> old = Optional.of(first);
    while (old.isPresent()) {
      Optional<HttpResponse.Whole> written = attempt(target, old.get(), patch, options);
      if (written.isPresent()) {
        return written.get();
      }
      old = store.get(target.resource(), target.path());
    }
    throw ApiFailure.notFound(target.resource(), target.name());
  }

  /** Empty if another write came first; then the patch is carried out on what that one left. */
  private Optional<HttpResponse.Whole> attempt(
      Target target, StoredObject old, PatchBody patch, WriteOptions options) {
    JsonObject current = Trees.shallow(old.tree());
    current.addProperty("apiVersion", target.apiVersion());
    Incoming.Patched patched = new Incoming.Patched(
        patch.apply(current),
        // What a message quotes is sorted as far as the patch did not write it.
        () -> patch.apply(Trees.sorted(current)).toString());
    Incoming incoming = Incoming.patched(target, patched, patch.problems(), options);
    return Warnings.withAttempt(
        incoming.judge(options), () -> attempt(target, old, incoming, options));
  }

  private Optional<HttpResponse.Whole> attempt(
      Target target, StoredObject old, Incoming incoming, WriteOptions options) {
    incoming.place(target);
    Replacing.checkName(incoming.object(), target);
    incoming.requireVersion();
    JsonArray owners = incoming.ofKind()
        ? new Ownership(Writers.of(target, options, identities.now()))
            .afterUpdate(old.tree(), incoming.object())
        : null;
    return replacing.attempt(target, old, new Replacing.Next(incoming, owners), options);
  }
}
