package io.gatewayapi.testing.internal.owner;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.gatewayapi.testing.internal.api.FieldConflict;
import io.gatewayapi.testing.internal.merge.Comparing;
import io.gatewayapi.testing.internal.merge.Comparison;
import io.gatewayapi.testing.internal.merge.FieldSet;
import io.gatewayapi.testing.internal.merge.Fields;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Objects that kubectl has applied on its own side carry the configuration in an annotation. When
 * kubectl applies them on the server's side, what it applied before is no conflict.
 */
final class LastApplied {
  private static final String ANNOTATION = "kubectl.kubernetes.io/last-applied-configuration";
  private static final String KUBECTL = "kubectl";

  private LastApplied() {}

  /** The conflicts that are no matter of the annotation. */
  static List<FieldConflict> seriousOnes(
      List<FieldConflict> conflicts, Takeover takeover, JsonObject live, Writer writer) {
    if (!writer.manager().equals(KUBECTL)) {
      return conflicts;
    }
    Optional<JsonObject> last = lastApplied(live, writer);
    if (last.isEmpty()) {
      return conflicts;
    }
    Comparison since = Comparing.compare(last.get(), live, writer.shape());
    FieldSet own = Fields.of(last.get(), writer.shape())
        .minus(since.modified())
        .minus(since.added())
        .minus(since.removed());
    List<FieldConflict> serious = new ArrayList<>();
    takeover
        .takenInOrder()
        .forEach((manager, fields) -> fields
            .minus(own)
            .paths()
            .forEach(path -> serious.add(new FieldConflict(manager.toString(), path))));
    return serious;
  }

  private static Optional<JsonObject> lastApplied(JsonObject live, Writer writer) {
    String text = Trees.text(annotations(live), ANNOTATION);
    try {
      JsonElement last = JsonParser.parseString(text);
      return last instanceof JsonObject object
              && Trees.text(object, "apiVersion").equals(writer.version())
          ? Optional.of(object)
          : Optional.empty();
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }

  private static JsonObject annotations(JsonObject object) {
    return object.get("metadata") instanceof JsonObject metadata
            && metadata.get("annotations") instanceof JsonObject annotations
        ? annotations
        : new JsonObject();
  }

  /** The object with the configuration in its annotation, if it has one and kubectl applied it. */
  static JsonObject renewed(JsonObject object, JsonObject config, Writer writer) {
    if (!writer.manager().equals(KUBECTL) || !annotations(object).has(ANNOTATION)) {
      return object;
    }
    JsonObject applied = Trees.sorted(config);
    annotations(applied).remove(ANNOTATION);
    if (annotations(applied).isEmpty()) {
      Trees.metadata(applied).remove("annotations");
    }
    JsonObject renewed = object.deepCopy();
    annotations(renewed).addProperty(ANNOTATION, applied + "\n");
    return renewed;
  }
}
