package io.gatewayapi.testing.assertion;

import com.google.gson.JsonObject;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.ResourceType;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.testing.FakeApiServer;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about the objects that a server has stored.
 *
 * <p>Not thread-safe: made for one statement.
 */
public final class StoredAssert extends AbstractAssert<StoredAssert, FakeApiServer> {

  StoredAssert(FakeApiServer actual) {
    super(actual, StoredAssert.class);
  }

  /**
   * An object is there.
   *
   * @param type its type
   * @param namespace its namespace, empty in cluster scope
   * @param name its name
   * @return this
   */
  public StoredAssert has(ResourceType<?> type, String namespace, String name) {
    if (find(type, namespace, name).isEmpty()) {
      failWithMessage(
          "Expected %s %s to be stored, but it is not.%nThe last requests were %s",
          type, path(namespace, name), actual.requests());
    }
    return this;
  }

  /**
   * An object is there, and fulfils something.
   *
   * @param type its type
   * @param namespace its namespace, empty in cluster scope
   * @param name its name
   * @param requirements what is asserted about it
   * @param <T> its Java type
   * @return this
   */
  public <T extends GatewayApiObject> StoredAssert has(
      ResourceType<T> type, String namespace, String name, Consumer<? super T> requirements) {
    has(type, namespace, name);
    find(type, namespace, name).ifPresent(o -> requirements.accept(Json.fromTree(o, type)));
    return this;
  }

  /**
   * No such object is there.
   *
   * @param type its type
   * @param namespace its namespace, empty in cluster scope
   * @param name its name
   * @return this
   */
  public StoredAssert hasNo(ResourceType<?> type, String namespace, String name) {
    find(type, namespace, name)
        .ifPresent(o -> failWithMessage(
            "Expected no %s %s to be stored, but there is%n%s", type, path(namespace, name), o));
    return this;
  }

  private Optional<JsonObject> find(ResourceType<?> type, String namespace, String name) {
    isNotNull();
    return actual.stored(
        type.kindVersion().apiVersion(), type.kindVersion().kind(), namespace, name);
  }

  private static String path(String namespace, String name) {
    return namespace.isEmpty() ? name : namespace + "/" + name;
  }
}
