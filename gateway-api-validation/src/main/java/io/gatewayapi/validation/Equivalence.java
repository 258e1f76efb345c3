package io.gatewayapi.validation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.decode.Decoded;
import io.gatewayapi.model.json.Json;
import java.util.List;
import java.util.Set;

/**
 * Whether two objects are the same to an API server: whether writing one over the other changes
 * anything. A controller that compares what it wants with what is there by {@code equals} writes
 * for ever, because what is there has been pruned and has defaults.
 *
 * <p>Both objects are read as the server reads them first. Then they are compared as the server
 * compares them to decide whether a write is one: the order of lists counts, of list maps and sets
 * too; an empty list is not an absent one; 80.0 is not 80, though it will be stored like it. Left
 * out are
 *
 * <ul>
 *   <li>what the server sets in {@code metadata}: uid, resourceVersion, generation, timestamps,
 *       managed fields; and a namespace that only one object names;
 *   <li>{@code status}, unless both objects have one that is not just the schema's default; a write
 *       of the object itself does not touch it anyway.
 * </ul>
 *
 * <p>An object that a server cannot even read, because its {@code metadata} is malformed (a label that
 * is a number, say), is the same as no other, itself included: all methods throw for it.
 *
 * <p>Objects are never changed. Safe to use from any thread.
 */
public final class Equivalence {
  private static final Set<String> SERVERS_OWN = Set.of(
      "uid",
      "resourceVersion",
      "generation",
      "creationTimestamp",
      "deletionTimestamp",
      "deletionGracePeriodSeconds",
      "managedFields",
      "selfLink");

  private final Validator validator;

  private Equivalence(Validator validator) {
    this.validator = validator;
  }

  /**
   * Compares objects as a server with certain CRDs does.
   *
   * @param bundle release and channel of the CRDs
   * @return the comparison
   * @throws GatewayApiException if no such bundle is known
   */
  public static Equivalence of(Bundle bundle) {
    return new Equivalence(Validator.of(bundle));
  }

  /**
   * Compares objects of one kind of whatever origin.
   *
   * @param kind the kind and its schema
   * @return the comparison
   */
  public static Equivalence of(KindSchema kind) {
    return new Equivalence(Validator.of(kind));
  }

  /**
   * Whether two objects are the same to the server.
   *
   * @param one an object
   * @param other another
   * @return true if nothing differs
   * @throws GatewayApiException if the server does not have their kind in their version
   * @throws InvalidObjectException if one of them has {@code metadata} that no server can read
   */
  public boolean same(GatewayApiObject one, GatewayApiObject other) {
    return same(Json.toTree(one), Json.toTree(other));
  }

  /**
   * Whether two objects are the same to the server.
   *
   * @param one an object
   * @param other another
   * @return true if nothing differs
   * @throws GatewayApiException if the server does not have their kind in their version
   * @throws InvalidObjectException if one of them has {@code metadata} that no server can read
   */
  public boolean same(JsonObject one, JsonObject other) {
    return differences(one, other).isEmpty();
  }

  /**
   * What differs between two objects to the server.
   *
   * @param before an object
   * @param after another
   * @return in the order of the first object's fields, then those that only the second one has
   * @throws GatewayApiException if the server does not have their kind in their version
   * @throws InvalidObjectException if one of them has {@code metadata} that no server can read
   */
  public List<Difference> differences(GatewayApiObject before, GatewayApiObject after) {
    return differences(Json.toTree(before), Json.toTree(after));
  }

  /**
   * What differs between two objects to the server.
   *
   * @param before an object
   * @param after another
   * @return in the order of the first object's fields, then those that only the second one has
   * @throws GatewayApiException if the server does not have their kind in their version
   * @throws InvalidObjectException if one of them has {@code metadata} that no server can read
   */
  public List<Difference> differences(JsonObject before, JsonObject after) {
    JsonObject first = comparable(before);
    JsonObject second = comparable(after);
    for (JsonObject each : List.of(first, second)) {
      if (!(first.has("status") && second.has("status"))) {
        each.remove("status");
      }
    }
    oneNamespace(first, second);
    return TreeDifferences.between(first, second);
  }

  private JsonObject comparable(JsonObject object) {
    KindChecks checks = checks(object);
    Decoded decoded = checks.decode(object);
    if (!decoded.malformed().isEmpty()) {
      throw UnreadableObject.exception(object, decoded.malformed());
    }
    JsonObject read = ShallowCopy.of(decoded.object());
    if (read.get("metadata") instanceof JsonObject metadata) {
      JsonObject own = ShallowCopy.of(metadata);
      SERVERS_OWN.forEach(own::remove);
      read.add("metadata", own);
    }
    if (read.has("status")
        && TreeDifferences.same(read.get("status"), defaultStatus(read, checks))) {
      read.remove("status");
    }
    return read;
  }

  /** The status that an object of this kind has when nobody has written one. */
  private static JsonElement defaultStatus(JsonObject object, KindChecks checks) {
    JsonObject bare = ShallowCopy.of(object);
    bare.remove("status");
    JsonElement status = checks.decode(bare).object().get("status");
    return status == null ? new JsonObject() : status;
  }

  private KindChecks checks(JsonObject object) {
    String apiVersion = text(object, "apiVersion");
    String kind = text(object, "kind");
    return validator
        .checks(apiVersion, kind)
        .orElseThrow(() -> new GatewayApiException(
            "no matches for kind \"" + kind + "\" in version \"" + apiVersion + "\""));
  }

  private static String text(JsonObject object, String field) {
    JsonElement value = object.get(field);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  private static void oneNamespace(JsonObject one, JsonObject other) {
    if (one.get("metadata") instanceof JsonObject first
        && other.get("metadata") instanceof JsonObject second
        && first.has("namespace") != second.has("namespace")) {
      first.remove("namespace");
      second.remove("namespace");
    }
  }
}
