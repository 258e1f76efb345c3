package io.gatewayapi.testing.contract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.Channel;
import io.gatewayapi.testing.contract.Http.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Makes the operations of a random program, on five objects of several kinds: the same for the same
 * source of randomness.
 */
final class RandomOperations {
  private static final List<String> MANAGERS = List.of("m1", "m2", "m3");

  private final RandomValues values;
  private final String namespace;
  private final List<Thing> things = new ArrayList<>();

  RandomOperations(Random random, Channel channel, String namespace) {
    this.values = new RandomValues(random);
    this.namespace = namespace;
    List<RandomKind> others = new ArrayList<>(List.of(
        RandomKind.HTTP_ROUTE,
        RandomKind.GATEWAY,
        RandomKind.LISTENER_SET,
        RandomKind.REFERENCE_GRANT,
        RandomKind.GATEWAY_CLASS));
    if (channel == Channel.EXPERIMENTAL) {
      others.add(RandomKind.TRAFFIC_POLICY);
    }
    things.add(new Thing(RandomKind.HTTP_ROUTE, "r0"));
    things.add(new Thing(RandomKind.HTTP_ROUTE, "r1"));
    things.add(new Thing(RandomKind.GATEWAY, "g0"));
    for (int i = 0; i < 2; i++) {
      RandomKind kind = values.of(others);
      things.add(new Thing(kind, kind.namespaced() ? "o" + i : namespace + "-" + i));
    }
  }

  /** An object that programs write to. */
  private record Thing(RandomKind kind, String name) {}

