package io.gatewayapi.validation;

import com.google.gson.JsonObject;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.json.Json;
import java.util.function.Function;

/** What is being done with the object that is validated. */
public sealed interface Operation {
  /** The object is new. Its {@code status} does not count where that is a subresource. */
  record Create() implements Operation {
    @Override
    public <R> R fold(
        Function<Create, R> create, Function<Update, R> update, Function<StatusUpdate, R> status) {
      return create.apply(this);
    }
  }

  /**
   * The object takes the place of another one, but for its {@code status} where that is a
   * subresource. Mistakes that the old object has already, in the same value, do not count.
   *
   * <p>If the old object has a resource version, the new one has to name the same, as a server
   * demands; {@link #unconditional()} is for objects that are yet to be given one.
   *
   * @param old the object so far; not to be changed
   */
  record Update(JsonObject old) implements Operation {
    @Override
    public <R> R fold(
        Function<Create, R> create, Function<Update, R> update, Function<StatusUpdate, R> status) {
      return update.apply(this);
    }
  }

  /**
   * The status subresource is written: only {@code status} counts, all else stays as it was. A kind
   * without this subresource, such as ReferenceGrant, is not found there.
   *
   * @param old the object so far; not to be changed
   */
  record StatusUpdate(JsonObject old) implements Operation {
    @Override
    public <R> R fold(
        Function<Create, R> create, Function<Update, R> update, Function<StatusUpdate, R> status) {
      return status.apply(this);
    }
  }

  /**
   * Calls the function that belongs to the operation.
   *
   * @param create for a new object
   * @param update for an object that replaces another
   * @param status for a status update
   * @param <R> what the functions return
   * @return what the function returned
   */
  <R> R fold(
      Function<Create, R> create, Function<Update, R> update, Function<StatusUpdate, R> status);

  /**
   * The same, whatever version and uid the object so far has. An object from a manifest names no
   * version; what writes it, such as {@code kubectl apply}, fills that in or does without.
   *
   * @return an operation whose old object has neither
   */
  default Operation unconditional() {
    return fold(
        create -> create,
        update -> new Update(Preconditions.without(update.old())),
        status -> new StatusUpdate(Preconditions.without(status.old())));
  }

  /**
   * The object is new.
   *
   * @return the operation
   */
  static Operation create() {
    return new Create();
  }

  /**
   * The object takes the place of another one.
   *
   * @param old the object so far
   * @return the operation
   */
  static Operation update(GatewayApiObject old) {
    return new Update(Json.toTree(old));
  }

  /**
   * The status of an object is written.
   *
   * @param old the object so far
   * @return the operation
   */
  static Operation updateStatus(GatewayApiObject old) {
    return new StatusUpdate(Json.toTree(old));
  }
}
