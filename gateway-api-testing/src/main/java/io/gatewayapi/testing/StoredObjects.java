package io.gatewayapi.testing;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.testing.internal.kind.KindRegistry;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.testing.internal.store.ObjectPath;
import io.gatewayapi.testing.internal.store.Store;
import java.util.Optional;

/** Finds stored objects by what they call themselves. */
final class StoredObjects {
  private StoredObjects() {}

  static Optional<JsonObject> find(
      KindRegistry kinds,
      Store store,
      String apiVersion,
      String kind,
      String namespace,
      String name) {
    for (ServedKind served : kinds.all()) {
      boolean fits = served.kind().equals(kind)
          && served.versions().stream().anyMatch(v -> served.apiVersion(v).equals(apiVersion));
      if (fits) {
        return store
            .get(served.resource(), new ObjectPath(namespace, name))
            .map(
                object -> JsonParser.parseString(object.json(apiVersion).utf8()).getAsJsonObject());
      }
    }
    return Optional.empty();
  }
}
