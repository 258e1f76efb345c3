package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.testing.internal.api.ApiFailure;
import io.gatewayapi.testing.internal.api.Target;
import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.http.HttpResponse;
import io.gatewayapi.testing.internal.owner.Ownership;
import io.gatewayapi.testing.internal.store.Store;
import io.gatewayapi.testing.internal.store.Trees;
import java.util.List;

/** The verb create. */
public final class Creating {
  private final NewObjects objects;
  private final Identities identities;

  /**
   * Makes the verb.
   *
   * @param store where the objects are
   * @param identities what the server invents
   */
  public Creating(Store store, Identities identities) {
    this.objects = new NewObjects(store, identities);
    this.identities = identities;
  }

  /**
   * Creates an object.
   *
   * @param target the collection
   * @param request the request with the object
   * @return the stored object
   */
  public HttpResponse.Whole create(Target target, HttpRequest request) {
    WriteOptions options = WriteOptions.of(request, "CreateOptions");
    Incoming incoming = Incoming.read(target, request);
    return Warnings.with(incoming.judge(options, target), () -> create(target, incoming, options));
  }

  private HttpResponse.Whole create(Target target, Incoming incoming, WriteOptions options) {
    incoming.place(target);
    String version = Trees.text(Trees.metadata(incoming.object()), "resourceVersion");
    if (!version.isEmpty() && !version.equals("0")) {
      throw ApiFailure.internal("resourceVersion should not be set on objects to be created");
    }
    List.of("selfLink", "deletionTimestamp", "deletionGracePeriodSeconds")
        .forEach(Trees.metadata(incoming.object())::remove);
    JsonArray owners = new Ownership(Writers.of(target, options, identities.now()))
        .afterUpdate(new JsonObject(), incoming.object());
    return objects.store(target, incoming.object(), owners, incoming.typeCauses(target), options);
  }
}
