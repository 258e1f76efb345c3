package io.gatewayapi.router.internal.compile;

import com.google.gson.JsonObject;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.ResourceType;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.WireObject;
import io.gatewayapi.router.id.GroupKind;
import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.id.ObjectRef;
import io.gatewayapi.router.internal.compile.wire.Trees;
import io.kubernetes.client.common.KubernetesObject;
import java.util.function.UnaryOperator;

/** Changes objects of this library by their trees. */
public final class ObjectTrees {
  private ObjectTrees() {}

  /**
   * Which object a tree is of. Objects of kinds without namespace have an empty one.
   *
   * @param tree the object
   * @return kind and name
   */
  public static ObjectRef ref(JsonObject tree) {
    String apiVersion = Trees.text(tree, "apiVersion", "");
    int slash = apiVersion.indexOf('/');
    String kind = Trees.text(tree, "kind", "");
    boolean namespaced =
        Kinds.find(apiVersion, kind).map(found -> found.namespaced()).orElse(true);
    ObjectName name = Trees.name(tree);
    return new ObjectRef(
        new GroupKind(slash < 0 ? "" : apiVersion.substring(0, slash), kind),
        namespaced ? name : new ObjectName("", name.name()));
  }

  /**
   * Changes an object.
   *
   * @param object an object of this library, raw or typed; not changed
   * @param change gives the changed tree
   * @param <T> the object's type
   * @return the changed copy
   */
  public static <T extends KubernetesObject> T change(T object, UnaryOperator<JsonObject> change) {
    if (!(object instanceof WireObject wire)) {
      throw new GatewayApiException("an object of type " + object.getClass().getName()
          + " has no status to write: expected one of this library's kinds");
    }
    JsonObject changed = change.apply(Json.toTree(wire));
    @SuppressWarnings("unchecked")
    T result = (T)
        (object instanceof GatewayApiObject typed
            ? Json.fromTree(changed, type(typed))
            : RawObject.of(changed));
    return result;
  }

  private static ResourceType<?> type(GatewayApiObject object) {
    return Kinds.type(object.getClass());
  }
}
