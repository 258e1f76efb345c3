package io.gatewayapi.router.replay;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.router.LinearRouter;
import io.gatewayapi.router.Protocol;
import io.gatewayapi.router.RouteRequest;
import io.gatewayapi.router.RouteRequestBuilder;
import io.gatewayapi.router.Topology;
import io.gatewayapi.router.decision.RoutingDecision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One line of the traffic cases. */
record TrafficCase(JsonObject line, CaseObjects objects) {
  static List<TrafficCase> all(Path folder) throws IOException {
    CaseObjects objects = new CaseObjects(folder);
    return Files.readAllLines(folder.resolve("traffic.jsonl")).stream()
        .map(text -> JsonParser.parseString(text).getAsJsonObject())
        .map(line -> new TrafficCase(line, objects))
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
    return LinearRouter.of(Topology.of(objects.of(line))).route(request());
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
}
