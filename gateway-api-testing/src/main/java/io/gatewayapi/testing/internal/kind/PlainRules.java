package io.gatewayapi.testing.internal.kind;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.model.decode.Decoded;
import io.gatewayapi.model.decode.Decoding;
import io.gatewayapi.model.decode.MalformedField;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.testing.internal.merge.Shape;
import io.gatewayapi.testing.internal.store.Trees;
import io.gatewayapi.validation.KindChecks;
import io.gatewayapi.validation.KindSchema;
import io.gatewayapi.validation.Violation;
import io.gatewayapi.validation.ViolationType;
import io.gatewayapi.validation.text.GoQuoted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Built-in kinds keep what they are given; two of them add what others rely on. Of all of them
 * metadata is looked at, as a real server does.
 */
public final class PlainRules implements WriteRules {
  private static final StructuralSchema OPEN = StructuralSchema.parse(
      JsonParser.parseString("{\"type\":\"object\",\"x-kubernetes-preserve-unknown-fields\":true}")
          .getAsJsonObject());

  private static final Shape SHAPE = Shape.of(OPEN);

  /** What holds for metadata is the same for all kinds, names aside. */
  private static final KindChecks CHECKS =
      KindChecks.of(new KindSchema("", "v1", "Object", OPEN, false));

  private final String kind;
  private final NameForm names;

  /**
   * Makes the rules of a kind.
   *
   * @param kind the kind
   * @param names what its objects' names look like
   */
  public PlainRules(String kind, NameForm names) {
    this.kind = kind;
    this.names = names;
  }

  @Override
  public Decoded decode(JsonObject object) {
    Decoded decoded = PlainFields.typed(Decoding.decode(object, OPEN), kind);
    return switch (kind) {
      case "Namespace" -> namespace(decoded);
      case "Secret" -> secret(decoded);
      default -> decoded;
    };
  }

  /** Selectors of namespaces rely on this label; every real cluster sets it. */
  private static Decoded namespace(Decoded decoded) {
    JsonObject object = decoded.object();
    JsonObject metadata = Trees.child(object, "metadata");
    if (metadata.has("name")) {
      Trees.child(metadata, "labels").add("kubernetes.io/metadata.name", metadata.get("name"));
    }
    Trees.child(object, "spec");
    JsonObject status = Trees.child(object, "status");
    if (!status.has("phase")) {
      status.addProperty("phase", "Active");
    }
    return decoded;
  }

  private static Decoded secret(Decoded decoded) {
    JsonObject object = decoded.object();
    List<MalformedField> malformed = new ArrayList<>(decoded.malformed());
    malformed.addAll(SecretTexts.intoData(object));
    if (!object.has("type")) {
      object.addProperty("type", "Opaque");
    }
    return new Decoded(object, decoded.pruned(), malformed);
  }

  @Override
  public JsonObject defaulted(JsonObject object) {
    return object;
  }

  @Override
  public StructuralSchema schema() {
    return OPEN;
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public List<Cause> nulls(JsonObject object) {
    return List.of();
  }

  @Override
  public List<Cause> check(JsonObject object, @Nullable JsonObject old, String subresource) {
    List<Cause> causes = new ArrayList<>();
    for (Violation violation : CHECKS.metadata(object, old)) {
      if (names == NameForm.SUBDOMAIN || !isOfForm(violation)) {
        causes.add(new Cause(violation.type().reason(), violation.message(), violation.path()));
      }
    }
    String name = Trees.text(Trees.metadata(object), "name");
    if (old == null && names != NameForm.SUBDOMAIN && !name.isEmpty()) {
      names
          .problems(name)
          .forEach(
              problem -> causes.add(Cause.invalid("metadata.name", GoQuoted.of(name), problem)));
    }
    return causes;
  }

  private static boolean isOfForm(Violation violation) {
    return violation.type() == ViolationType.INVALID
        && List.of("metadata.name", "metadata.generateName").contains(violation.path());
  }
}
