package io.gatewayapi.model;

import com.google.gson.JsonObject;
import io.gatewayapi.model.json.Json;
import java.util.Set;

/**
 * Converts objects between the versions of a kind.
 *
 * <p>Versions of a kind have the same shape, so a converted object has the same fields, unknown ones
 * too; whether the other version's rules allow them is for validation to say. XListenerSet is the
 * earlier name of ListenerSet and converts to it and back. Versions without a Java type are {@link
 * RawObject}s. The original is never changed, and the copy shares nothing with it that can change.
 */
public final class Conversion {
  /** Versions whose fields have other names than those of the versions after them. */
  private static final Set<KindVersion> OF_OTHER_SHAPE =
      Set.of(KindVersions.BACKEND_TLS_POLICY_V1ALPHA2);

  private Conversion() {}

  /**
   * Whether objects convert from one version to another.
   *
   * @param from the version they have
   * @param to the version they should have
   * @return true if they do
   */
  public static boolean isPossible(KindVersion from, KindVersion to) {
    if (from.equals(to)) {
      return true;
    }
    boolean sameShape = !OF_OTHER_SHAPE.contains(from) && !OF_OTHER_SHAPE.contains(to);
    return sameShape && (isSameKind(from, to) || (isListenerSet(from) && isListenerSet(to)));
  }

  private static boolean isSameKind(KindVersion a, KindVersion b) {
    return a.group().equals(b.group()) && a.kind().equals(b.kind());
  }

  private static boolean isListenerSet(KindVersion version) {
    return version.equals(KindVersions.LISTENER_SET_V1)
        || version.equals(KindVersions.X_LISTENER_SET_V1ALPHA1);
  }

  /**
   * Converts a typed object to another version.
   *
   * @param object the object
   * @param to the other version
   * @param <T> its Java type
   * @return a new object of that version
   * @throws GatewayApiException if objects do not convert so
   */
  public static <T extends GatewayApiObject> T convert(
      GatewayApiObject object, ResourceType<T> to) {
    KindVersion from = object.resourceType().kindVersion();
    return Json.fromTree(converted(Json.toTree(object), from, to.kindVersion()), to);
  }

  /**
   * Converts an object of a version without a Java type to one that has one.
   *
   * @param object an object whose apiVersion and kind are in {@link Kinds#all}
   * @param to the other version
   * @param <T> its Java type
   * @return a new object of that version
   * @throws GatewayApiException if objects do not convert so
   */
  public static <T extends GatewayApiObject> T convert(RawObject object, ResourceType<T> to) {
    return Json.fromTree(converted(object.toJson(), versionOf(object), to.kindVersion()), to);
  }

  /**
   * Converts a typed object to a version that has no Java type.
   *
   * @param object the object
   * @param to the other version
   * @return a new object of that version
   * @throws GatewayApiException if objects do not convert so
   */
  public static RawObject convert(GatewayApiObject object, KindVersion to) {
    KindVersion from = object.resourceType().kindVersion();
    return RawObject.of(converted(Json.toTree(object), from, to));
  }

  private static KindVersion versionOf(RawObject object) {
    String apiVersion = String.valueOf(object.getApiVersion());
    String kind = String.valueOf(object.getKind());
    return Kinds.find(apiVersion, kind)
        .orElseThrow(() -> new GatewayApiException(
            kind + " " + apiVersion + " does not convert: no release of the Gateway API has it"));
  }

  private static JsonObject converted(JsonObject tree, KindVersion from, KindVersion to) {
    if (!isPossible(from, to)) {
      throw new GatewayApiException(from + " does not convert to " + to + ": "
          + (isSameKind(from, to) ? "their fields differ" : "they are not the same kind"));
    }
    tree.addProperty("apiVersion", to.apiVersion());
    tree.addProperty("kind", to.kind());
    if (to.equals(KindVersions.X_LISTENER_SET_V1ALPHA1)) {
      ListenerPorts.fillStatus(tree);
    }
    return tree;
  }
}
