package io.gatewayapi.testing.internal.write;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonReadException;
import io.gatewayapi.testing.internal.api.Target;
import io.gatewayapi.testing.internal.http.HttpRequest;
import io.gatewayapi.testing.internal.http.HttpResponse;
import io.gatewayapi.testing.internal.owner.Ownership;
import io.gatewayapi.testing.internal.store.Store;
import io.gatewayapi.testing.internal.store.Trees;

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
    return Warnings.with(incoming.judge(options), () -> create(target, incoming, options));
  }

  /**
   * The name of the object that a request would create.
   *
   * @param request the request
   * @return its name, empty if it has none that can be read
   */
  public static String name(HttpRequest request) {
    try {
      return Json.readTree(request.body().toByteArray()) instanceof JsonObject object
          ? Trees.text(Trees.metadata(object), "name")
          : "";
    } catch (JsonReadException e) {
      return "";
    }
  }

  private HttpResponse.Whole create(Target target, Incoming incoming, WriteOptions options) {
    incoming.checkVersion(target);
    incoming.place(target);
    wipe(Trees.metadata(incoming.object()));
    JsonArray owners = new Ownership(Writers.of(target, options, identities.now()))
        .afterUpdate(new JsonObject(), incoming.object());
    return objects.store(target, incoming, owners, incoming.typeCauses(target), options);
  }

  /** What the server alone sets goes before anybody could own it. */
  private static void wipe(JsonObject metadata) {
    metadata.remove("selfLink");
    metadata.remove("deletionTimestamp");
    metadata.remove("deletionGracePeriodSeconds");
  }
}
