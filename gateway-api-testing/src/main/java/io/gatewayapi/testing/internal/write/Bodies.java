package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonReadException;
import io.gatewayapi.model.json.JsonSource;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.MediaTypes;
import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.testing.internal.patch.AppliedConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Request bodies as trees. */
final class Bodies {
  private Bodies() {}

  private static final String JSON = "application/json";
  private static final String YAML = "application/yaml";

  /**
   * An object that a write request carries.
   *
   * @param object the object
   * @param duplicates what is said of fields that stand twice; the last one counted
   */
  record Body(JsonObject object, List<String> duplicates) {}

  static Body object(HttpRequest request, ServedKind kind) {
    return isYaml(request) ? yaml(request, kind) : json(request, kind);
  }

  private static Body json(HttpRequest request, ServedKind kind) {
    List<String> duplicates = new ArrayList<>();
    try {
      JsonSource source = JsonSource.of(request.body().toByteArray())
          .onProblem(problem -> duplicates.add("duplicate field \"" + problem.path() + "\""));
      JsonElement body = source.tree();
      source.end();
      if (body instanceof JsonObject object) {
        return new Body(object, List.copyOf(duplicates));
      }
    } catch (JsonReadException e) {
      throw unrecognized(kind, "couldn't get version/kind; json parse error: " + e.getMessage());
    }
    throw unrecognized(kind, "it is not an object");
  }

  private static Body yaml(HttpRequest request, ServedKind kind) {
    try {
      AppliedConfig read = AppliedConfig.read(request.body().utf8());
      return new Body(read.object(), read.problems());
    } catch (ApiFailure failure) {
      throw unrecognized(kind, String.valueOf(failure.getMessage()));
    }
  }

  /** The options of a delete request; empty if it has no body. */
  static Optional<JsonObject> options(HttpRequest request) {
    if (request.body().size() == 0) {
      return Optional.empty();
    }
    if (isYaml(request)) {
      return Optional.of(AppliedConfig.read(request.body().utf8()).object());
    }
    try {
      if (Json.readTree(request.body().toByteArray()) instanceof JsonObject options) {
        return Optional.of(options);
      }
    } catch (JsonReadException e) {
      throw ApiFailure.badRequest("couldn't get version/kind; json parse error: " + e.getMessage());
    }
    throw ApiFailure.badRequest("the options of a delete are an object");
  }

  /** Without a type a body is JSON. */
  private static boolean isYaml(HttpRequest request) {
    String header = request.header("Content-Type").stream().findFirst().orElse("");
    String type = header.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    if (!List.of("", JSON, YAML).contains(type)) {
      throw MediaTypes.unsupportedMediaType(JSON + ", " + YAML);
    }
    return type.equals(YAML);
  }

  private static ApiFailure unrecognized(ServedKind kind, String why) {
    return ApiFailure.badRequest(
        "the object provided is unrecognized (must be of type " + kind.kind() + "): " + why);
  }
}
