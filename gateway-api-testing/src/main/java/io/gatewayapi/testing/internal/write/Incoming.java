package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.schema.Decoded;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.Target;
import io.gatewayapi.testing.internal.api.Unprocessable;
import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.kind.Cause;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.testing.internal.kind.WriteRules;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An object that a write request carries, after decoding.
 *
 * @param object the object, its metadata in the server's form
 * @param problems fields that stand twice, and unknown fields, which went
 * @param notes what the sender is told besides, whatever was asked for
 */
record Incoming(JsonObject object, List<String> problems, List<String> notes) {

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
    checkType(sent, target);
    Decoded decoded = decoded(sent, target);
    if (!decoded.malformed().isEmpty()) {
      throw unreadable(target, decoded.malformed().get(0).problem());
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
    if (!(patch.result() instanceof JsonObject sent) || Trees.text(sent, "kind").isEmpty()) {
      String text = patch.text().get();
      throw Unprocessable.unreadablePatch(text, "Object 'Kind' is missing in '" + text + "'");
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
    return new Decoded(object, List.of(), metadata.malformed());
  }

  /** What an apply made of an object. */
  static Incoming applied(JsonObject object) {
    return new Incoming(object, List.of(), List.of());
  }

  private static List<String> problems(List<String> duplicates, List<String> unknown) {
    return Stream.concat(
            duplicates.stream(), unknown.stream().map(path -> "unknown field \"" + path + "\""))
        .toList();
  }

  private static void checkType(JsonObject object, Target target) {
    if (target.kind().origin() == ServedKind.Origin.CUSTOM) {
      checkCustom(object, target);
    } else {
      checkPlain(object, target);
    }
  }

  private static void checkCustom(JsonObject object, Target target) {
    if (Trees.text(object, "kind").isEmpty()) {
      throw ApiFailure.badRequest("the object provided is unrecognized (must be of type "
          + target.kind().kind() + "): Object 'Kind' is missing");
    }
    String apiVersion = Trees.text(object, "apiVersion");
    if (!apiVersion.equals(target.apiVersion())) {
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

  private static ApiFailure unreadable(Target target, String problem) {
    String kind = target.kind().kind();
    return ApiFailure.badRequest(kind + " in version \"" + target.version().name()
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
  List<String> judge(WriteOptions options, Target target) {
    List<String> unknown = judgeFields(options, target);
    return notes.isEmpty()
        ? unknown
        : Stream.concat(unknown.stream(), notes.stream()).toList();
  }

  private List<String> judgeFields(WriteOptions options, Target target) {
    return switch (options.fieldValidation()) {
      case IGNORE -> List.of();
      case WARN -> problems;
      case STRICT -> {
        if (!problems.isEmpty()) {
          String all = String.join(", ", problems);
          // Of YAML the reader itself complains, in the words of its errors.
          String reader = all.startsWith("line ") ? "yaml: unmarshal errors:\n  " : "";
          throw unreadable(target, "strict decoding error: " + reader + all);
        }
        yield List.of();
      }
    };
  }
}
