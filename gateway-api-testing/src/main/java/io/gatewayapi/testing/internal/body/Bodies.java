package io.gatewayapi.testing.internal.body;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonReadException;
import io.gatewayapi.model.json.JsonSource;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.MediaTypes;
import io.gatewayapi.testing.internal.go.GoJson;
import io.gatewayapi.testing.internal.go.GoTypes;
import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.testing.internal.patch.YamlTree;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okio.ByteString;

/** Request bodies as trees. */
public final class Bodies {
  /** What a message about a body without readable head begins with. */
  public static final String HEAD = "couldn't get version/kind; json parse error: ";

  private static final String JSON = "application/json";
  private static final String YAML = "application/yaml";
  private static final String TOO_DEEP = "' exceeded max depth";
  private static final int MOST_SHOWN = 30;
  private static final ByteString ORDER_MARK = ByteString.decodeHex("efbbbf");

  private Bodies() {}

  /**
   * An object that a write request carries.
   *
   * @param object the object
   * @param duplicates what is said of fields that stand twice; the last one counted
   */
  public record Body(JsonObject object, List<String> duplicates) {}

  /**
   * Reads the object of a write request.
   *
   * @param request the request
   * @param kind the kind that is written
   * @return the object
   * @throws ApiFailure if it is none, or of a media type that is not read
   */
  public static Body object(HttpRequest request, ServedKind kind) {
    return object(request, kind, kind.origin() == ServedKind.Origin.CUSTOM);
  }

  /**
   * Reads a Scale, whose type may be left out.
   *
   * @param request the request
   * @param kind the kind that is scaled
   * @return the Scale
   * @throws ApiFailure if it is none
   */
  public static Body scale(HttpRequest request, ServedKind kind) {
    return object(request, kind, false);
  }

  private static Body object(HttpRequest request, ServedKind kind, boolean typed) {
    if (kind.origin() == ServedKind.Origin.PLAIN && type(request).equals(ProtobufBody.TYPE)) {
      return new Body(ProtobufBody.read(request.body()), List.of());
    }
    return isYaml(request) ? yaml(request, kind, typed) : json(request, kind, typed);
  }

  private static Body json(HttpRequest request, ServedKind kind, boolean typed) {
    if (request.body().startsWith(ORDER_MARK)) {
      throw unrecognized(
          kind, HEAD + "invalid character 'ï' looking for beginning of value", request.body());
    }
    return json(request, request.body(), kind, typed);
  }

  private static Body json(HttpRequest request, ByteString text, ServedKind kind, boolean typed) {
    List<String> duplicates = new ArrayList<>();
    Nesting.tooDeep(request.body()).ifPresent(c -> {
      throw unrecognized(kind, HEAD + "invalid character '" + c + TOO_DEEP, request.body());
    });
    try {
      JsonSource source = JsonSource.of(text.toByteArray())
          .onProblem(problem -> duplicates.add("duplicate field \"" + problem.path() + "\""));
      JsonElement body = source.tree();
      source.end();
      return new Body(object(body, request, kind, typed), List.copyOf(duplicates));
    } catch (JsonReadException e) {
      Optional<ByteString> readable = readable(text);
      if (readable.isPresent()) {
        return json(request, readable.get(), kind, typed);
      }
      throw unrecognized(kind, HEAD + mistake(request.body(), e), request.body());
    }
  }

  /** The object of a body whose version and kind can be read. */
  private static JsonObject object(
      JsonElement body, HttpRequest request, ServedKind kind, boolean typed) {
    checkHead(body).ifPresent(problem -> {
      throw unrecognized(kind, HEAD + problem, request.body());
    });
    JsonObject object = body instanceof JsonObject sent ? sent : new JsonObject();
    if (typed && Trees.text(object, "kind").isEmpty()) {
      throw unrecognized(kind, missingKind(request), request.body());
    }
    checkVersion(object).ifPresent(problem -> {
      throw unrecognized(kind, problem, request.body());
    });
    return object;
  }

