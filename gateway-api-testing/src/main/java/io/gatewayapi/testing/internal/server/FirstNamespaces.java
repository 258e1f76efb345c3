package io.gatewayapi.testing.internal.server;

import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.kind.KindRegistry;
import io.gatewayapi.testing.internal.kind.ServedKind;
import io.gatewayapi.testing.internal.store.ObjectPath;
import io.gatewayapi.testing.internal.store.ResourceName;
import io.gatewayapi.testing.internal.store.Store;
import io.gatewayapi.testing.internal.store.Trees;
import io.gatewayapi.testing.internal.write.Identities;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The namespaces that a cluster has before anybody makes one. */
public final class FirstNamespaces {
  private static final ResourceName RESOURCE = new ResourceName("", "namespaces");

  private FirstNamespaces() {}

  /**
   * Puts them into an empty store.
   *
   * @param store the store
   * @param kinds what is served
   * @param identities the time
   */
  public static void begin(Store store, KindRegistry kinds, Identities identities) {
    ServedKind kind = kinds.all().stream()
        .filter(k -> k.resource().equals(RESOURCE))
        .findFirst()
        .orElseThrow();
    String now = identities.now();
    for (String name : List.of("default", "kube-system")) {
      JsonObject namespace = new JsonObject();
      namespace.addProperty("apiVersion", "v1");
      namespace.addProperty("kind", "Namespace");
      JsonObject metadata = Trees.metadata(namespace);
      metadata.addProperty("name", name);
      metadata.addProperty("creationTimestamp", now);
      // Not from the source of uids: the first one of these is for the first object of a test.
      metadata.addProperty(
          "uid", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
      JsonObject decoded = kind.versions().get(0).rules().decode(namespace).object();
      store.begin(RESOURCE, new ObjectPath("", name), decoded);
    }
  }
}
