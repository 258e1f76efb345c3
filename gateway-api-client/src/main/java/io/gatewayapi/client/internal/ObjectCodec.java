package io.gatewayapi.client.internal;

import io.gatewayapi.model.GatewayApiObject;
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
   * @param object the object
   * @return its JSON text
   */
  String write(T object);

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
      public String write(T object) {
        return Json.write(object);
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
      public String write(RawObject object) {
        return Json.write(object);
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
