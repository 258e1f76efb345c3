package io.gatewayapi.client.status;

import com.google.gson.JsonObject;
import io.gatewayapi.client.ObjectKey;
import io.gatewayapi.client.ResourceClient;
import io.gatewayapi.client.error.ConflictException;
import io.gatewayapi.client.error.NotFoundException;
import io.gatewayapi.client.internal.Pause;
import io.gatewayapi.client.option.GetOptions;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.model.ControllerEntries;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.ResourceType;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonTrees;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Writes a controller's status without harming what others wrote.
 *
 * <p>In {@code status.parents} and {@code status.ancestors} it owns the entries with its controller's
 * name: it replaces them, removes those that are no longer wanted, and leaves all others as they
 * are. These lists are read, changed and written with the version that was read, never applied: an
 * apply would remove the entries of all other controllers. Where the list has no room for all
 * entries nothing is written, and the outcome says so. Of kinds that one controller is responsible
 * for (GatewayClass, Gateway, ListenerSet) it writes the whole status, but for conditions of types
 * that are not the API's own.
 *
 * <p>{@code lastTransitionTime} is set by the writer and changes when a condition's status does.
 * Nothing is written when nothing changes; what the cluster's release does not have, or fills in by
 * itself, is no change. Safe to use from any thread.
 *
 * @see <a href="https://gateway-api.sigs.k8s.io/reference/spec/#routestatus">RouteStatus</a>
 */
public final class StatusWriter {
  private final String controllerName;
  private final Clock clock;
  private final Duration deadline;

  private StatusWriter(String controllerName, Clock clock, Duration deadline) {
    this.controllerName = controllerName;
    this.clock = clock;
    this.deadline = deadline;
  }

  /**
   * Makes a writer.
   *
   * @param controllerName the controller's name, {@code example.com/gateway-controller}
   * @param clock for {@code lastTransitionTime}
   * @return the writer; conflicts are tried again for a minute
   */
  public static StatusWriter of(String controllerName, Clock clock) {
    if (controllerName.isEmpty()) {
      throw new GatewayApiException("a status writer needs a controllerName, found an empty one");
    }
    return new StatusWriter(controllerName, clock, Duration.ofMinutes(1));
  }

  /**
   * With another limit for conflicts.
   *
   * @param limit how long they are tried again
   * @return the writer
   */
  public StatusWriter within(Duration limit) {
    return new StatusWriter(controllerName, clock, limit);
  }

  /**
   * Brings an object's status to what the controller wants.
   *
   * @param client of the object's kind
   * @param known the object as it was last seen, from a cache for example; not changed
   * @param wanted gives the object with the controller's status. It may change and return its
   *     argument, which is a copy of the newest state; entries of other controllers in the result do
   *     not count; called again when the object has changed meanwhile
   * @param <T> the object's type
   * @return what became of it
   * @throws ConflictException if others were faster until the deadline
   * @throws io.gatewayapi.client.error.InvalidException if the status breaks rules
   */
  public <T extends GatewayApiObject> StatusOutcome<T> write(
      ResourceClient<T> client, T known, UnaryOperator<T> wanted) {
    ObjectKey key = ObjectKey.of(known);
    long end = System.nanoTime() + deadline.toNanos();
    T current = known;
    for (int attempt = 0; ; attempt++) {
      try {
        return once(client, current, wanted);
      } catch (NotFoundException e) {
        if (e.status().name().isEmpty()) {
          throw e;
        }
        return new StatusOutcome.Absent<>();
      } catch (ConflictException e) {
        boolean first = attempt == 0;
        if (!first && (System.nanoTime() - end >= 0 || !Pause.afterConflict(attempt))) {
          throw e;
        }
      }
      Optional<T> fresh = client.get(key, GetOptions.none());
      if (fresh.isEmpty()) {
        return new StatusOutcome.Absent<>();
      }
      current = fresh.get();
    }
  }

  private <T extends GatewayApiObject> StatusOutcome<T> once(
      ResourceClient<T> client, T current, UnaryOperator<T> wanted) {
    T next = wanted.apply(typed(Json.toTree(current), current));
    JsonObject before = Json.toTree(current);
    StatusMerge merge = new StatusMerge(controllerName, new Conditions(now()));
    StatusMerge.Merged merged = merge.merged(
        status(before), status(Json.toTree(next)), ObjectKey.of(current).namespace());
    JsonObject after = before.deepCopy();
    after.add("status", merged.status());
    if (same(before, after)) {
      return new StatusOutcome.Unchanged<>(current);
    }
    if (merged.full().isPresent()) {
      ControllerEntries list = merged.full().get();
      return new StatusOutcome.Full<>(
          current, "status." + list.field(), list.limit(), merged.needed());
    }
    T stored = client.asStored(typed(after, current));
    if (same(Json.toTree(client.asStored(current)), Json.toTree(stored))) {
      return new StatusOutcome.Unchanged<>(current);
    }
    return new StatusOutcome.Written<>(client.replaceStatus(stored, WriteOptions.none()));
  }

  private static boolean same(JsonObject a, JsonObject b) {
    return JsonTrees.same(status(a), status(b));
  }

  private static JsonObject status(JsonObject object) {
    return object.get("status") instanceof JsonObject status ? status : new JsonObject();
  }

  @SuppressWarnings("unchecked") // an object's type makes objects of the same class
  private static <T extends GatewayApiObject> T typed(JsonObject tree, T like) {
    return Json.fromTree(tree, (ResourceType<T>) like.resourceType());
  }

  private String now() {
    return DateTimeFormatter.ISO_INSTANT.format(clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }
}
