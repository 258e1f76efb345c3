package io.gatewayapi.testing.internal.read;

import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.Expiry;
import io.gatewayapi.testing.internal.api.Numbers;
import io.gatewayapi.testing.internal.api.Target;
import io.gatewayapi.testing.internal.http.HttpResponse;
import io.gatewayapi.testing.internal.http.QueryParameters;
import io.gatewayapi.testing.internal.store.Store;
import io.gatewayapi.testing.internal.store.StoredObject;

/** The verb get. */
public final class Reading {
  private final Store store;

  /**
   * Makes the verb.
   *
   * @param store where the objects are
   */
  public Reading(Store store) {
    this.store = store;
  }

  /**
   * Reads one object.
   *
   * @param target the object
   * @param query the parameters
   * @return the object
   */
  public HttpResponse.Whole get(Target target, QueryParameters query) {
    String version = query.first("resourceVersion");
    if (!version.isEmpty()) {
      if (!Numbers.isVersion(version)) {
        throw ApiFailure.internal(Numbers.badVersion(version));
      }
      checkNotAhead(store, Long.parseLong(version));
    }
    StoredObject object = store
        .get(target.resource(), target.path())
        .orElseThrow(() -> ApiFailure.notFound(target.resource(), target.name()));
    return HttpResponse.json(200, object.json(target.apiVersion()));
  }

  /** A server that has not reached a version cannot show it. */
  static void checkNotAhead(Store store, long version) {
    long current = store.revision();
    if (version > current) {
      throw Expiry.tooLargeVersion(version, current);
    }
  }
}
