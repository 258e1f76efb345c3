package io.gatewayapi.model.manifest;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.ResourceType;
import io.gatewayapi.model.json.JsonProblem;
import io.gatewayapi.model.json.JsonReadException;
import io.gatewayapi.model.json.JsonSource;
import io.gatewayapi.model.json.WireObject;
import io.kubernetes.client.common.KubernetesObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One object as it stands in a text.
 *
 * <p>It has been found to be an object with apiVersion and kind, no more: {@link #tree} gives it as
 * it is, {@link #object()} as an instance of its type if it has that shape. Immutable.
 */
public final class Manifest {
  private static final String API_VERSION = "apiVersion";
  private static final String KIND = "kind";
  private static final String METADATA = "metadata";

  private final String source;
  private final int document;
  private final int index;
  private final Tape tape;
  private final int root;
  private final int depth;
  private final String apiVersion;
  private final String kind;

  Manifest(
      String source,
      int document,
      int index,
      Tape tape,
      int root,
      int depth,
      String apiVersion,
      String kind) {
    this.source = source;
    this.document = document;
    this.index = index;
    this.tape = tape;
    this.root = root;
    this.depth = depth;
    this.apiVersion = apiVersion;
    this.kind = kind;
  }

  /**
   * Name of the text.
   *
   * @return a file's path as a rule
   */
  public String source() {
    return source;
  }

  /**
   * Which document of the source it stands in. All items of a list stand in one.
   *
   * @return counted from 0, empty documents too
   */
  public int document() {
    return document;
  }

  /**
   * Which manifest of the source it is.
   *
   * @return counted from 0
   */
  public int index() {
    return index;
  }

  /**
   * Group and version.
   *
   * @return {@code gateway.networking.k8s.io/v1}
   */
  public String apiVersion() {
    return apiVersion;
  }

  /**
   * The kind.
   *
   * @return {@code HTTPRoute}
   */
  public String kind() {
    return kind;
  }

  /**
   * The object's name.
   *
   * @return empty if it has none
   */
  public Optional<String> name() {
    return metadata("name");
  }

  /**
   * The object's namespace.
   *
   * @return empty if it says none
   */
  public Optional<String> namespace() {
    return metadata("namespace");
  }

  private Optional<String> metadata(String field) {
    int metadata = FieldSteps.value(tape, root, METADATA + "." + field);
    return metadata >= 0 && tape.kind(metadata) == Tape.STRING
        ? Optional.of(tape.text(metadata))
        : Optional.empty();
  }

  /**
   * The object as JSON. Numbers keep their text; an item of a typed list that leaves out apiVersion
   * and kind has them.
   *
   * @return a new tree, the caller's to change
   */
  public JsonObject tree() {
    JsonObject tree = read().objectTree();
    if (isMissing(API_VERSION) || isMissing(KIND)) {
      return withIdentity(tree);
    }
    return tree;
  }

  private JsonObject withIdentity(JsonObject tree) {
    JsonObject complete = new JsonObject();
    complete.add(API_VERSION, new JsonPrimitive(apiVersion));
    complete.add(KIND, new JsonPrimitive(kind));
    for (String name : tree.keySet()) {
      if (!name.equals(API_VERSION) && !name.equals(KIND)) {
        complete.add(name, tree.get(name));
      }
    }
    return complete;
  }

  private boolean isMissing(String field) {
    int value = FieldSteps.value(tape, root, field);
    return value < 0 || tape.kind(value) == Tape.NULL;
  }

  /**
   * The object as an instance of its type.
   *
   * @return a new {@link GatewayApiObject} if this library has a type for its apiVersion and kind,
   *     else a {@link RawObject}; the caller's to change
   * @throws ManifestException if a field is of the wrong JSON type
   */
  public KubernetesObject object() {
    Optional<ResourceType<?>> type = Kinds.type(apiVersion, kind);
    return type.isPresent() ? typed(type.get()) : raw();
  }

  /**
   * The object as an instance of a type.
   *
   * @param type the type of its apiVersion and kind
   * @param <T> the Java type
   * @return a new object, the caller's to change
   * @throws ManifestException if it is of another apiVersion or kind, or a field is of the wrong
   *     JSON type
   */
  public <T extends GatewayApiObject> T object(ResourceType<T> type) {
    if (!type.kindVersion().kind().equals(kind)
        || !type.kindVersion().apiVersion().equals(apiVersion)) {
      throw new ManifestException(
          position(KIND), "found " + kind + " " + apiVersion + ", expected " + type);
    }
    return typed(type);
  }

  private <T extends GatewayApiObject> T typed(ResourceType<T> type) {
    T object = into(read(), type.blank());
    if (isMissing(API_VERSION)) {
      object.setApiVersion(apiVersion);
    }
    if (isMissing(KIND)) {
      object.setKind(kind);
    }
    return object;
  }

  private RawObject raw() {
    RawObject object = into(read(), new RawObject());
    if (isMissing(API_VERSION)) {
      object.setApiVersion(apiVersion);
    }
    if (isMissing(KIND)) {
      object.setKind(kind);
    }
    return object;
  }

  private <T extends WireObject> T into(JsonSource in, T blank) {
    try {
      return in.object(blank);
    } catch (JsonReadException e) {
      throw JsonText.explain(e, source);
    }
  }

  /**
   * The fields that the object's type does not know.
   *
   * @return their paths and places; none for a kind without a type
   * @throws ManifestException if a field is of the wrong JSON type
   */
  public List<JsonProblem> unknownFields() {
    List<JsonProblem> problems = new ArrayList<>();
    Optional<ResourceType<?>> type = Kinds.type(apiVersion, kind);
    if (type.isPresent()) {
      into(read().onProblem(problems::add), type.get().blank());
    }
    return problems;
  }

  private JsonSource read() {
    return new TapeSource(tape, root, depth);
  }

  /**
   * Where a field stands: its name, or an item of a list. If there is no such field, the nearest
   * one above it that there is.
   *
   * @param fieldPath {@code spec.rules[0].matches[1].path.value}; names with dots stand in brackets,
   *     {@code metadata.labels[example.com/team]}
   * @return the place
   */
  public SourcePosition position(String fieldPath) {
    return tape.position(source, FieldSteps.nearest(tape, root, fieldPath));
  }

  /**
   * Where a field's value begins.
   *
   * @param fieldPath {@code spec.rules[0].matches[1].path.value}
   * @return empty if there is no such field
   */
  public Optional<SourcePosition> valuePosition(String fieldPath) {
    int value = FieldSteps.value(tape, root, fieldPath);
    return value < 0 ? Optional.empty() : Optional.of(tape.position(source, value));
  }

  /** {@code HTTPRoute shop/store (routes.yaml:12:1)}. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(kind).append(' ');
    namespace().ifPresent(n -> out.append(n).append('/'));
    out.append(name().orElse("without a name"));
    return out.append(" (").append(position("")).append(')').toString();
  }
}
