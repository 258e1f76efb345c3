package io.gatewayapi.samples.gwapi;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.router.backend.BackendProtocol;
import io.gatewayapi.router.backend.BackendTls;
import io.gatewayapi.router.decision.BackendShare;
import io.gatewayapi.router.decision.MirrorCopy;
import io.gatewayapi.router.decision.OutgoingRequest;
import io.gatewayapi.router.decision.Refusal;
import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.router.http.HeaderField;
import io.gatewayapi.router.http.HeaderFields;
import io.gatewayapi.router.id.BackendId;
import io.gatewayapi.router.rule.HeaderModifier;
import io.gatewayapi.router.rule.Retry;
import io.gatewayapi.router.rule.Timeouts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A decision as a line of JSON; what does not apply is left out. */
final class DecisionJson {
  private DecisionJson() {}

  static JsonObject of(@Nullable JsonElement id, RoutingDecision decision) {
    JsonObject json = new JsonObject();
    json.add("id", id);
    decision.fold(new RoutingDecision.Cases<>(
        forward -> forward(json, forward),
        redirect -> redirect(json, redirect),
        respond -> respond(json, respond),
        reject -> reject(json, reject)));
    return json;
  }

  private static JsonObject forward(JsonObject json, RoutingDecision.Forward decision) {
    json.addProperty("outcome", "forward");
    place(json, decision);
    json.add("backends", backends(decision.backends()));
    BackendShare.@Nullable Forwarded first = first(decision);
    if (first != null && !isStream(first)) {
      json.add("request", request(first.request()));
    }
    JsonArray mirrors = mirrors(decision.mirrors());
    if (!mirrors.isEmpty()) {
      json.add("mirrors", mirrors);
    }
    response(json, first == null ? decision.responseChanges() : first.responseChanges());
    tls(json, first);
    timeouts(json, decision.timeouts());
    retry(json, decision.retry());
    return json;
  }

  private static JsonObject redirect(JsonObject json, RoutingDecision.Redirect decision) {
    json.addProperty("outcome", "redirect");
    json.addProperty("status", decision.status());
    place(json, decision);
    response(json, decision.responseChanges());
    json.addProperty("location", decision.location());
    return json;
  }

  private static JsonObject respond(JsonObject json, RoutingDecision.Respond decision) {
    json.addProperty("outcome", "respond");
    json.addProperty("status", decision.status());
    place(json, decision);
    if (!decision.headers().fields().isEmpty()) {
      JsonObject response = new JsonObject();
      response.add("set", headers(decision.headers()));
      json.add("response", response);
    }
    return json;
  }

  private static JsonObject reject(JsonObject json, RoutingDecision.Reject decision) {
    json.addProperty("outcome", "reject");
    status(json, decision.refusal());
    place(json, decision);
    if (!decision.backends().isEmpty()) {
      json.add("backends", backends(decision.backends()));
    }
    return json;
  }

  private static void place(JsonObject json, RoutingDecision decision) {
    json.addProperty("reason", decision.reason());
    decision.reached().listenerFound().ifPresent(listener -> {
      JsonObject place = new JsonObject();
      place.addProperty("kind", listener.parentKind());
      place.addProperty("namespace", listener.parent().namespace());
      place.addProperty("name", listener.parent().name());
      place.addProperty("section", listener.section());
      json.add("listener", place);
    });
    decision.reached().matchFound().ifPresent(match -> {
      json.addProperty("route", match.route().name().toString());
      json.addProperty("rule", match.rule());
      json.addProperty("match", match.match());
    });
  }

  private static JsonArray backends(List<BackendShare> shares) {
    JsonArray all = new JsonArray();
    for (BackendShare share : shares) {
      JsonObject json = backend(share.backend(), share.share());
      share.<@Nullable Void>fold(forwarded -> null, answered -> {
        status(json, answered.refusal());
        json.addProperty("reason", answered.reason());
        return null;
      });
      all.add(json);
    }
    return all;
  }

  private static JsonArray mirrors(List<MirrorCopy> mirrors) {
    JsonArray all = new JsonArray();
    for (MirrorCopy mirror : mirrors) {
      mirror.<@Nullable Void>fold(
          sent -> {
            all.add(backend(sent.backend(), sent.share()));
            return null;
          },
          dropped -> null);
    }
    return all;
  }

