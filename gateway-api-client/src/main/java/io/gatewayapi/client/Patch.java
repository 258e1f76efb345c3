package io.gatewayapi.client;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.json.Json;
import java.util.function.Function;

/**
 * A change to an object, without the object. Values are copied, in and out.
 *
 * <p>Kubernetes' strategic merge patch is not there: kinds that come from CRDs do not have it.
 *
 * <p>Immutable.
 */
public sealed interface Patch {
  /**
   * Takes the branch that fits.
   *
   * @param merge for a merge patch
   * @param json for a JSON patch
   * @param <R> what comes out
   * @return what the branch gave
   */
  <R> R fold(Function<Merge, R> merge, Function<Operations, R> json);

  /**
   * Fields with their new values; null removes a field, a list replaces the whole list. See <a
   * href="https://www.rfc-editor.org/rfc/rfc7386">RFC 7386</a>.
   *
   * @param changes the fields
   */
  record Merge(JsonObject changes) implements Patch {
    /** Copies the tree. */
    public Merge {
      changes = changes.deepCopy();
    }

    @Override
    public JsonObject changes() {
      return changes.deepCopy();
    }

    @Override
    public <R> R fold(Function<Merge, R> merge, Function<Operations, R> json) {
      return merge.apply(this);
    }
  }

  /**
   * Operations in order, all or none of them. See <a
   * href="https://www.rfc-editor.org/rfc/rfc6902">RFC 6902</a>.
   *
   * @param operations objects with {@code op}, {@code path} and so on
   */
  record Operations(JsonArray operations) implements Patch {
    /** Copies the tree. */
    public Operations {
      operations = operations.deepCopy();
    }

    @Override
    public JsonArray operations() {
      return operations.deepCopy();
    }

    /**
     * One more operation that sets a value.
     *
     * @param path JSON pointer, {@code /spec/hostnames/0}
     * @param value the value, inserted where the path ends in a list's index or {@code -}
     * @return the patch with it
     */
    public Operations add(String path, JsonElement value) {
      return with("add", path, value);
    }

    /**
     * One more operation that changes what is there.
     *
     * @param path JSON pointer
     * @param value the new value
     * @return the patch with it
     */
    public Operations replace(String path, JsonElement value) {
      return with("replace", path, value);
    }

    /**
     * One more operation that fails the whole patch unless a value is there.
     *
     * @param path JSON pointer
     * @param value the value that must be there
     * @return the patch with it
     */
    public Operations test(String path, JsonElement value) {
      return with("test", path, value);
    }

    /**
     * One more operation that removes what is there.
     *
     * @param path JSON pointer
     * @return the patch with it
     */
    public Operations remove(String path) {
      JsonArray more = operations();
      more.add(operation("remove", path));
      return new Operations(more);
    }

    private Operations with(String op, String path, JsonElement value) {
      JsonObject operation = operation(op, path);
      operation.add("value", value.deepCopy());
      JsonArray more = operations();
      more.add(operation);
      return new Operations(more);
    }

    private static JsonObject operation(String op, String path) {
      JsonObject operation = new JsonObject();
      operation.addProperty("op", op);
      operation.addProperty("path", path);
      return operation;
    }

    @Override
    public <R> R fold(Function<Merge, R> merge, Function<Operations, R> json) {
      return json.apply(this);
    }
  }

  /**
   * A merge patch.
   *
   * @param changes the fields with their new values
   * @return the patch
   */
  static Merge merge(JsonObject changes) {
    return new Merge(changes);
  }

  /**
   * A merge patch from text.
   *
   * @param json the fields with their new values
   * @return the patch
   * @throws io.gatewayapi.model.json.JsonReadException if it is no JSON
   */
  static Merge merge(String json) {
    JsonElement tree = Json.readTree(json);
    if (!(tree instanceof JsonObject changes)) {
      throw new GatewayApiException(
          "merge patch: found " + Json.writeTree(tree) + ", expected an object of changes");
    }
    return new Merge(changes);
  }

  /**
   * A JSON patch without operations, to which they are added.
   *
   * @return the patch
   */
  static Operations operations() {
    return new Operations(new JsonArray());
  }
}
