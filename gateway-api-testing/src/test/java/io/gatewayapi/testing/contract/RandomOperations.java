package io.gatewayapi.testing.contract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.testing.contract.Http.Answer;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Makes the operations of a random program: the same for the same source of randomness. */
final class RandomOperations {
  private static final String GROUP = "gateway.networking.k8s.io/v1";
  private static final List<String> MANAGERS = List.of("m1", "m2", "m3");

  private final Random random;
  private final String base;
  private final RandomValues values;

  RandomOperations(Random random, String namespace) {
    this.random = random;
    this.base = "/apis/" + GROUP + "/namespaces/" + namespace + "/";
    this.values = new RandomValues(random);
  }

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

  List<String> collections() {
    return List.of(base + "httproutes", base + "gateways");
  }

  void cleanUp(Http http) {
    for (String collection : collections()) {
      JsonArray items = http.get(collection).json().getAsJsonArray("items");
      for (JsonElement item : items) {
        String name =
            item.getAsJsonObject().getAsJsonObject("metadata").get("name").getAsString();
        http.merge(collection + "/" + name, "{'metadata': {'finalizers': null}}");
        http.delete(collection + "/" + name);
      }
    }
  }

  Operation next() {
    boolean route = random.nextInt(5) < 3;
    String name = route ? "r" + random.nextInt(3) : "g" + random.nextInt(2);
    String collection = base + (route ? "httproutes" : "gateways");
    String path = collection + "/" + name;
    String options = "?fieldManager=" + MANAGERS.get(random.nextInt(3))
        + (random.nextInt(12) == 0 ? "&dryRun=All" : "")
        + (random.nextInt(12) == 0 ? "&fieldValidation=Strict" : "");
    return switch (random.nextInt(14)) {
      case 0, 1 -> create(collection, name, route, options);
      case 2, 3 -> update(path, route, options);
      case 4, 5 -> send("PATCH", path + options, values.merge(route), Http.MERGE_PATCH);
      case 6 -> send("PATCH", path + options, values.jsonPatch(route), Http.JSON_PATCH);
      case 7, 8, 9, 10 -> apply(path, name, route, options);
      case 11 -> send("PATCH", path + "/status" + options, values.status(route), Http.MERGE_PATCH);
      case 12 -> applyStatus(path, name, route, options);
      default -> random.nextBoolean() ? delete(path) : release(path, options);
    };
  }

  private static Operation send(String method, String path, String body, String type) {
    return new Operation(
        method + " " + path + " " + body, http -> http.call(method, path, body, type));
  }

  private static JsonObject object(String name, boolean route) {
    JsonObject metadata = new JsonObject();
    metadata.addProperty("name", name);
    JsonObject object = new JsonObject();
    object.addProperty("apiVersion", GROUP);
    object.addProperty("kind", route ? "HTTPRoute" : "Gateway");
    object.add("metadata", metadata);
    return object;
  }

  private Operation create(String collection, String name, boolean route, String options) {
    JsonObject object = object(name, route);
    values.metadata(object.getAsJsonObject("metadata"));
    object.add("spec", values.spec(route));
    return send("POST", collection + options, object.toString(), Http.JSON);
  }

  private Operation apply(String path, String name, boolean route, String options) {
    JsonObject object = object(name, route);
    values.metadata(object.getAsJsonObject("metadata"));
    object.add("spec", random.nextInt(3) == 0 ? values.part(route) : values.spec(route));
    String force = random.nextInt(3) == 0 ? "&force=true" : "";
    return send("PATCH", path + options + force, object.toString(), Http.APPLY);
  }

  private Operation applyStatus(String path, String name, boolean route, String options) {
    JsonObject object = object(name, route);
    object.add(
        "status", JsonParser.parseString(values.status(route)).getAsJsonObject().get("status"));
    String force = random.nextInt(3) == 0 ? "&force=true" : "";
    return send("PATCH", path + "/status" + options + force, object.toString(), Http.APPLY);
  }

  /** Reads, changes and writes, as clients do; sometimes from an old version. */
  private Operation update(String path, boolean route, String options) {
    JsonObject spec = values.spec(route);
    JsonObject labels = values.labels();
    boolean stale = random.nextInt(6) == 0;
    boolean status = random.nextInt(5) == 0;
    JsonElement newStatus =
        JsonParser.parseString(values.status(route)).getAsJsonObject().get("status");
    String target = status ? path + "/status" + options : path + options;
    return new Operation(
        "PUT " + target + (stale ? " stale " : " ") + labels + " " + spec + " " + newStatus,
        http -> {
          Answer read = http.get(path);
          if (read.code() != 200) {
            return read;
          }
          JsonObject object = read.json();
          object.getAsJsonObject("metadata").add("labels", labels);
          if (stale) {
            object.getAsJsonObject("metadata").addProperty("resourceVersion", "1");
          }
          object.add("spec", spec);
          object.add("status", newStatus);
          return http.put(target, object);
        });
  }

  private static Operation delete(String path) {
    return send("DELETE", path, "", Http.JSON);
  }

  private static Operation release(String path, String options) {
    return send("PATCH", path + options, "{\"metadata\":{\"finalizers\":null}}", Http.MERGE_PATCH);
  }
}