  /** Something to be done with a server, and how it reads. */
  record Operation(String text, Function<Http, Answer> action) {
    Answer run(Http http) {
      return action.apply(http);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** One of the objects in one of its versions, and the parameters of a request about it. */
  private record At(Thing thing, String version, String collection, String options) {
    RandomKind kind() {
      return thing.kind();
    }

    String path() {
      return collection + "/" + thing.name();
    }

    String object() {
      return path() + options;
    }

    String status() {
      return path() + "/status" + options;
    }
  }

  private String collection(RandomKind kind, String version) {
    return "/apis/" + kind.group() + "/" + version
        + (kind.namespaced() ? "/namespaces/" + namespace : "") + "/" + kind.plural();
  }

  /** The paths of all objects, in every version. */
  List<String> all() {
    List<String> paths = new ArrayList<>();
    for (Thing thing : things) {
      for (String version : thing.kind().versions()) {
        paths.add(collection(thing.kind(), version) + "/" + thing.name());
      }
    }
    return paths;
  }

  void cleanUp(Http http) {
    for (String path : all()) {
      http.merge(path, "{'metadata': {'finalizers': null}}");
      http.delete(path);
    }
  }

  Operation next() {
    Thing thing = values.of(things);
    RandomKind kind = thing.kind();
    String version =
        kind.versions().get(values.oneIn(4) ? values.below(kind.versions().size()) : 0);
    String options = "?fieldManager=" + values.of(MANAGERS)
        + (values.oneIn(12) ? "&dryRun=All" : "")
        + (values.oneIn(5)
            ? "&fieldValidation=" + values.of(List.of("Strict", "Strict", "Warn", "Ignore"))
            : "");
    At at = new At(thing, version, collection(kind, version), options);
    return switch (values.below(20)) {
      case 0, 1 -> create(at);
      case 2, 3 -> update(at);
      case 4, 5 -> send("PATCH", at.object(), values.merge(kind), Http.MERGE_PATCH);
      case 6, 7 -> send("PATCH", at.object(), values.jsonPatch(kind), Http.JSON_PATCH);
      case 8, 9, 10, 11 -> apply(at);
      case 12, 13 -> status(at);
      case 14 -> applyStatus(at);
      case 15 -> delete(at);
      case 16 ->
        send("PATCH", at.object(), "{\"metadata\":{\"finalizers\":null}}", Http.MERGE_PATCH);
      case 17 -> odd(at);
      case 18 -> upgrade(at);
      default -> read(at);
    };
  }

  private static Operation send(String method, String path, String body, String type) {
    return new Operation(
        method + " " + path + " " + body, http -> http.call(method, path, body, type));
  }

  private static JsonObject object(At at) {
    JsonObject metadata = new JsonObject();
    metadata.addProperty("name", at.thing().name());
    JsonObject object = new JsonObject();
    object.addProperty("apiVersion", at.kind().group() + "/" + at.version());
    object.addProperty("kind", at.kind().kind());
    object.add("metadata", metadata);
    return object;
  }

  private JsonObject full(At at) {
    JsonObject object = object(at);
    values.metadata(object.getAsJsonObject("metadata"));
    object.add("spec", at.kind().spec().apply(values));
    values.spoil(object.getAsJsonObject("spec"));
    if (values.oneIn(8)) {
      object.add("status", at.kind().status().apply(values));
    }
    return object;
  }

  private Operation create(At at) {
    JsonObject object = full(at);
    return send("POST", at.collection() + at.options(), object.toString(), Http.JSON);
  }

  private String force() {
    return values.oneIn(3) ? "&force=true" : "";
  }

  private Operation apply(At at) {
    JsonObject object = full(at);
    if (values.oneIn(3)) {
      object.add("spec", at.kind().part().apply(values));
    }
    return send("PATCH", at.object() + force(), object.toString(), Http.APPLY);
  }

  private Operation applyStatus(At at) {
    JsonObject object = object(at);
    object.add("status", at.kind().status().apply(values));
    return send("PATCH", at.status() + force(), object.toString(), Http.APPLY);
  }

  private Operation status(At at) {
    JsonObject status = at.kind().status().apply(values);
    if (values.oneIn(3)) {
      return change("PUT " + at.status() + " " + status, at, (http, object) -> {
        object.add("status", status);
        return http.put(at.status(), object);
      });
    }
    JsonObject patch = new JsonObject();
    patch.add("status", status);
    return send("PATCH", at.status(), patch.toString(), Http.MERGE_PATCH);
  }

  /** Reads, changes and writes, as clients do; sometimes from an old version, or from none. */
  private Operation update(At at) {
    JsonObject spec = at.kind().spec().apply(values);
    values.spoil(spec);
    JsonObject labels = values.labels();
    String version = values.of(List.of("read", "read", "read", "read", "1", ""));
    return change(
        "PUT " + at.object() + " " + version + " " + labels + " " + spec, at, (http, o) -> {
          JsonObject metadata = o.getAsJsonObject("metadata");
          metadata.add("labels", labels);
          if (version.isEmpty()) {
            metadata.remove("resourceVersion");
          } else if (!version.equals("read")) {
            metadata.addProperty("resourceVersion", version);
          }
          o.add("spec", spec);
          return http.put(at.object(), o);
        });
  }

  /** What is done with an object that is there; the answer of reading it if it is not. */
  private static Operation change(String text, At at, BiFunction<Http, JsonObject, Answer> action) {
    return new Operation(text, http -> {
      Answer read = http.get(at.path());
      return read.code() == 200 ? action.apply(http, read.json()) : read;
    });
  }

  private Operation delete(At at) {
    String policy = values.of(List.of("", "", "Background", "Foreground", "Orphan"));
    String query = policy.isEmpty() ? "" : "?propagationPolicy=" + policy;
    String precondition = values.of(List.of("", "", "right", "uid", "version", "dry"));
    return change("DELETE " + at.path() + query + " " + precondition, at, (http, object) -> {
      if (precondition.isEmpty()) {
        return http.delete(at.path() + query);
      }
      JsonObject metadata = object.getAsJsonObject("metadata");
      JsonObject preconditions = new JsonObject();
      JsonObject body = new JsonObject();
      body.addProperty("kind", "DeleteOptions");
      body.addProperty("apiVersion", "v1");
      switch (precondition) {
        case "right" -> {
          preconditions.add("uid", metadata.get("uid"));
          preconditions.add("resourceVersion", metadata.get("resourceVersion"));
        }
        case "uid" -> preconditions.addProperty("uid", "somebody-else");
        case "version" -> preconditions.addProperty("resourceVersion", "1");
        case "dry" -> body.add("dryRun", Objects.json("{'x': ['All']}").get("x"));
        default -> {}
      }
      body.add("preconditions", preconditions);
      return http.call("DELETE", at.path() + query, body.toString(), Http.JSON);
    });
  }

  /** Requests that are wrong, each in its way. */
  private Operation odd(At at) {
    JsonObject object = full(at);
    JsonObject metadata = object.getAsJsonObject("metadata");
    return switch (values.below(9)) {
      case 0 -> {
        metadata.remove("name");
        metadata.addProperty("generateName", "gen-");
        yield send(
            "POST", at.collection() + at.options() + "&dryRun=All", object.toString(), Http.JSON);
      }
      case 1 -> {
        metadata.remove("name");
        yield send("POST", at.collection() + at.options(), object.toString(), Http.JSON);
      }
      case 2 -> {
        metadata.addProperty("name", "Not_A_Name");
        yield send("POST", at.collection() + at.options(), object.toString(), Http.JSON);
      }
      case 3 -> {
        metadata.addProperty("namespace", "elsewhere");
        yield send("POST", at.collection() + at.options(), object.toString(), Http.JSON);
      }
      case 4 -> {
        object.addProperty("apiVersion", at.kind().group() + "/v9");
        yield send("PATCH", at.object() + force(), object.toString(), Http.APPLY);
      }
      case 5 -> {
        metadata.add("managedFields", new JsonArray());
        yield send("PATCH", at.object() + force(), object.toString(), Http.APPLY);
      }
      case 6 -> {
        metadata.addProperty("resourceVersion", "1");
        yield send("PATCH", at.object() + force(), object.toString(), Http.APPLY);
      }
      case 7 -> send("PATCH", at.object(), "{\"metadata\": {\"labels\": 5}}", Http.MERGE_PATCH);
      default -> send("PATCH", at.object(), "[{\"op\": \"add\"}]", Http.JSON_PATCH);
    };
  }

  /** A manager that updated so far begins to apply: it rewrites its own entries. */
  private Operation upgrade(At at) {
    String manager = values.of(MANAGERS);
    return change("UPGRADE " + manager + " of " + at.object(), at, (http, object) -> {
      JsonArray entries = object.getAsJsonObject("metadata").getAsJsonArray("managedFields");
      for (JsonElement each : entries == null ? new JsonArray() : entries) {
        JsonObject entry = each.getAsJsonObject();
        if (entry.get("manager").getAsString().equals(manager) && !entry.has("subresource")) {
          entry.addProperty("operation", "Apply");
          break;
        }
      }
      return http.put(at.object(), object);
    });
  }

  private Operation read(At at) {
    String path = values.of(List.of(
        at.path(),
        at.path() + "/status",
        at.kind().namespaced() ? at.collection() + "?labelSelector=a%3D1,b" : at.path()));
    return new Operation("GET " + path, http -> http.get(path));
  }
}
