package io.gatewayapi.router.given;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.manifest.Manifest;
import io.gatewayapi.model.manifest.Manifests;
import io.gatewayapi.router.ConformantStatus;
import io.gatewayapi.router.LinearRouter;
import io.gatewayapi.router.RouteRequestBuilder;
import io.gatewayapi.router.Topology;
import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.router.implementation.Implementation;
import io.gatewayapi.router.implementation.SupportedFeatures;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Manifests with the status that a controller gives them, and where requests go. */
public final class Judged {
  public static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  private final Topology topology;
  private final ConformantStatus writer;
  private final List<RawObject> objects;

  private Judged(List<RawObject> objects, Implementation implementation) {
    this.objects = objects;
    this.topology = Topology.of(objects, implementation);
    this.writer = ConformantStatus.of(topology);
  }

  public static Judged of(Given... given) {
    return by(Implementation.complete(), given);
  }

  public static Judged without(String feature, Given... given) {
    return by(Implementation.complete().with(SupportedFeatures.all().without(feature)), given);
  }

  public static Judged by(Implementation implementation, Given... given) {
    String yaml = Stream.of(given).map(Given::yaml).collect(Collectors.joining("---\n"));
    return new Judged(
        Manifests.parse(yaml, "test").stream()
            .map(Manifest::tree)
            .map(RawObject::of)
            .toList(),
        implementation);
  }

  public Topology topology() {
    return topology;
  }

  public RoutingDecision route(RouteRequestBuilder request) {
    return LinearRouter.of(topology).route(request.build());
  }

  /** The object {@code Gateway infra/web} with its status. */
  public JsonObject object(String ref) {
    return objects.stream()
        .filter(o -> ref.equals(o.getKind() + " "
            + (o.getMetadata().getNamespace() == null ? "" : o.getMetadata().getNamespace() + "/")
            + o.getMetadata().getName()))
        .map(o -> Json.toTree(writer.write(o, NOW)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + ref));
  }

  public JsonObject status(String ref) {
    return object(ref).get("status") instanceof JsonObject status ? status : new JsonObject();
  }

  /** A condition of the object as {@code True Accepted}, empty if it has none. */
  public String condition(String ref, String type) {
    return condition(status(ref), type);
  }

  /** A condition of a listener. */
  public String listener(String ref, String name, String type) {
    return condition(entry(ref, name), type);
  }

  public JsonObject entry(String ref, String name) {
    return list(status(ref), "listeners").stream()
        .filter(l -> l.get("name").getAsString().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no listener " + name + " in " + status(ref)));
  }

  public int attachedRoutes(String ref, String name) {
    return entry(ref, name).get("attachedRoutes").getAsInt();
  }

  public String supportedKinds(String ref, String name) {
    return list(entry(ref, name), "supportedKinds").stream()
        .map(k -> k.get("kind").getAsString())
        .collect(Collectors.joining(" "));
  }

  /** The conditions of a type of all parents, or of all ancestors, in order. */
  public String parents(String ref, String type) {
    return Stream.of("parents", "ancestors")
        .flatMap(field -> list(status(ref), field).stream())
        .map(entry -> condition(entry, type))
        .collect(Collectors.joining("; "));
  }

  public static List<JsonObject> list(JsonObject owner, String field) {
    JsonElement element = owner.get(field);
    JsonArray array = element instanceof JsonArray found ? found : new JsonArray();
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private static String condition(JsonObject owner, String type) {
    return list(owner, "conditions").stream()
        .filter(c -> c.get("type").getAsString().equals(type))
        .map(c -> c.get("status").getAsString() + " " + c.get("reason").getAsString())
        .collect(Collectors.joining(", "));
  }
}
