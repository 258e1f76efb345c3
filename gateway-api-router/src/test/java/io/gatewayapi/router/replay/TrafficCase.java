package io.gatewayapi.router.replay;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.manifest.Manifest;
import io.gatewayapi.model.manifest.Manifests;
import io.gatewayapi.router.LinearRouter;
import io.gatewayapi.router.Protocol;
import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.RouteRequestBuilder;
import io.gatewayapi.router.Topology;
import io.gatewayapi.router.decision.RoutingDecision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** One line of the traffic cases. */
record TrafficCase(Path folder, JsonObject line, Map<Path, List<RawObject>> files) {
  static List<TrafficCase> all(Path folder) throws IOException {
    Map<Path, List<RawObject>> files = new HashMap<>();
    return Files.readAllLines(folder.resolve("traffic.jsonl")).stream()
        .map(text -> JsonParser.parseString(text).getAsJsonObject())
        .map(line -> new TrafficCase(folder, line, files))
        .toList();
  }

  String id() {
    return line.get("id").getAsString();
  }

  JsonObject expect() {
    return line.getAsJsonObject("expect");
  }

  String text(String field) {
    return line.get(field).getAsString();
  }

  /** The features that the case is about, beside those that all cases have. */
  Set<String> features() {
    Set<String> features = new TreeSet<>();
    line.getAsJsonArray("features").forEach(f -> features.add(f.getAsString()));
    if (features.size() > 1) {
      features.remove("Gateway");
    }
    return features;
  }

  RoutingDecision decide() {
    return LinearRouter.of(Topology.of(objects())).route(request());
  }

  RouteRequest request() {
    JsonObject sent = line.getAsJsonObject("request");
    RouteRequestBuilder request = RouteRequest.to(text("gateway"))
        .protocol(Protocol.valueOf(text("protocol")))
        .port(line.get("port").getAsInt());
    if (sent.has("service")) {
      request.grpc(sent.get("service").getAsString(), sent.get("method").getAsString());
    } else if (sent.has("path")) {
      request.method(sent.get("method").getAsString()).path(sent.get("path").getAsString());
    }
    for (String host : List.of("host", "authority")) {
      if (sent.has(host)) {
        request.host(sent.get(host).getAsString());
      }
    }
    if (sent.has("sni")) {
      request.sni(sent.get("sni").getAsString());
    }
    for (String headers : List.of("headers", "metadata")) {
      if (sent.has(headers)) {
        sent.getAsJsonObject(headers)
            .entrySet()
            .forEach(h -> request.header(h.getKey(), h.getValue().getAsString()));
      }
    }
    return request.build();
  }

  private List<RawObject> objects() {
    List<RawObject> objects = new ArrayList<>();
    for (JsonElement file : line.getAsJsonArray("manifests")) {
      Path path = folder.resolve("manifests").resolve(file.getAsString());
      objects.addAll(files.computeIfAbsent(path, TrafficCase::read));
    }
    JsonArray mutations =
        line.has("mutations") ? line.getAsJsonArray("mutations") : new JsonArray();
    StreamSupport.stream(mutations.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .forEach(mutation -> mutate(objects, mutation));
    return objects;
  }

  private static List<RawObject> read(Path path) {
    return Manifests.read(path).stream().map(Manifest::tree).map(RawObject::of).toList();
  }

  private static void mutate(List<RawObject> objects, JsonObject mutation) {
    switch (mutation.get("op").getAsString()) {
      case "create" -> objects.add(RawObject.of(mutation.getAsJsonObject("object")));
      case "replace" -> {
        RawObject replacement = RawObject.of(mutation.getAsJsonObject("object"));
        objects.replaceAll(o -> key(o).equals(key(replacement)) ? replacement : o);
      }
      case "delete" ->
        objects.removeIf(o -> key(o)
            .equals(List.of(
                mutation.get("kind").getAsString(),
                mutation.get("namespace").getAsString(),
                mutation.get("name").getAsString())));
      default -> throw new IllegalArgumentException(mutation.toString());
    }
  }

  private static List<String> key(RawObject object) {
    return List.of(
        object.getKind(),
        String.valueOf(object.getMetadata().getNamespace()),
        object.getMetadata().getName());
  }
}
