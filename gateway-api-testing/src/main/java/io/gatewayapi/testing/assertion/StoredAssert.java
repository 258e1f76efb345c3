package io.gatewayapi.testing.assertion;

import com.google.gson.JsonObject;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.ResourceType;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.testing.FakeApiServer;
import io.gatewayapi.testing.SeenRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about the objects that a server has stored.
 *
 * <p>Not thread-safe: made for one statement.
 */
public final class StoredAssert extends AbstractAssert<StoredAssert, FakeApiServer> {

  /** How many requests and objects a message shows. */
  private static final int SHOWN = 10;

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
          "Expected %s to be stored, but %s.%n%s",
          described(type, namespace, name), others(type), lastRequests());
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
    find(type, namespace, name)
        .map(object -> Json.fromTree(object, type))
        .ifPresent(object -> fulfils(object, described(type, namespace, name), requirements));
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
        .ifPresent(object -> failWithMessage(
            "Expected no %s to be stored, but there is%n%s",
            described(type, namespace, name), object));
    return this;
  }

  private Optional<JsonObject> find(ResourceType<?> type, String namespace, String name) {
    isNotNull();
    return actual.stored(
        type.kindVersion().apiVersion(), type.kindVersion().kind(), namespace, name);
  }

  private static <T> void fulfils(T object, String described, Consumer<? super T> requirements) {
    try {
      requirements.accept(object);
    } catch (AssertionError e) {
      throw new AssertionError(
          "The stored " + described + " is not as expected:\n" + e.getMessage(), e);
    }
  }

  /** What there is instead, for messages. */
  private String others(ResourceType<?> type) {
    String apiVersion = type.kindVersion().apiVersion();
    String kind = type.kindVersion().kind();
    if (!actual.serves(apiVersion, kind)) {
      return actual.bundle() + " does not serve that kind in that version";
    }
    List<JsonObject> stored = actual.stored(apiVersion, kind);
    List<String> paths = stored.stream().limit(SHOWN).map(StoredAssert::path).toList();
    int more = stored.size() - paths.size();
    return paths.isEmpty()
        ? "of that kind there is none"
        : "of that kind there are " + paths + (more > 0 ? " and " + more + " more" : "");
  }

  private static String path(JsonObject object) {
    JsonObject metadata = object.getAsJsonObject("metadata");
    return path(
        metadata.has("namespace") ? metadata.get("namespace").getAsString() : "",
        metadata.get("name").getAsString());
  }

  private String lastRequests() {
    List<SeenRequest> all = actual.requests();
    return all.stream()
        .skip(Math.max(0, all.size() - SHOWN))
        .map(SeenRequest::toString)
        .collect(Collectors.joining(
            "\n", all.isEmpty() ? "There were no requests" : "The last requests were\n", ""));
  }

  private static String described(ResourceType<?> type, String namespace, String name) {
    return type.kindVersion().kind() + " " + path(namespace, name) + " of "
        + type.kindVersion().apiVersion();
  }

  private static String path(String namespace, String name) {
    return namespace.isEmpty() ? name : namespace + "/" + name;
  }
}
