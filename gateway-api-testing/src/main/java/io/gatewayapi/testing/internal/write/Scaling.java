package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.decode.Decoded;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.Conflicts;
import io.gatewayapi.testing.internal.api.MediaTypes;
import io.gatewayapi.testing.internal.api.Numbers;
import io.gatewayapi.testing.internal.api.Target;
import io.gatewayapi.testing.internal.api.Unprocessable;
import io.gatewayapi.testing.internal.body.Bodies;
import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.http.HttpResponse;
import io.gatewayapi.testing.internal.kind.Cause;
import io.gatewayapi.testing.internal.kind.ScalePaths;
import io.gatewayapi.testing.internal.owner.ScaleOwners;
import io.gatewayapi.testing.internal.patch.AppliedConfig;
import io.gatewayapi.testing.internal.patch.PatchBody;
import io.gatewayapi.testing.internal.store.Store;
import io.gatewayapi.testing.internal.store.StoredObject;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The subresource {@code /scale}: the replicas of an object in a form that all kinds share. */
public final class Scaling {
  private final Store store;
  private final Identities identities;
  private final Replacing replacing;

  /**
   * Makes the verbs of the subresource.
   *
   * @param store where the objects are
   * @param identities what the server invents
   */
  public Scaling(Store store, Identities identities) {
    this.store = store;
    this.identities = identities;
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
    Read read = sent(target, request);
    if (isStrict(options) && !read.problems().isEmpty()) {
      throw unreadable();
    }
    return Warnings.with(told(read, options), () -> {
      checkPlace(read.scale(), target);
      while (true) {
        StoredObject old = stored(target);
        Updating.checkUid(read.scale(), old, target, options);
        Optional<HttpResponse.Whole> written = attempt(target, old, read.scale(), options);
        if (written.isPresent()) {
          return written.get();
        }
      }
    });
  }

  private static Read sent(Target target, HttpRequest request) {
    Bodies.Body body;
    try {
      body = Bodies.scale(request, target.kind());
    } catch (ApiFailure failure) {
      throw failure.status().get("code").getAsInt() == 400 ? unreadable() : failure;
    }
    JsonObject scale = body.object();
    if (ScaleForm.wrongType(scale).or(() -> ScaleForm.mismatch(scale)).isPresent()) {
      throw unreadable();
    }
    return read(scale, body.duplicates());
  }

  /** Real servers do not get as far as to say what is wrong with a Scale. */
  private static ApiFailure unreadable() {
    return ApiFailure.badRequest("no kind is registered for the type v1.Scale in scheme"
        + " \"pkg/apiserver/customresource_handler.go:781\"");
  }

  /** Real servers do not manage to apply a Scale to an object whose replicas nobody owns. */
  private ApiFailure applied(Target target, HttpRequest request) {
    WriteOptions.ofApply(request);
    String type = AppliedConfig.read(request.body().utf8()).type();
    String expected = ScaleForm.API_VERSION + ", Kind=" + ScaleForm.KIND;
    if (type.equals(expected) && owners(target).exist(stored(target).tree())) {
      return ApiFailure.notImplemented("apply of " + target.resource() + "/scale");
    }
    return type.equals(expected)
        ? ApiFailure.internal("failed to create manager for existing fields: failed to convert live"
            + " object (/; " + expected + ") to proper version: request to convert CR to an invalid"
            + " group/version: " + ScaleForm.API_VERSION)
        : ApiFailure.badRequest("invalid object type: " + type);
  }

  private HttpResponse.Whole patch(Target target, HttpRequest request) {
    String type = Patching.type(request);
    if (!PatchBody.TYPES.contains(type)) {
      throw MediaTypes.unsupportedMediaType(String.join(", ", PatchBody.TYPES));
    }
    if (Patching.isApply(request)) {
      throw applied(target, request);
    }
    WriteOptions options = WriteOptions.ofPatch(request);
    StoredObject first = stored(target);
    PatchBody patch =
        PatchBody.read(type, request.body().utf8(), target.kind().kind(), options.ignoresFields());
    Optional<HttpResponse.Whole> written = attempt(target, first, patch, options);
    while (written.isEmpty()) {
      written = attempt(target, stored(target), patch, options);
    }
    return written.get();
  }

  /** Empty if another write came first. */
  private Optional<HttpResponse.Whole> attempt(
      Target target, StoredObject old, PatchBody patch, WriteOptions options) {
    JsonElement patched = patch.apply(Scales.of(old.tree(), paths(target)));
    unreadable(patched).ifPresent(problem -> {
      throw Unprocessable.unreadablePatch(patched.toString(), problem);
    });
    JsonObject sent = patched instanceof JsonObject object ? object : new JsonObject();
    Read read = read(sent, patch.problems());
    if (isStrict(options) && !read.problems().isEmpty()) {
      throw Unprocessable.unreadablePatch(
          patched.toString(), "strict decoding error: " + String.join(", ", read.problems()));
    }
    return Warnings.withAttempt(told(read, options), () -> {
      checkPlace(read.scale(), target);
      return attempt(target, old, read.scale(), options);
    });
  }

  /** What keeps the result of a patch from being read. */
  private static Optional<String> unreadable(JsonElement patched) {
    Optional<String> head = Bodies.checkHead(patched).map(problem -> Bodies.HEAD + problem);
    return head.isPresent() || !(patched instanceof JsonObject scale)
        ? head
        : Bodies.checkVersion(scale)
            .or(() -> ScaleForm.wrongType(scale))
            .or(() -> ScaleForm.mismatch(scale));
  }

  /**
   * A scale that can be read.
   *
   * @param problems fields that stand twice or are unknown
   */
  private record Read(JsonObject scale, List<String> problems) {}

  private static Read read(JsonObject sent, List<String> duplicates) {
    Decoded decoded = ScaleForm.decode(sent);
    List<String> problems = new ArrayList<>(duplicates);
    decoded.pruned().forEach(path -> problems.add("unknown field \"" + path + "\""));
    return new Read(decoded.object(), problems);
  }

  private static boolean isStrict(WriteOptions options) {
    return options.fieldValidation() == WriteOptions.FieldValidation.STRICT;
  }

  private static List<String> told(Read read, WriteOptions options) {
    return options.fieldValidation() == WriteOptions.FieldValidation.WARN
        ? read.problems()
        : List.of();
  }

  private static void checkPlace(JsonObject scale, Target target) {
    String namespace = Trees.text(Trees.metadata(scale), "namespace");
    if (!namespace.isEmpty() && !namespace.equals(target.namespace())) {
      throw Incoming.otherNamespace();
    }
    Replacing.checkName(scale, target);
  }

  /** Empty if another write came first. */
  private Optional<HttpResponse.Whole> attempt(
      Target target, StoredObject old, JsonObject scale, WriteOptions options) {
    String version = Trees.text(Trees.metadata(scale), "resourceVersion");
    if (!version.isEmpty() && !Numbers.isVersion(version)) {
      throw ApiFailure.internal(Numbers.syntax("ParseUint", version));
    }
    if (!version.isEmpty() && Long.parseLong(version) != old.revision()) {
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
    boolean changed =
        replicas != Scales.number(old.tree(), paths(target).spec()).orElse(0L);
    JsonArray owners = changed
        ? owners(target)
            .afterChange(old.tree(), replicas != 0, Writers.of(target, options, identities.now()))
        : owners(target).afterNoChange(old.tree());
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

  private static ScaleOwners owners(Target target) {
    return new ScaleOwners(Scales.names(paths(target).spec()));
  }

  private static ScalePaths paths(Target target) {
    return target.version().scale().orElseThrow();
  }
}
