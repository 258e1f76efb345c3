package io.gatewayapi.testing.internal.store;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okio.ByteString;

/**
 * One version of an object, as it is stored. Nobody changes its tree, parts of which later versions
 * share: {@link #copy()} is for that.
 */
public final class StoredObject {
  private final ObjectPath path;
  private final long revision;
  private final JsonObject tree;
  private final boolean created;
  private final Map<String, String> labels;
  private final Map<String, ByteString> written = new ConcurrentHashMap<>(2);

  private StoredObject(ObjectPath path, long revision, JsonObject tree, boolean created) {
    this.path = path;
    this.revision = revision;
    this.tree = tree;
    this.created = created;
    this.labels = labels(tree);
  }

  /**
   * Takes a tree over and stamps it with its version.
   *
   * @param path where it is stored
   * @param revision its resourceVersion
   * @param tree the object; root and metadata become the store's, what is below them may be shared
   *     as long as nobody changes it
   * @return the stored object
   */
  static StoredObject of(ObjectPath path, long revision, JsonObject tree) {
    return of(path, revision, tree, false);
  }

  /**
   * The same for an object that may be new.
   *
   * @param path where it is stored
   * @param revision its resourceVersion
   * @param tree the object
   * @param created whether nothing was stored there before
   * @return the stored object
   */
  static StoredObject of(ObjectPath path, long revision, JsonObject tree, boolean created) {
    tree.getAsJsonObject("metadata").addProperty("resourceVersion", Long.toString(revision));
    return new StoredObject(path, revision, tree, created);
  }

  private static Map<String, String> labels(JsonObject tree) {
    Map<String, String> labels = new LinkedHashMap<>();
    if (tree.getAsJsonObject("metadata").get("labels") instanceof JsonObject given) {
      for (Map.Entry<String, JsonElement> label : given.entrySet()) {
        if (label.getValue() instanceof JsonPrimitive text) {
          labels.put(label.getKey(), text.getAsString());
        }
      }
    }
    return Map.copyOf(labels);
  }

  /**
   * The same content under a later version: what a watcher gets when an object goes.
   *
   * @param later the version
   * @return a new stored object
   */
  StoredObject at(long later) {
    JsonObject same = Trees.shallow(tree);
    same.add("metadata", Trees.shallow(tree.getAsJsonObject("metadata")));
    return of(path, later, same);
  }

  /**
   * Where it is stored.
   *
   * @return namespace and name
   */
  public ObjectPath path() {
    return path;
  }

  /**
   * Its resourceVersion.
   *
   * @return the number
   */
  public long revision() {
    return revision;
  }

  /**
   * Whether this is its first version.
   *
   * @return false if it was written again since it was created
   */
  public boolean created() {
    return created;
  }

  /**
   * Its labels.
   *
   * @return an immutable map
   */
  public Map<String, String> labels() {
    return labels;
  }

  /**
   * The tree, to look at.
   *
   * @return the tree itself
   */
  public JsonObject tree() {
    return tree;
  }

  /**
   * The tree, to change.
   *
   * @return a copy
   */
  public JsonObject copy() {
    return tree.deepCopy();
  }

  /**
   * The object as JSON in one of its kind's versions; written once, however many ask.
   *
   * @param apiVersion group and version to write; empty to leave out apiVersion and kind, as core
   *     kinds do in lists
   * @return the JSON in UTF-8
   */
  public ByteString json(String apiVersion) {
    return written.computeIfAbsent(apiVersion, this::write);
  }

  private ByteString write(String apiVersion) {
    JsonObject shown = new JsonObject();
    if (!apiVersion.isEmpty()) {
      shown.addProperty("apiVersion", apiVersion);
      shown.add("kind", tree.get("kind"));
    }
    for (Map.Entry<String, JsonElement> field : tree.entrySet()) {
      if (!field.getKey().equals("apiVersion") && !field.getKey().equals("kind")) {
        shown.add(field.getKey(), field.getValue());
      }
    }
    return ByteString.encodeUtf8(shown.toString());
  }
}