  private static JsonObject backend(BackendId id, double share) {
    JsonObject json = new JsonObject();
    json.addProperty("namespace", id.name().namespace());
    json.addProperty("name", id.name().name());
    if (id.port() != null) {
      json.addProperty("port", id.port());
    }
    json.addProperty("share", share);
    return json;
  }

  /** A refusal without status is a connection that is refused or closed. */
  private static void status(JsonObject json, Refusal refusal) {
    refusal.<@Nullable Void>fold(
        status -> {
          json.addProperty("status", status);
          return null;
        },
        () -> null);
    refusal.grpcStatus().ifPresent(status -> json.addProperty("grpcStatus", status.text()));
  }

  /** The first backend that gets a share: its own filters count as well. */
  private static BackendShare.@Nullable Forwarded first(RoutingDecision.Forward decision) {
    return decision.backends().stream()
        .filter(each -> each.share() > 0)
        .flatMap(each -> each.fold(Stream::of, answered -> Stream.<BackendShare.Forwarded>empty()))
        .findFirst()
        .orElse(null);
  }

  private static boolean isStream(BackendShare.Forwarded share) {
    BackendProtocol protocol = share.connection().protocol();
    return protocol == BackendProtocol.TCP || protocol == BackendProtocol.UDP;
  }

  private static void tls(JsonObject json, BackendShare.@Nullable Forwarded share) {
    BackendTls tls = share == null ? null : share.connection().tls();
    if (tls != null) {
      JsonObject seen = new JsonObject();
      seen.addProperty("sni", tls.sni());
      if (!tls.subjectAltNames().isEmpty()) {
        JsonArray names = new JsonArray();
        tls.subjectAltNames().forEach(names::add);
        seen.add("subjectAltNames", names);
      }
      json.add("backendTls", seen);
    }
  }

  /** The request as it reaches the backend. */
  private static JsonObject request(OutgoingRequest sent) {
    JsonObject json = new JsonObject();
    json.addProperty("method", sent.method());
    json.addProperty("path", sent.target().toString());
    if (sent.host() != null) {
      json.addProperty("host", sent.host());
    }
    json.add("headers", headers(sent.headers()));
    return json;
  }

  /** Values by name, as it is first spelt: the case of a header's name means nothing. */
  private static JsonObject headers(HeaderFields fields) {
    JsonObject json = new JsonObject();
    Map<String, String> spelling = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (HeaderField field : fields.fields()) {
      spelling.putIfAbsent(field.name(), field.name());
      put(json, spelling.getOrDefault(field.name(), field.name()), field.value());
    }
    return json;
  }

  /** One value is a string, several are a list. */
  private static void put(JsonObject json, String name, String text) {
    JsonElement before = json.get(name);
    JsonPrimitive value = new JsonPrimitive(text);
    if (before == null) {
      json.add(name, value);
    } else if (before.isJsonArray()) {
      before.getAsJsonArray().add(value);
    } else {
      JsonArray both = new JsonArray();
      both.add(before);
      both.add(value);
      json.add(name, both);
    }
  }

  private static void response(JsonObject json, List<HeaderModifier> changes) {
    HeaderModifier net = HeaderModifier.net(changes);
    JsonObject response = new JsonObject();
    if (!net.set().isEmpty()) {
      response.add("set", headers(new HeaderFields(net.set())));
    }
    if (!net.add().isEmpty()) {
      response.add("add", headers(new HeaderFields(net.add())));
    }
    if (!net.remove().isEmpty()) {
      JsonArray names = new JsonArray();
      net.remove().forEach(names::add);
      response.add("remove", names);
    }
    if (!response.isEmpty()) {
      json.add("response", response);
    }
  }

  private static void timeouts(JsonObject json, Timeouts timeouts) {
    JsonObject all = new JsonObject();
    duration(all, "request", timeouts.request());
    duration(all, "backendRequest", timeouts.backendRequest());
    if (!all.isEmpty()) {
      json.add("timeouts", all);
    }
  }

  private static void duration(JsonObject json, String name, @Nullable Duration value) {
    if (value != null) {
      json.addProperty(name, DurationText.of(value));
    }
  }

  private static void retry(JsonObject json, @Nullable Retry retry) {
    if (retry == null) {
      return;
    }
    JsonObject all = new JsonObject();
    JsonArray codes = new JsonArray();
    retry.codes().forEach(codes::add);
    all.add("codes", codes);
    if (retry.attempts() != null) {
      all.addProperty("attempts", retry.attempts());
    }
    json.add("retry", all);
  }
}
