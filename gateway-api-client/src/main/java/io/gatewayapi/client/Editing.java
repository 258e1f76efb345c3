package io.gatewayapi.client;

import com.google.gson.JsonObject;
import io.gatewayapi.client.error.ConflictException;
import io.gatewayapi.client.error.NotFoundException;
import io.gatewayapi.client.error.ServerStatus;
import io.gatewayapi.client.internal.Pause;
import io.gatewayapi.client.option.EditOptions;
import io.gatewayapi.client.option.GetOptions;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonTrees;
import io.gatewayapi.model.json.WireObject;
import io.kubernetes.client.common.KubernetesObject;
import java.util.List;
import java.util.function.UnaryOperator;

/** Read, change, write; until nobody comes between. */
final class Editing<T extends KubernetesObject> {
  private final ResourceClient<T> client;
  private final ObjectKey key;
  private final EditOptions options;

  Editing(ResourceClient<T> client, ObjectKey key, EditOptions options) {
    this.client = client;
    this.key = key;
    this.options = options;
  }

  T run(UnaryOperator<T> change) {
    long end = System.nanoTime() + options.deadline().toNanos();
    for (int attempt = 0; ; attempt++) {
      T before = client.get(key, GetOptions.none()).orElseThrow(this::absent);
      T changed = change.apply(copy(before));
      if (JsonTrees.same(tree(before), tree(changed))) {
        return before;
      }
      try {
        return options.status()
            ? client.replaceStatus(changed, options.write())
            : client.replace(changed, options.write());
      } catch (ConflictException e) {
        if (System.nanoTime() - end >= 0 || !Pause.afterConflict(attempt)) {
          throw e;
        }
      }
    }
  }

  private NotFoundException absent() {
    ApiResource resource = client.resource();
    ServerStatus status = new ServerStatus(
        404,
        "NotFound",
        resource.plural() + " \"" + key.name() + "\" not found",
        resource.plural(),
        key.name(),
        List.of(),
        0);
    return new NotFoundException("edit of " + resource + " " + key, status);
  }

  private JsonObject tree(T object) {
    return Json.toTree((WireObject) object);
  }

  /** All types that a client is made for are the model's, which copy themselves. */
  @SuppressWarnings("unchecked")
  private static <T extends KubernetesObject> T copy(T object) {
    return object instanceof GatewayApiObject typed
        ? (T) typed.deepCopy()
        : (T) ((RawObject) object).deepCopy();
  }
}
