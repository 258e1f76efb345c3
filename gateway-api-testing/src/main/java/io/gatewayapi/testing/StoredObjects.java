package io.gatewayapi.testing;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.testing.internal.kind.KindRegistry;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.testing.internal.store.ObjectPath;
import io.gatewayapi.testing.internal.store.Selection;
import io.gatewayapi.testing.internal.store.Store;
import io.gatewayapi.testing.internal.store.StoredObject;
import java.util.List;
import java.util.Optional;

/** Finds stored objects by what they call themselves. */
final class StoredObjects {
  private static final Selection ALL = new Selection("", object -> true);

  private StoredObjects() {}

  static Optional<JsonObject> find(
      KindRegistry kinds,
      Store store,
      String apiVersion,
      String kind,
      String namespace,
      String name) {
    return served(kinds, apiVersion, kind)
        .flatMap(served -> store.get(served.resource(), new ObjectPath(namespace, name)))
        .map(object -> tree(object, apiVersion));
  }

  static List<JsonObject> all(KindRegistry kinds, Store store, String apiVersion, String kind) {
    return served(kinds, apiVersion, kind).stream()
        .flatMap(served -> store.list(served.resource(), ALL).objects().stream())
        .map(object -> tree(object, apiVersion))
        .toList();
  }

  /** What is served under a name that objects give to themselves. */
  static Optional<ServedKind> served(KindRegistry kinds, String apiVersion, String kind) {
    return kinds.all().stream()
        .filter(served -> served.kind().equals(kind)
            && served.versions().stream().anyMatch(v -> served.apiVersion(v).equals(apiVersion)))
        .findFirst();
  }

  private static JsonObject tree(StoredObject object, String apiVersion) {
    return JsonParser.parseString(object.json(apiVersion).utf8()).getAsJsonObject();
  }
}