  /** JSON with signs that stand for what is no UTF-8; empty if that is not what is wrong with it. */
  private static Optional<ByteString> readable(ByteString text) {
    ByteString readable = ByteString.encodeUtf8(text.utf8());
    return readable.equals(text) || GoJson.mistake(text.toByteArray()).isPresent()
        ? Optional.empty()
        : Optional.of(readable);
  }

  private static String missingKind(HttpRequest request) {
    return "Object 'Kind' is missing in '" + request.body().utf8() + "'";
  }

  private static String mistake(ByteString body, JsonReadException e) {
    return GoJson.mistake(body.toByteArray()).orElseGet(() -> String.valueOf(e.getMessage()));
  }

  /**
   * What keeps version and kind from being read; a null has none of either.
   *
   * @param body what was sent
   * @return the problem, empty if they can be read
   */
  public static Optional<String> checkHead(JsonElement body) {
    if (!(body instanceof JsonObject object)) {
      return body.isJsonNull() ? Optional.empty() : Optional.of(GoTypes.noHead(body));
    }
    for (String field : List.of("apiVersion", "kind")) {
      JsonElement value = object.get(field);
      if (value != null && !value.isJsonNull() && !GoTypes.fits(value, "string")) {
        return Optional.of(GoTypes.mismatch(value, "." + field, "string"));
      }
    }
    return Optional.empty();
  }

  /**
   * What keeps a version that is a text from being read as group and version.
   *
   * @param object an object
   * @return the problem, empty if there is none
   */
  public static Optional<String> checkVersion(JsonObject object) {
    String version = Trees.text(object, "apiVersion");
    return version.indexOf('/') == version.lastIndexOf('/')
        ? Optional.empty()
        : Optional.of("unexpected GroupVersion string: " + version);
  }

  private static Body yaml(HttpRequest request, ServedKind kind, boolean typed) {
    YamlTree read =
        YamlTree.read(request.body().utf8(), why -> unrecognized(kind, why, request.body()));
    return new Body(object(read.tree(), request, kind, typed), read.problems());
  }

  /**
   * The options of a delete request.
   *
   * @param request the request
   * @return the options, empty if it has no body
   * @throws ApiFailure if they cannot be read
   */
  public static Optional<JsonObject> options(HttpRequest request) {
    if (request.body().size() == 0) {
      return Optional.empty();
    }
    if (type(request).equals(ProtobufBody.TYPE)) {
      return Optional.of(ProtobufBody.read(request.body()));
    }
    if (isYaml(request)) {
      return Optional.of(
          options(YamlTree.read(request.body().utf8(), ApiFailure::badRequest).tree()));
    }
    try {
      return Optional.of(options(Json.readTree(request.body().toByteArray())));
    } catch (JsonReadException e) {
      throw ApiFailure.badRequest(HEAD + mistake(request.body(), e));
    }
  }

  private static JsonObject options(JsonElement body) {
    checkHead(body).ifPresent(problem -> {
      throw ApiFailure.badRequest(HEAD + problem);
    });
    return body instanceof JsonObject options ? options : new JsonObject();
  }

  private static String type(HttpRequest request) {
    String header = request.firstHeader("Content-Type");
    return header.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
  }

  /** Without a type a body is JSON. */
  private static boolean isYaml(HttpRequest request) {
    String type = type(request);
    if (!List.of("", JSON, YAML).contains(type)) {
      throw MediaTypes.unsupportedMediaType(JSON + ", " + YAML + ", " + ProtobufBody.TYPE);
    }
    return type.equals(YAML);
  }

  private static ApiFailure unrecognized(ServedKind kind, String why, ByteString body) {
    return ApiFailure.badRequest("the object provided is unrecognized (must be of type "
        + kind.kind() + "): " + why + " (" + shown(body) + ")");
  }

  /** What does not look like an object is shown in hexadecimal digits. */
  private static String shown(ByteString body) {
    if (body.size() == 0) {
      return "<empty>";
    }
    ByteString begin = body.substring(0, Math.min(MOST_SHOWN, body.size()));
    String text = body.getByte(0) == '{' ? begin.utf8() : begin.hex();
    return body.size() > MOST_SHOWN ? text + " ..." : text;
  }
}
