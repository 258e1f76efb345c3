package io.gatewayapi.client.cluster;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.decode.Pruning;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.WireObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows which fields of an object a cluster would drop.
 *
 * <p>The server's OpenAPI is trusted over the annotations of its CRDs. Safe to use from any thread.
 */
public final class FieldGuard {
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final Pattern UNKNOWN_FIELD = Pattern.compile("unknown field \"([^\"]+)\"");

  /** What part of an object a write writes. */
  public enum Part {
    /** All but the status. */
    OBJECT,
    /** The status. */
    STATUS,
    /** Everything, to look at. */
    WHOLE
  }

  private final Cluster cluster;
  private final CommonSchemas common = new CommonSchemas();

  /**
   * Makes a guard.
   *
   * @param cluster what is installed
   */
  public FieldGuard(Cluster cluster) {
    this.cluster = cluster;
  }

  /**
   * The fields that the cluster would drop.
   *
   * @param kind the kind and version that the object is sent as
   * @param object the object; not changed
   * @param part what of it counts
   * @return the fields, in order of their paths; none if the cluster's schema cannot be known
   */
  public List<DroppedField> dropped(KindVersion kind, WireObject object, Part part) {
    return dropped(kind, Json.toTree(object), part);
  }

  private List<DroppedField> dropped(KindVersion kind, JsonObject tree, Part part) {
    if (Pruning.keepsAll(tree, common.of(kind))) {
      return List.of();
    }
    JsonObject written = written(tree, part);
    if (Pruning.keepsAll(written, common.of(kind))) {
      return List.of();
    }
    return cluster
        .schema(kind)
        .map(schema -> Pruning.prune(written, schema).paths().stream()
            .map(path -> DroppedField.of(kind, path))
            .toList())
        .orElse(List.of());
  }

  /** A patch that takes away what the cluster does not have loses nothing. */
  private static JsonObject written(JsonObject whole, Part part) {
    JsonObject tree = withoutNulls(whole);
    if (part == Part.OBJECT) {
      tree.remove("status");
    } else if (part == Part.STATUS) {
      JsonObject status = new JsonObject();
      status.add("status", tree.get("status") == null ? new JsonObject() : tree.get("status"));
      return status;
    }
    return tree;
  }

  private static JsonObject withoutNulls(JsonObject object) {
    JsonObject left = new JsonObject();
    object.entrySet().forEach(field -> {
      if (!field.getValue().isJsonNull()) {
        left.add(field.getKey(), withoutNulls(field.getValue()));
      }
    });
    return left;
  }

  private static JsonElement withoutNulls(JsonElement value) {
    if (value instanceof JsonArray list) {
      JsonArray left = new JsonArray(list.size());
      list.forEach(item -> left.add(withoutNulls(item)));
      return left;
    }
    return value instanceof JsonObject object ? withoutNulls(object) : value;
  }

  /**
   * Does what a policy says about a write.
   *
   * @param policy what is to be done
   * @param kind the kind and version that the object is sent as
   * @param name the object's name, for messages
   * @param tree the object; not changed
   * @param part what of it is written
   * @param warnings who hears of it, if it is to be told
   * @throws DroppedFieldsException if it is to be refused
   */
  public void check(
      DroppedFieldPolicy policy,
      KindVersion kind,
      String name,
      JsonObject tree,
      Part part,
      Consumer<? super String> warnings) {
    if (policy == DroppedFieldPolicy.ALLOW) {
      return;
    }
    List<DroppedField> fields = dropped(kind, tree, part);
    if (fields.isEmpty()) {
      return;
    }
    if (policy == DroppedFieldPolicy.WARN) {
      fields.forEach(f -> warnings.accept(kind.kind() + " " + name + ": the cluster drops " + f));
      return;
    }
    // Nothing is refused for what the cluster was before.
    Installation now = cluster.notOlderThan(FRESH);
    List<DroppedField> still = dropped(kind, tree, part);
    if (!still.isEmpty()) {
      throw new DroppedFieldsException(kind + " " + name, installed(now, kind), still);
    }
  }

  /**
   * What a strict server's refusal means.
   *
   * @param kind the kind and version that was sent
   * @param name the object's name
   * @param refusal the server's answer
   * @return the exception, if it was about unknown fields
   */
  public Optional<DroppedFieldsException> explain(
      KindVersion kind, String name, ApiServerException refusal) {
    int code = refusal.status().code();
    if ((code != 400 && code != 422)
        || !refusal.status().message().contains("strict decoding error")) {
      return Optional.empty();
    }
    List<DroppedField> fields = new ArrayList<>();
    Matcher m = UNKNOWN_FIELD.matcher(refusal.status().message());
    while (m.find()) {
      fields.add(DroppedField.of(kind, m.group(1)));
    }
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    DroppedFieldsException explained =
        new DroppedFieldsException(kind + " " + name, "by its own word", fields);
    explained.initCause(refusal);
    return Optional.of(explained);
  }

  private static String installed(Installation now, KindVersion kind) {
    return now.find(kind.group(), kind.kind())
        .map(k -> k.bundle()
            .map(Bundle::toString)
            .orElse(
                (k.release() + " " + k.channel()).isBlank()
                    ? "of unknown release"
                    : k.release() + " " + k.channel()))
        .orElse("which does not have the kind");
  }
}
