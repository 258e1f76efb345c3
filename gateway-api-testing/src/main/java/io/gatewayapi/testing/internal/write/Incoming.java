package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.decode.Decoded;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.Target;
import io.gatewayapi.testing.internal.api.Unprocessable;
import io.gatewayapi.testing.internal.body.Bodies;
import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.kind.Cause;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.testing.internal.kind.WriteRules;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An object that a write request carries, after decoding.
 *
 * @param object the object, its metadata in the server's form
 * @param problems fields that stand twice, and unknown fields, which went
 * @param notes what the sender is told besides, whatever was asked for
 * @param lossy whether its metadata had empty fields that are written, and lost when they are read
 * @param ofKind whether it is of the kind that the request is about, in a version that this one has
 */
record Incoming(
    JsonObject object, List<String> problems, List<String> notes, boolean lossy, boolean ofKind) {

  private static final Set<String> TYPE_AND_METADATA = Set.of("apiVersion", "kind", "metadata");

  private Incoming(JsonObject object, List<String> problems, List<String> notes, boolean ofKind) {
    this(object, problems, notes, false, ofKind);
  }

  /**
   * What a patch made of an object.
   *
   * @param result the object after it, perhaps no object any more
   * @param text how messages quote it
   */
  record Patched(JsonElement result, Supplier<String> text) {}

  /** Decodes the body of a request about a target, and prunes it. */
  static Incoming read(Target target, HttpRequest request) {
    ServedKind kind = target.kind();
    Bodies.Body body = Bodies.object(request, kind);
    JsonObject sent = body.object();
    if (kind.origin() != ServedKind.Origin.CUSTOM) {
      PlainTypes.complete(sent, target);
      PlainTypes.mismatch(sent, target).ifPresent(problem -> {
        throw unreadable(sent, kind.kind(), problem);
      });
    }
    Optional<WriteRules> known = rules(sent, target);
    Decoded decoded = known.isPresent() ? known.get().decode(sent) : ofAnotherKind(sent, target);
    if (!decoded.malformed().isEmpty()) {
      throw unreadable(sent, kind.kind(), decoded.malformed().get(0).problem());
    }
    return new Incoming(
        decoded.object(),
        problems(body.duplicates(), decoded.pruned()),
        RepeatedOwners.told(sent, ""),
        known.isPresent());
  }

  /**
   * Decodes what a patch made of an object, and prunes it.
   *
   * @param patch the object after the patch
   * @param patchProblems what is wrong with the patch itself, though it was carried out
   */
  static Incoming patched(
      Target target, Patched patch, List<String> patchProblems, WriteOptions options) {
    Optional<String> head = head(patch.result(), target);
    head.ifPresent(problem -> {
      throw Unprocessable.unreadablePatch(patch.text().get(), problem);
    });
    boolean custom = target.kind().origin() == ServedKind.Origin.CUSTOM;
    if (!custom && patch.result() instanceof JsonObject object) {
      PlainTypes.complete(object, target);
      PlainTypes.mismatch(object, target).ifPresent(problem -> {
        throw Unprocessable.unreadablePatch(patch.text().get(), problem);
      });
    }
    if (!(patch.result() instanceof JsonObject sent) || Trees.text(sent, "kind").isEmpty()) {
      String text = patch.text().get();
      throw Unprocessable.unreadablePatch(text, "Object 'Kind' is missing in '" + text + "'");
    }
    Optional<WriteRules> known = rules(sent, target);
    Decoded decoded = known.isPresent() ? known.get().decode(sent) : ofAnotherKind(sent, target);
    if (!decoded.malformed().isEmpty()) {
      throw Unprocessable.unreadablePatch(
          patch.text().get(), decoded.malformed().get(0).problem());
    }
    List<String> problems = Stream.concat(
            patchProblems.stream(), problems(List.of(), decoded.pruned()).stream())
        .toList();
    if (options.fieldValidation() == WriteOptions.FieldValidation.STRICT && !problems.isEmpty()) {
      throw Unprocessable.unreadablePatch(
          patch.text().get(), "strict decoding error: " + String.join(", ", problems));
    }
    return new Incoming(
        decoded.object(),
        problems,
        RepeatedOwners.told(sent, " after mutating admission happens"),
        known.isPresent());
  }

  /** What keeps version and kind of a patched object from being read. */
  private static Optional<String> head(JsonElement result, Target target) {
    Optional<String> problem = Bodies.checkHead(result).map(p -> Bodies.HEAD + p);
    if (problem.isPresent() || !(result instanceof JsonObject object)) {
      return problem;
    }
    JsonElement version = object.get("apiVersion");
    // Built-in kinds do without a version.
    return version != null
            && version.isJsonNull()
            && target.kind().origin() == ServedKind.Origin.CUSTOM
        ? Optional.of(".apiVersion accessor error: <nil> is of the type <nil>, expected string")
        : Bodies.checkVersion(object);
  }

  /** Of an object of another kind only metadata is read; of an unknown version nothing else is left. */
  private static Decoded ofAnotherKind(JsonObject sent, Target target) {
    JsonObject alone = new JsonObject();
    Trees.put(alone, "metadata", sent.get("metadata"));
    Decoded metadata = target.version().rules().decode(alone);
    List<String> unknown = new ArrayList<>(metadata.pruned());
    JsonObject object = Trees.shallow(sent);
    Trees.put(object, "metadata", metadata.object().get("metadata"));
    if (isOfGroupAndKind(sent, target)) {
      sent.keySet().stream().filter(field -> !TYPE_AND_METADATA.contains(field)).forEach(field -> {
        object.remove(field);
        unknown.add(field);
      });
    }
    return new Decoded(object, unknown, metadata.malformed());
  }

  /** The rules for the version that an object names; empty if the target has none such. */
  private static Optional<WriteRules> rules(JsonObject object, Target target) {
    if (!isOfGroupAndKind(object, target)) {
      return Optional.empty();
    }
    String apiVersion = Trees.text(object, "apiVersion");
    String version = apiVersion.substring(apiVersion.indexOf('/') + 1);
    return version.equals(target.version().name())
        ? Optional.of(target.version().rules())
        : target.kind().version(version).map(ServedKind.Version::rules);
  }

  private static boolean isOfGroupAndKind(JsonObject object, Target target) {
    return Trees.text(object, "kind").equals(target.kind().kind())
        && Checked.what(object).group().equals(target.resource().group());
  }

  /** What an apply made of an object. */
  static Incoming applied(JsonObject object, boolean lossy) {
    return new Incoming(object, List.of(), List.of(), lossy, true);
  }

  private static List<String> problems(List<String> duplicates, List<String> unknown) {
    if (duplicates.isEmpty() && unknown.isEmpty()) {
      return List.of();
    }
    return Stream.concat(
            duplicates.stream(), unknown.stream().map(path -> "unknown field \"" + path + "\""))
        .toList();
  }

  /** Refuses an object that a patch has left without a version. */
  void requireVersion() {
    if (Trees.text(object, "apiVersion").isEmpty()) {
      throw ApiFailure.internalError(
          "Object 'apiVersion' is missing in 'object has no apiVersion field'");
    }
  }

  /** Refuses an object that was sent in another version than that of the request. */
  void checkVersion(Target target) {
    String apiVersion = Trees.text(object, "apiVersion");
    boolean custom = target.kind().origin() == ServedKind.Origin.CUSTOM;
    if (custom && !apiVersion.equals(target.apiVersion())) {
      throw ApiFailure.badRequest("the API version in the data (" + apiVersion
          + ") does not match the expected API version (" + target.apiVersion() + ")");
    }
  }

  /** Gives the object the namespace of the request, if it names no other. */
  void place(Target target) {
    JsonObject metadata = Trees.metadata(object);
    String namespace = Trees.text(metadata, "namespace");
    if (!target.kind().namespaced()) {
      metadata.remove("namespace");
    } else if (namespace.isEmpty()) {
      metadata.addProperty("namespace", target.namespace());
    } else if (!namespace.equals(target.namespace())) {
      throw otherNamespace();
    }
  }

  static ApiFailure otherNamespace() {
    return ApiFailure.badRequest("the namespace of the provided object does not match the"
        + " namespace sent on the request");
  }

  /** Takes over what the stored object has already, so that comparing them is quick. */
  void share(JsonObject old) {
    Trees.share(object, old, Set.of("metadata"));
    Trees.share(Trees.metadata(object), old.getAsJsonObject("metadata"), Set.of());
  }

  private static ApiFailure unreadable(JsonObject object, String kind, String problem) {
    String apiVersion = Trees.text(object, "apiVersion");
    String version = apiVersion.substring(apiVersion.indexOf('/') + 1);
    return ApiFailure.badRequest(Trees.text(object, "kind") + " in version \"" + version
        + "\" cannot be handled as a " + kind + ": " + problem);
  }

  /** What must hold for an object's type, which is a matter of validation for custom resources. */
  List<Cause> typeCauses(Target target) {
    List<Cause> causes = new ArrayList<>();
    String kind = Trees.text(object, "kind");
    if (!kind.equals(target.kind().kind())) {
      causes.add(
          Cause.invalid("kind", "\"" + kind + "\"", "must be " + target.kind().kind()));
    }
    String apiVersion = Trees.text(object, "apiVersion");
    if (!apiVersion.equals(target.apiVersion())) {
      causes.add(
          Cause.invalid("apiVersion", "\"" + apiVersion + "\"", "must be " + target.apiVersion()));
    }
    return causes;
  }

  /** Refuses unknown fields, or gives the warnings about them and the notes. */
  List<String> judge(WriteOptions options) {
    List<String> unknown = judgeFields(options);
    return notes.isEmpty()
        ? unknown
        : Stream.concat(unknown.stream(), notes.stream()).toList();
  }

  private List<String> judgeFields(WriteOptions options) {
    return switch (options.fieldValidation()) {
      case IGNORE -> List.of();
      case WARN -> problems;
      case STRICT -> {
        if (!problems.isEmpty()) {
          String all = String.join(", ", problems);
          // Of YAML the reader itself complains, in the words of its errors.
          String reader = all.startsWith("line ") ? "yaml: unmarshal errors:\n  " : "";
          throw unreadable(
              object, Trees.text(object, "kind"), "strict decoding error: " + reader + all);
        }
        yield List.of();
      }
    };
  }
}
