package io.gatewayapi.testing.internal.server;

import com.google.gson.JsonObject;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.testing.internal.kind.CrdDocuments;
import io.gatewayapi.testing.internal.store.ObjectPath;
import io.gatewayapi.testing.internal.store.Store;
import io.gatewayapi.testing.internal.write.Identities;

/** Puts the CRDs of a bundle into a store when somebody first asks for them. */
public final class InstalledCrds {
  private final Bundle bundle;
  private final Store store;
  private final Identities identities;
  private boolean installed;

  /**
   * Prepares the CRDs of a bundle. Their schemas are large and few tests look at them, so that
   * nothing is made yet.
   *
   * @param bundle release and channel
   * @param store where they will be
   * @param identities what the server invents
   */
  public InstalledCrds(Bundle bundle, Store store, Identities identities) {
    this.bundle = bundle;
    this.store = store;
    this.identities = identities;
  }

  /** Puts them in, once. */
  synchronized void install() {
    if (!installed) {
      installed = true;
      CrdDocuments.all(bundle, identities.now()).forEach((name, crd) -> {
        JsonObject metadata = crd.getAsJsonObject("metadata");
        metadata.addProperty("uid", identities.uids().get());
        store.put(CrdDocuments.KIND.resource(), new ObjectPath("", name.toString()), null, crd);
      });
    }
  }
}
