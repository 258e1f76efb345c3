package io.gatewayapi.router;

import com.google.gson.JsonObject;
import io.gatewayapi.router.internal.compile.ObjectTrees;
import io.gatewayapi.router.status.StatusTree;
import io.gatewayapi.router.status.Statuses;
import io.kubernetes.client.common.KubernetesObject;
import java.time.Instant;

/**
 * The status that a conformant controller would give to objects, written into copies of them. A
 * cluster is written to by {@code StatusWriter} of the client.
 *
 * <p>Immutable and pure: the clock is the caller's. What other controllers wrote stays, times
 * change only with the status of a condition, and an object that is none of the implementation's
 * comes back as it was.
 *
 * <pre>{@code
 * ConformantStatus conformant = ConformantStatus.of(Topology.of(objects));
 * Gateway judged = conformant.write(gateway, Instant.now());
 * }</pre>
 *
 * <p>Specification: <a href="https://gateway-api.sigs.k8s.io/reference/spec/">Gateway API
 * reference</a>.
 */
public final class ConformantStatus {
  private final Statuses statuses;

  private ConformantStatus(Statuses statuses) {
    this.statuses = statuses;
  }

  /**
   * What a topology says.
   *
   * @param topology what there is
   * @return the statuses, to be written into objects
   */
  public static ConformantStatus of(Topology topology) {
    return new ConformantStatus(topology.statuses());
  }

  /**
   * Writes the status of an object.
   *
   * @param object an object of this library, raw or typed, in any version; not changed
   * @param now the time of conditions that changed
   * @param <T> the object's type
   * @return a copy with the status
   * @throws io.gatewayapi.model.GatewayApiException if the object is of another library
   */
  public <T extends KubernetesObject> T write(T object, Instant now) {
    return ObjectTrees.change(object, tree -> write(tree, now));
  }

  /**
   * Writes the status of an object that is given as a tree.
   *
   * @param object the object; not changed
   * @param now the time of conditions that changed
   * @return a copy with the status
   */
  public JsonObject write(JsonObject object, Instant now) {
    return statuses
        .of(ObjectTrees.ref(object))
        .map(status -> StatusTree.write(object, status, now, statuses.controllers()))
        .orElseGet(object::deepCopy);
  }
}
