package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.decode.Decoded;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.Conflicts;
import io.gatewayapi.testing.internal.api.Numbers;
import io.gatewayapi.testing.internal.api.Target;
import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.http.HttpResponse;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.testing.internal.kind.WriteRules;
import io.gatewayapi.testing.internal.merge.TypeCheck;
import io.gatewayapi.testing.internal.owner.Applying;
import io.gatewayapi.testing.internal.patch.AppliedConfig;
import io.gatewayapi.testing.internal.store.Store;
import io.gatewayapi.testing.internal.store.StoredObject;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Server-side apply.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/server-side-apply/">server-side
 *     apply</a>
 */
final class ApplyingConfig {
  /** Fields of metadata that are the writers'. */
  private static final Set<String> KEPT =
      Set.of("labels", "annotations", "finalizers", "ownerReferences", "generateName");

  private final Store store;
  private final Identities identities;
  private final Replacing replacing;
  private final NewObjects objects;

  ApplyingConfig(Store store, Identities identities) {
    this.store = store;
    this.identities = identities;
    this.replacing = new Replacing(store);
    this.objects = new NewObjects(store, identities);
  }

  HttpResponse.Whole apply(Target target, HttpRequest request) {
    WriteOptions options = WriteOptions.ofApply(request);
    boolean force = request.query().flag("force");
    while (true) {
      Optional<StoredObject> old = store.get(target.resource(), target.path());
      if (old.isEmpty() && !target.subresource().isEmpty()) {
        throw ApiFailure.notFound(target.resource(), target.name());
      }
      AppliedConfig config = AppliedConfig.read(request.body().utf8());
      check(config, target);
      Applying applying = new Applying(Writers.of(target, options, identities.now()));
      JsonObject live = old.map(o -> shown(o, target)).orElseGet(() -> blank(target));
      Applying.Applied applied = applying.apply(live, config.object(), force);
      Optional<HttpResponse.Whole> written =
          Warnings.withAttempt(judge(config, options), () -> write(target, old, applied, options));
      if (written.isPresent()) {
        return written.get();
      }
    }
  }

  private Optional<HttpResponse.Whole> write(
      Target target, Optional<StoredObject> old, Applying.Applied applied, WriteOptions options) {
    Incoming incoming = incoming(applied, target);
    boolean stored = old.isPresent() ? !isReleased(old.get(), incoming) : !options.dryRun();
    if (!stored) {
      keepEmpty(Trees.metadata(applied.object()), Trees.metadata(incoming.object()));
    }
    return old.isPresent()
        ? replace(target, old.get(), incoming, applied, options)
        : create(target, incoming, applied, options);
  }

  /** Whether the object goes for good, because nothing keeps it any more. */
  private static boolean isReleased(StoredObject old, Incoming incoming) {
    return Trees.metadata(old.tree()).has("deletionTimestamp")
        && !Trees.metadata(incoming.object()).has("finalizers");
  }

  /** What is never stored shows maps and lists of metadata that storing would lose. */
  private static void keepEmpty(JsonObject sent, JsonObject metadata) {
    for (Map.Entry<String, JsonElement> field : sent.entrySet()) {
      boolean empty = field.getValue() instanceof JsonObject object && object.isEmpty()
          || field.getValue() instanceof JsonArray array && array.isEmpty();
      if (empty && !metadata.has(field.getKey())) {
        metadata.add(field.getKey(), field.getValue());
      }
    }
  }

  private static JsonObject shown(StoredObject old, Target target) {
    JsonObject live = old.copy();
    live.addProperty("apiVersion", target.apiVersion());
    return live;
  }

  private static JsonObject blank(Target target) {
    JsonObject blank = new JsonObject();
    blank.addProperty("apiVersion", target.apiVersion());
    blank.addProperty("kind", target.kind().kind());
    return blank;
  }

  private static Incoming incoming(Applying.Applied applied, Target target) {
    JsonObject object = target.kind().origin() == ServedKind.Origin.CUSTOM
        ? custom(applied.object(), target.version().rules())
        : builtIn(applied.object(), target);
    // On its way into another version metadata is read already.
    boolean lossy = target.version().stored() && isLossy(applied.object(), object);
    Incoming incoming = Incoming.applied(object, lossy);
    incoming.place(target);
    Replacing.checkName(incoming.object(), target);
    return incoming;
  }

