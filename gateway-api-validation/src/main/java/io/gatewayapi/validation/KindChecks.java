package io.gatewayapi.validation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.decode.Decoded;
import io.gatewayapi.model.decode.Decoder;
import io.gatewayapi.model.decode.Decoding;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.internal.accept.Acceptance;
import io.gatewayapi.validation.internal.check.CheckNode;
import io.gatewayapi.validation.internal.check.Correlated;
import io.gatewayapi.validation.internal.check.ListTypeCheck;
import io.gatewayapi.validation.internal.check.Location;
import io.gatewayapi.validation.internal.check.MetadataCheck;
import io.gatewayapi.validation.internal.check.RuleCheck;
import io.gatewayapi.validation.internal.check.SchemaCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parts of which validation consists, for objects of one kind, each usable alone. {@link
 * Validator} runs them in the server's order.
 *
 * <p>All but {@link #decode} take objects as {@link #decode} gives them. Objects are never changed.
 * Safe to use from any thread.
 */
public final class KindChecks {
  private final KindSchema kind;
  private final boolean hasRules;
  private final Acceptance acceptance;
  private volatile @Nullable Decoder decoder;
  private volatile @Nullable CheckNode root;
  private volatile @Nullable Boolean clusterScoped;

  private KindChecks(KindSchema kind) {
    this.kind = kind;
    this.hasRules = hasRules(kind.schema());
    this.acceptance = Acceptance.of(kind.schema(), kind.statusSubresource());
  }

  /**
   * The checks of a kind.
   *
   * @param kind the kind and its schema
   * @return its checks
   */
  public static KindChecks of(KindSchema kind) {
    return new KindChecks(kind);
  }

  /**
   * The kind whose objects are checked.
   *
   * @return the kind and its schema
   */
  public KindSchema kind() {
    return kind;
  }

  /**
   * Reads an object as a server does: prunes, drops nulls, brings metadata into form, applies
   * defaults. {@link io.gatewayapi.model.decode.Pruning Pruning} and {@link
   * io.gatewayapi.model.decode.Defaults Defaults} do one of these alone.
   *
   * @param object the object as sent
   * @return the object as the server sees it, sharing with the argument what did not change
   */
  public Decoded decode(JsonObject object) {
    Decoder known = decoder;
    if (known == null) {
      known = Decoder.of(kind.schema());
      decoder = known;
    }
    return known.decode(object);
  }

  /**
   * Checks {@code metadata} against the rules of all objects.
   *
   * @param object the object
   * @param old the object so far; null for a new one
   * @return what is wrong
   */
  public List<Violation> metadata(JsonObject object, @Nullable JsonObject old) {
    JsonObject metadata = metadata(object);
    if (metadata.has("namespace") && isClusterScoped()) {
      metadata = ShallowCopy.with(metadata, "namespace", null);
    }
    return MetadataCheck.check(metadata, old == null ? null : metadata(old));
  }

  /**
   * Checks the whole object against the schema, CEL rules and list types aside.
   *
   * @param object the object
   * @param old the object so far, whose mistakes are forgiven where they stay; null for a new one
   * @return what is wrong
   */
  public List<Violation> schema(JsonObject object, @Nullable JsonObject old) {
    return schemaPaired(object, pair(object, old));
  }

  /**
   * Checks the {@code status} of an object against the schema. The server's messages leave
   * {@code status} out of the paths that they name.
   *
   * @param object the object
   * @param old the object so far
   * @return what is wrong
   */
  public List<Violation> status(JsonObject object, JsonObject old) {
    return statusPaired(object, pair(object, old));
  }

  List<Violation> statusPaired(JsonObject object, @Nullable Correlated pair) {
    CheckNode status = root().property("status");
    return status == null || !object.has("status")
        ? List.of()
        : SchemaCheck.violations(
            object.get("status"),
            status,
            Location.STATUS,
            pair == null ? null : pair.field("status"));
  }

  /**
   * Checks that lists that are sets or maps hold nothing twice. An object may keep what it has
   * twice, and then the server looks no further.
   *
   * @param object the object
   * @param old the object so far; null for a new one
   * @return what is wrong
   */
  public List<Violation> listTypes(JsonObject object, @Nullable JsonObject old) {
    return old != null && !ListTypeCheck.check(old, root()).isEmpty()
        ? List.of()
        : ListTypeCheck.check(object, root());
  }

  /**
   * Runs the CEL rules. The object must have passed {@link #schema}, as far as {@link
   * ViolationType#blocksRules()} says.
   *
   * @param object the object
   * @param old the object so far; null for a new one
   * @return what is wrong
   */
  public List<Violation> rules(JsonObject object, @Nullable JsonObject old) {
    return rulesPaired(object, old, pair(object, old)).violations();
  }

  /**
   * Whether nothing is wrong with a new object, found out in the quickest way.
   *
   * @param decoded the object as {@link #decode} gives it; its {@code status} does not count where
   *     that is a subresource
   * @return true if all checks would find nothing; false if they have to be asked
   */
  public boolean acceptsNew(JsonObject decoded) {
    JsonObject object =
        kind.statusSubresource() ? ShallowCopy.with(decoded, "status", null) : decoded;
    // Where fields are counted, a status that stays counts too.
    boolean counted = kind.statusSubresource()
        && decoded.has("status")
        && (kind.schema().constraints().maxProperties() != null
            || kind.schema().constraints().minProperties() != null);
    return !counted
        && acceptance.accepts(object)
        && metadata(object, null).isEmpty()
        && TypeMeta.unreadableNumber(object).isEmpty();
  }

  /**
   * Whether nothing is wrong with a new object, and nothing has to be dropped from it.
   *
   * @param sent the object as it was sent
   * @return false if it has to be decoded, and the parts have to be asked
   */
  boolean acceptsAsSent(JsonObject sent) {
    return acceptsMetadata(sent.get("metadata")) && acceptance.accepts(sent);
  }

  /**
   * Whether nothing is wrong with a new object, {@link #metadata} aside.
   *
   * @param decoded the object as {@link #decode} gives it, without a status if that is a subresource
   * @return false if the parts have to be asked
   */
  boolean accepts(JsonObject decoded) {
    return acceptance.accepts(decoded);
  }

  private boolean acceptsMetadata(@Nullable JsonElement sent) {
    if (!(sent instanceof JsonObject metadata) || metadata.has("managedFields")) {
      return false; // managed fields hold whatever JSON
    }
    if (isPlain(metadata) && MetadataCheck.check(metadata, null).isEmpty()) {
      return true;
    }
    Decoded decoded = Decoding.metadata(metadata);
    return decoded.pruned().isEmpty()
        && decoded.malformed().isEmpty()
        && metadata(decoded.object(), null).isEmpty();
  }

  /** Whether metadata is a name and a namespace, which are in the server's form already. */
  private boolean isPlain(JsonObject metadata) {
    for (Map.Entry<String, JsonElement> entry : metadata.entrySet()) {
      String name = entry.getKey();
      if (!(name.equals("name") || name.equals("namespace"))
          || !(entry.getValue() instanceof JsonPrimitive value)
          || !value.isString()) {
        return false;
      }
    }
    return true;
  }

  /** Made when first needed: an object with which nothing is wrong does without. */
  private CheckNode root() {
    CheckNode known = root;
    if (known == null) {
      known = CheckNode.of(kind.schema());
      root = known;
    }
    return known;
  }

  RuleCheck.Outcome rulesPaired(
      JsonObject object, @Nullable JsonObject old, @Nullable Correlated pair) {
    return RuleCheck.check(object, root(), old, pair);
  }

  List<Violation> schemaPaired(JsonObject object, @Nullable Correlated pair) {
    return SchemaCheck.violations(object, root(), Location.ROOT, pair);
  }

  /**
   * Whether the schema has CEL rules.
   *
   * @return false if there is none
   */
  public boolean hasRules() {
    return hasRules;
  }

  /** What has become of the rules of an object with which nothing is wrong. */
  RuleCoverage coverage() {
    return hasRules ? RuleCoverage.EVALUATED : RuleCoverage.NO_RULES;
  }

  @Nullable
  Correlated pair(JsonObject object, @Nullable JsonObject old) {
    return old == null ? null : Correlated.of(object, old, kind.schema());
  }

  private boolean isClusterScoped() {
    Boolean known = clusterScoped;
    if (known == null) {
      Optional<KindVersion> found = Kinds.find(kind.apiVersion(), kind.kind());
      known = found.isPresent() && !found.get().namespaced();
      clusterScoped = known;
    }
    return known;
  }

  private static JsonObject metadata(JsonObject object) {
    return object.get("metadata") instanceof JsonObject metadata ? metadata : new JsonObject();
  }

  private static boolean hasRules(StructuralSchema schema) {
    if (!schema.rules().isEmpty()
        || (schema.items() != null && hasRules(schema.items()))
        || (schema.additionalProperties() != null && hasRules(schema.additionalProperties()))) {
      return true;
    }
    for (StructuralSchema property : schema.properties().values()) {
      if (hasRules(property)) {
        return true;
      }
    }
    return false;
  }
}
