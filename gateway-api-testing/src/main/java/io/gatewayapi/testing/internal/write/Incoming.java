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
 */
record Incoming(JsonObject object, List<String> problems, List<String> notes, boolean lossy) {

  private Incoming(JsonObject object, List<String> problems, List<String> notes) {
    this(object, problems, notes, false);
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
      checkPlain(sent, target);
    }
    Decoded decoded = decoded(sent, target);
    if (!decoded.malformed().isEmpty()) {
      throw unreadable(sent, kind.kind(), decoded.malformed().get(0).problem());
    }
    return new Incoming(
        decoded.object(),
        problems(body.duplicates(), decoded.pruned()),
        RepeatedOwners.told(sent, ""));
  }

  /**
   * Decodes what a patch made of an object, and prunes it.
   *
   * @param patch the object after the patch
   * @param patchProblems what is wrong with the patch itself, though it was carried out
   */
  static Incoming patched(
      Target target, Patched patch, List<String> patchProblems, WriteOptions options) {
    Optional<String> head =
        patch.result() instanceof JsonObject object ? head(object) : Optional.empty();
    head.ifPresent(problem -> {
      throw Unprocessable.unreadablePatch(patch.text().get(), problem);
    });
    if (!(patch.result() instanceof JsonObject sent) || Trees.text(sent, "kind").isEmpty()) {
      String text = patch.text().get();
      throw Unprocessable.unreadablePatch(text, "Object 'Kind' is missing in '" + text + "'");
    }
    boolean custom = target.kind().origin() == ServedKind.Origin.CUSTOM;
    if (custom && Trees.text(sent, "apiVersion").isEmpty()) {
      throw ApiFailure.internalError(
          "Object 'apiVersion' is missing in 'object has no apiVersion field'");
    }
    Decoded decoded = decoded(sent, target);
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
        decoded.object(), problems, RepeatedOwners.told(sent, " after mutating admission happens"));
  }

  /** What keeps version and kind of a patched object from being read. */
  private static Optional<String> head(JsonObject object) {
    JsonElement version = object.get("apiVersion");
    return version != null && version.isJsonNull()
        ? Optional.of(".apiVersion accessor error: <nil> is of the type <nil>, expected string")
        : Bodies.checkHead(object).map(problem -> Bodies.HEAD + problem);
  }

  /** Of an object of another type only metadata is read. */
  private static Decoded decoded(JsonObject sent, Target target) {
    WriteRules rules = target.version().rules();
    boolean known = Trees.text(sent, "kind").equals(target.kind().kind())
        && Checked.what(sent).group().equals(target.resource().group());
    if (known) {
      return rules.decode(sent);
    }
    JsonObject alone = new JsonObject();
    Trees.put(alone, "metadata", sent.get("metadata"));
    Decoded metadata = rules.decode(alone);
    JsonObject object = Trees.shallow(sent);
    Trees.put(object, "metadata", metadata.object().get("metadata"));
    return new Decoded(object, metadata.pruned(), metadata.malformed());
  }

  /** What an apply made of an object. */
  static Incoming applied(JsonObject object, boolean lossy) {
    return new Incoming(object, List.of(), List.of(), lossy);
  }

  private static List<String> problems(List<String> duplicates, List<String> unknown) {
    if (duplicates.isEmpty() && unknown.isEmpty()) {
      return List.of();
    }
    return Stream.concat(
            duplicates.stream(), unknown.stream().map(path -> "unknown field \"" + path + "\""))
        .toList();
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

  /** Built-in kinds may leave apiVersion and kind out. */
  private static void checkPlain(JsonObject object, Target target) {
    String kind = Trees.text(object, "kind");
    String apiVersion = Trees.text(object, "apiVersion");
    boolean otherKind = !kind.isEmpty() && !kind.equals(target.kind().kind());
    if (otherKind || (!apiVersion.isEmpty() && !apiVersion.equals(target.apiVersion()))) {
      throw ApiFailure.badRequest(apiVersion + " " + kind + " cannot be handled as a "
          + target.apiVersion() + " " + target.kind().kind());
    }
    object.addProperty("kind", target.kind().kind());
    object.addProperty("apiVersion", target.apiVersion());
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
      throw ApiFailure.badRequest("the namespace of the provided object does not match the"
          + " namespace sent on the request");
    }
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
