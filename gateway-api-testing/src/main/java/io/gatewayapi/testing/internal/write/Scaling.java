package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.Conflicts;
import io.gatewayapi.testing.internal.api.MediaTypes;
import io.gatewayapi.testing.internal.api.Target;
import io.gatewayapi.testing.internal.api.Unprocessable;
import io.gatewayapi.testing.internal.body.Bodies;
import io.gatewayapi.testing.internal.go.GoTypes;
import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.http.HttpResponse;
import io.gatewayapi.testing.internal.kind.Cause;
import io.gatewayapi.testing.internal.kind.ScalePaths;
import io.gatewayapi.testing.internal.patch.PatchBody;
import io.gatewayapi.testing.internal.store.Store;
import io.gatewayapi.testing.internal.store.StoredObject;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.List;
import java.util.Optional;

/** The subresource {@code /scale}: the replicas of an object in a form that all kinds share. */
public final class Scaling {
  private final Store store;
  private final Replacing replacing;

  /**
   * Makes the verbs of the subresource.
   *
   * @param store where the objects are
   */
  public Scaling(Store store) {
    this.store = store;
    this.replacing = new Replacing(store);
  }

  /**
   * Shows the scale of an object.
   *
   * @param target the subresource
   * @return its Scale
   */
  public HttpResponse.Whole get(Target target) {
    StoredObject object = stored(target);
    ScalePaths paths = paths(target);
    if (Scales.number(object.tree(), paths.spec()).isEmpty()) {
      throw ApiFailure.internalError(
          "the spec replicas field \"" + paths.spec() + "\" does not exist");
    }
    return HttpResponse.json(200, Scales.of(object.tree(), paths).toString());
  }

  /**
   * Changes the scale of an object.
   *
   * @param target the subresource
   * @param request an update with a Scale, or a patch of it
   * @return the new Scale
   */
  public HttpResponse.Whole write(Target target, HttpRequest request) {
    return request.method().equals("PUT") ? update(target, request) : patch(target, request);
  }

  private HttpResponse.Whole update(Target target, HttpRequest request) {
    WriteOptions options = WriteOptions.of(request, "UpdateOptions");
    JsonObject scale = Bodies.object(request, target.kind()).object();
    if (!Trees.text(scale, "kind").equals(Scales.KIND)
        || !Trees.text(scale, "apiVersion").equals(Scales.API_VERSION)) {
      throw ApiFailure.badRequest("no kind is registered for the type v1.Scale in scheme"
          + " \"pkg/apiserver/customresource_handler.go:781\"");
    }
    Replacing.checkName(scale, target);
    Scales.mismatch(scale).ifPresent(problem -> {
      throw ApiFailure.badRequest(
          "Scale in version \"v1\" cannot be handled as a Scale: " + problem);
    });
    while (true) {
      Optional<HttpResponse.Whole> written = attempt(target, stored(target), scale, options);
      if (written.isPresent()) {
        return written.get();
      }
    }
  }

  private HttpResponse.Whole patch(Target target, HttpRequest request) {
    String type = request.firstHeader("Content-Type");
    type = type.split(";", 2)[0].trim();
    if (!PatchBody.TYPES.contains(type)) {
      throw MediaTypes.unsupportedMediaType(String.join(", ", PatchBody.TYPES));
    }
    if (type.equals("application/apply-patch+yaml")) {
      throw ApiFailure.notImplemented("apply of " + target.resource() + "/scale");
    }
    WriteOptions options = WriteOptions.ofPatch(request);
    PatchBody patch = PatchBody.read(type, request.body().utf8(), target.kind().kind());
    while (true) {
      StoredObject old = stored(target);
      JsonElement patched = patch.apply(Scales.of(old.tree(), paths(target)));
      if (!(patched instanceof JsonObject scale)) {
        throw Unprocessable.unreadablePatch(
            patched.toString(), GoTypes.mismatch(patched, "v1.Scale"));
      }
      Replacing.checkName(scale, target);
      Scales.mismatch(scale).ifPresent(problem -> {
        throw Unprocessable.unreadablePatch(patched.toString(), problem);
      });
      Optional<HttpResponse.Whole> written = attempt(target, old, scale, options);
      if (written.isPresent()) {
        return written.get();
      }
    }
  }

  /** Empty if another write came first. */
  private Optional<HttpResponse.Whole> attempt(
      Target target, StoredObject old, JsonObject scale, WriteOptions options) {
    String version = Trees.text(Trees.metadata(scale), "resourceVersion");
    if (!version.isEmpty() && !version.equals(Long.toString(old.revision()))) {
      throw Conflicts.modified(target.resource(), target.name());
    }
    long replicas = Scales.wished(scale);
    if (replicas < 0) {
      throw Unprocessable.invalid(
          target.kind().qualifiedKind(),
          target.name(),
          List.of(Cause.invalid(
              paths(target).spec(), Long.toString(replicas), "should be a non-negative integer")));
    }
    JsonObject next = old.copy();
    next.addProperty("apiVersion", target.apiVersion());
    Scales.put(next, paths(target).spec(), new JsonPrimitive(replicas));
    // Real servers write down nobody as the owner of replicas that came this way.
    JsonArray owners =
        Trees.metadata(old.tree()).get("managedFields") instanceof JsonArray same ? same : null;
    Target whole =
        new Target(target.kind(), target.version(), target.namespace(), target.name(), "");
    return replacing
        .attempt(whole, old, new Replacing.Next(Incoming.applied(next, false), owners), options)
        .map(written -> HttpResponse.json(
            200,
            Scales.of(
                    JsonParser.parseString(written.body().utf8()).getAsJsonObject(), paths(target))
                .toString()));
  }

  private StoredObject stored(Target target) {
    return store
        .get(target.resource(), target.path())
        .orElseThrow(() -> ApiFailure.notFound(target.resource(), target.name()));
  }

  private static ScalePaths paths(Target target) {
    return target.version().scale().orElseThrow();
  }
}
