package io.gatewayapi.client.internal;

import com.google.gson.JsonObject;
import io.gatewayapi.model.Conversion;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.ResourceType;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonSource;
import io.kubernetes.client.common.KubernetesObject;

/**
 * Reads and writes the objects of one kind.
 *
 * @param <T> their Java type
 */
public interface ObjectCodec<T extends KubernetesObject> {
  /**
   * Reads an object.
   *
   * @param in stands before it
   * @return the object
   */
  T read(JsonSource in);

  /**
   * Writes an object.
   *
   * @param object the object; not changed
   * @return a new tree
   */
  JsonObject tree(T object);

  /**
   * Gives an item of a list the type that the list says for all.
   *
   * @param item an object as it was read
   * @param apiVersion group and version
   * @param kind the kind
   * @return the item with its type
   */
  T typed(T item, String apiVersion, String kind);

  /**
   * The codec of a kind that has a Java type.
   *
   * @param type the type
   * @param <T> the Java type
   * @return the codec
   */
  static <T extends GatewayApiObject> ObjectCodec<T> of(ResourceType<T> type) {
    return new ObjectCodec<>() {
      @Override
      public T read(JsonSource in) {
        return in.object(type.blank());
      }

      @Override
      public JsonObject tree(T object) {
        return Json.toTree(object);
      }

      @Override
      public T typed(T item, String apiVersion, String kind) {
        if (item.getApiVersion() == null) {
          item.setApiVersion(apiVersion);
        }
        if (item.getKind() == null) {
          item.setKind(kind);
        }
        return item;
      }
    };
  }

  /**
   * The codec of a kind that has a Java type, with a server that speaks another version.
   *
   * @param type the type
   * @param served the server's version
   * @param <T> the Java type
   * @return the codec
   */
  static <T extends GatewayApiObject> ObjectCodec<T> converting(
      ResourceType<T> type, KindVersion served) {
    return new ObjectCodec<>() {
      @Override
      public T read(JsonSource in) {
        RawObject raw = in.object(new RawObject());
        raw.setApiVersion(served.apiVersion());
        raw.setKind(served.kind());
        return Conversion.convert(raw, type);
      }

      @Override
      public JsonObject tree(T object) {
        return Json.toTree(Conversion.convert(object, served));
      }

      @Override
      public T typed(T item, String apiVersion, String kind) {
        return item;
      }
    };
  }

  /**
   * The codec of all other kinds.
   *
   * @return the codec
   */
  static ObjectCodec<RawObject> raw() {
    return new ObjectCodec<>() {
      @Override
      public RawObject read(JsonSource in) {
        return in.object(new RawObject());
      }

      @Override
      public JsonObject tree(RawObject object) {
        return Json.toTree(object);
      }

      @Override
      public RawObject typed(RawObject item, String apiVersion, String kind) {
        if (item.getApiVersion() == null) {
          item.setApiVersion(apiVersion);
        }
        if (item.getKind() == null) {
          item.setKind(kind);
        }
        return item;
      }
    };
  }
}