  /** Whether reading the metadata loses fields of it that are empty. */
  private static boolean isLossy(JsonObject applied, JsonObject object) {
    JsonObject metadata = Trees.metadata(object);
    boolean nulls = Trees.metadata(applied).entrySet().stream()
        .anyMatch(field -> field.getValue() instanceof JsonObject map
            && map.asMap().values().stream().anyMatch(JsonElement::isJsonNull));
    return nulls
        || Trees.metadata(applied).keySet().stream()
            .anyMatch(field -> !metadata.has(field) && KEPT.contains(field));
  }

  private static JsonObject custom(JsonObject applied, WriteRules rules) {
    JsonObject object = rules.defaulted(applied);
    object.add("metadata", metadata(object, rules));
    return object;
  }

  /** Built-in kinds have types of their own, into which an object has to fit. */
  private static JsonObject builtIn(JsonObject applied, Target target) {
    Decoded decoded = target.version().rules().decode(applied);
    if (!decoded.malformed().isEmpty()) {
      String type = new AppliedConfig(blank(target), List.of()).type();
      JsonObject metadata = Trees.metadata(decoded.object());
      String name = Trees.text(metadata, "namespace") + "/" + Trees.text(metadata, "name");
      throw ApiFailure.internal("failed to convert new object (" + name + "; " + type
          + ") to proper version: unable to convert unstructured object to " + type + ": "
          + decoded.malformed().get(0).problem());
    }
    return decoded.object();
  }

  /** The metadata in the server's form; the rest of the object keeps its nulls. */
  private static JsonObject metadata(JsonObject object, WriteRules rules) {
    JsonObject alone = new JsonObject();
    for (String field : List.of("apiVersion", "kind", "metadata")) {
      alone.add(field, object.get(field));
    }
    return Trees.metadata(rules.decode(alone).object());
  }

  private static void check(AppliedConfig config, Target target) {
    String expected = new AppliedConfig(blank(target), List.of()).type();
    if (!config.type().equals(expected)) {
      throw ApiFailure.badRequest("invalid object type: " + config.type());
    }
    JsonObject metadata =
        config.object().get("metadata") instanceof JsonObject given ? given : new JsonObject();
    JsonElement owners = metadata.get("managedFields");
    if (owners != null && !owners.isJsonNull()) {
      throw ApiFailure.badRequest("metadata.managedFields must be nil");
    }
    List<String> problems =
        TypeCheck.problems(config.object(), target.version().rules().shape());
    if (!problems.isEmpty()) {
      String all =
          problems.size() == 1 ? problems.get(0) : "errors:\n  " + String.join("\n  ", problems);
      throw ApiFailure.internal(
          "failed to create typed patch object (" + Trees.text(metadata, "namespace") + "/"
              + Trees.text(metadata, "name") + "; " + config.type() + "): " + all);
    }
  }

  /** Refuses duplicate fields, or gives the warnings about them. */
  private static List<String> judge(AppliedConfig config, WriteOptions options) {
    if (options.fieldValidation() == WriteOptions.FieldValidation.STRICT
        && !config.problems().isEmpty()) {
      throw ApiFailure.badRequest("error strict decoding YAML: error converting YAML to JSON: yaml:"
          + " unmarshal errors:\n  " + String.join("\n  ", config.problems()));
    }
    return options.fieldValidation() == WriteOptions.FieldValidation.WARN
        ? config.problems()
        : List.of();
  }

  private Optional<HttpResponse.Whole> replace(
      Target target,
      StoredObject old,
      Incoming incoming,
      Applying.Applied applied,
      WriteOptions options) {
    return replacing.attempt(
        target, old, new Replacing.Next(incoming, applied.managedFields()), options);
  }

  private Optional<HttpResponse.Whole> create(
      Target target, Incoming incoming, Applying.Applied applied, WriteOptions options) {
    JsonObject metadata = Trees.metadata(incoming.object());
    String uid = Trees.text(metadata, "uid");
    if (!uid.isEmpty()) {
      throw Conflicts.conflict(
          target.resource(),
          target.name(),
          "uid mismatch: the provided object specified uid " + uid
              + ", and no existing object was found");
    }
    String version = Trees.text(metadata, "resourceVersion");
    if (!version.isEmpty() && !Numbers.isVersion(version)) {
      throw ApiFailure.internal(Numbers.syntax("ParseUint", version));
    }
    if (!options.dryRun()) {
      metadata.remove("resourceVersion");
    }
    return Optional.of(
        objects.store(target, incoming, applied.managedFields(), List.of(), options));
  }
}
