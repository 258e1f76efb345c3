package io.gatewayapi.model;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.annotations.JsonAdapter;
import io.gatewayapi.model.json.CodecAdapter;
import io.gatewayapi.model.json.JsonSink;
import io.gatewayapi.model.json.JsonSource;
import io.gatewayapi.model.meta.ObjectMeta;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object of any other kind: its metadata is typed, all else is JSON as it was read.
 *
 * <p>The fields beside apiVersion, kind and metadata are {@link #extraFields}; {@link #get} and
 * {@link #setExtraField} read and change them.
 */
@JsonAdapter(RawObject.GsonAdapter.class)
public final class RawObject extends ModelObject implements KubernetesObject {
  private @Nullable String apiVersion;
  private @Nullable String kind;
  private @Nullable ObjectMeta metadata;

  /** Makes an object with nothing set. */
  public RawObject() {}

  /**
   * Makes an object of a kind.
   *
   * @param apiVersion group and version, {@code apps/v1}
   * @param kind {@code Deployment}
   */
  public RawObject(String apiVersion, String kind) {
    this.apiVersion = apiVersion;
    this.kind = kind;
  }

  /**
   * Reads an object from a tree.
   *
   * @param tree the tree, which is copied
   * @return the object
   * @throws io.gatewayapi.model.json.JsonReadException if apiVersion, kind or metadata are of
   *     another shape
   */
  public static RawObject of(JsonObject tree) {
    return JsonSource.of(tree).object(new RawObject());
  }

  @Override
  public @Nullable String getApiVersion() {
    return apiVersion;
  }

  /**
   * Sets group and version.
   *
   * @param apiVersion {@code apps/v1}
   */
  public void setApiVersion(@Nullable String apiVersion) {
    forget("apiVersion");
    this.apiVersion = apiVersion;
  }

  @Override
  public @Nullable String getKind() {
    return kind;
  }

  /**
   * Sets the kind.
   *
   * @param kind {@code Deployment}
   */
  public void setKind(@Nullable String kind) {
    forget("kind");
    this.kind = kind;
  }

  @Override
  public @Nullable ObjectMeta getMetadata() {
    return metadata;
  }

  /**
   * Sets the metadata. A plain {@code V1ObjectMeta} is copied, without its empty lists and maps.
   *
   * @param metadata the metadata, null for none
   */
  public void setMetadata(@Nullable V1ObjectMeta metadata) {
    forget("metadata");
    this.metadata = ObjectMeta.adopt(metadata);
  }

  /**
   * A field beside apiVersion, kind and metadata.
   *
   * @param field {@code spec}
   * @return its value, null if absent
   */
  public @Nullable JsonElement get(String field) {
    return extraFields().get(field);
  }

  @Override
  public boolean readProperty(String name, JsonSource in) {
    switch (name) {
      case "apiVersion" -> apiVersion = in.string();
      case "kind" -> kind = in.string();
      case "metadata" -> metadata = in.object(new ObjectMeta());
      default -> keep(name, in.tree());
    }
    return true;
  }

  @Override
  public void writeProperties(JsonSink out) {
    out.optional("apiVersion", apiVersion);
    out.optional("kind", kind);
    if (metadata != null) {
      out.name("metadata").object(metadata);
    }
    writeKept(out);
  }

  @Override
  public RawObject deepCopy() {
    RawObject copy = new RawObject();
    copy.apiVersion = apiVersion;
    copy.kind = kind;
    copy.metadata = metadata == null ? null : metadata.deepCopy();
    copyKeptTo(copy);
    return copy;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof RawObject o
            && Objects.equals(apiVersion, o.apiVersion)
            && Objects.equals(kind, o.kind)
            && Objects.equals(metadata, o.metadata)
            && sameKept(o));
  }

  @Override
  public int hashCode() {
    return Objects.hash(apiVersion, kind, metadata, keptHash());
  }

  /** Lets any Gson read and write through this library's codec. */
  public static final class GsonAdapter extends CodecAdapter<RawObject> {
    /** Called by Gson. */
    public GsonAdapter() {}

    @Override
    protected RawObject blank() {
      return new RawObject();
    }
  }
}
