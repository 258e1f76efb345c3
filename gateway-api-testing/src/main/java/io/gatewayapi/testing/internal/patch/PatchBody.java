package io.gatewayapi.testing.internal.patch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.api.MediaTypes;
import java.util.List;

/** A patch as it was sent: what it makes of an object, and what is odd about it. */
public sealed interface PatchBody {
  /** The formats that are read. */
  List<String> TYPES = List.of(
      "application/json-patch+json",
      "application/merge-patch+json",
      "application/apply-patch+yaml");

  /** The format that only built-in kinds know. */
  String STRATEGIC = "application/strategic-merge-patch+json";

  /**
   * Carries the patch out.
   *
   * @param object the object; not changed
   * @return what becomes of it, perhaps no object any more
   */
  JsonElement apply(JsonObject object);

  /**
   * What is odd about the patch, though it is carried out.
   *
   * @return unknown and duplicate fields, as warnings name them
   */
  List<String> problems();

  /**
   * A JSON patch.
   *
   * @param operations what it does
   * @param problems what is odd about it
   */
  record Operations(List<JsonPatchOperation> operations, List<String> problems)
      implements PatchBody {
    /** Copies the lists. */
    public Operations {
      operations = List.copyOf(operations);
      problems = List.copyOf(problems);
    }

    @Override
    public JsonElement apply(JsonObject object) {
      return new JsonPatching().apply(object, operations);
    }
  }

  /**
   * A JSON merge patch.
   *
   * @param patch what it says
   * @param problems what is odd about it
   */
  record Merge(JsonObject patch, List<String> problems) implements PatchBody {
    /** Copies the list. */
    public Merge {
      problems = List.copyOf(problems);
    }

    @Override
    public JsonElement apply(JsonObject object) {
      return MergePatch.apply(object, patch);
    }
  }

  /**
   * A strategic merge patch.
   *
   * @param patch what it says
   * @param keys which lists it merges
   * @param problems what is odd about it
   */
  record Strategic(JsonObject patch, MergeKeys keys, List<String> problems) implements PatchBody {
    /** Copies the list. */
    public Strategic {
      problems = List.copyOf(problems);
    }

    @Override
    public JsonElement apply(JsonObject object) {
      JsonObject patched = new StrategicPatching(keys).apply(object, patch);
      // The types of built-in kinds need not say which they are.
      for (String type : List.of("apiVersion", "kind")) {
        if (!patched.has(type)) {
          patched.add(type, object.get(type));
        }
      }
      return patched;
    }
  }

  /**
   * Reads a patch.
   *
   * @param contentType one of {@link #TYPES}, but not that of apply, or {@link #STRATEGIC}
   * @param body the patch
   * @param kind the kind that is patched
   * @param lenient whether nobody wants to know of unknown and duplicate fields
   * @return the patch
   */
  static PatchBody read(String contentType, String body, String kind, boolean lenient) {
    if (contentType.equals(TYPES.get(0))) {
      return JsonPatchBody.read(body, lenient);
    }
    if (contentType.equals(TYPES.get(1))) {
      return lenient ? MergePatchBody.readLenient(body) : MergePatchBody.read(body);
    }
    if (contentType.equals(STRATEGIC)) {
      return MergePatchBody.readStrategic(body, kind);
    }
    throw MediaTypes.unsupportedMediaType(String.join(", ", TYPES));
  }
}
