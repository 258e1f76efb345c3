package io.gatewayapi.router.replay;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gatewayapi.router.backend.BackendTls;
import io.gatewayapi.router.decision.BackendShare;
import io.gatewayapi.router.decision.MirrorCopy;
import io.gatewayapi.router.decision.OutgoingRequest;
import io.gatewayapi.router.decision.RoutingDecision;
import io.gatewayapi.router.decision.RoutingDecision.Forward;
import io.gatewayapi.router.http.HeaderFields;
import io.gatewayapi.router.rule.HeaderModifier;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Compares a decision with what a case expects. */
final class TrafficCheck {
  private static final int GOOD = 200;

  private final JsonObject expect;
  private final List<String> differences = new ArrayList<>();

  private TrafficCheck(JsonObject expect) {
    this.expect = expect;
  }

  /** Empty if the decision is as expected. */
  static List<String> differences(TrafficCase traffic, RoutingDecision decision) {
    TrafficCheck check = new TrafficCheck(traffic.expect());
    decision.fold(new RoutingDecision.Cases<>(
        forward -> check.forward(traffic, forward),
        redirect -> check.redirect(redirect),
        respond -> check.status(respond.status()) && check.response(respond.headers()),
        check::reject));
    return check.differences;
  }

  private boolean same(String what, Object expected, Object found) {
    if (!Objects.equals(expected, found)) {
      differences.add(what + ": expected " + expected + ", found " + found);
    }
    return true;
  }

  private boolean reject(RoutingDecision.Reject reject) {
    if (expect.has("grpcStatus")) {
      String found = reject.refusal().grpcStatus().map(s -> s.text()).orElse("none");
      return same("gRPC status", expect.get("grpcStatus").getAsString(), found);
    }
    if (expect.has("answered")) {
      same("answered", expect.get("answered").getAsBoolean(), false);
    }
    if (expect.has("backend") && !expect.has("statusCodes")) {
      same("backend", expect.get("backend").getAsString(), null);
    }
    return status(reject.refusal().fold(code -> code, () -> 0));
  }

  private boolean status(int status) {
    if (array("notStatusCodes").contains(new JsonPrimitive(status))) {
      same("status", "not " + status, status);
    }
    JsonArray codes = array("statusCodes");
    return codes.isEmpty()
        || codes.contains(new JsonPrimitive(status))
        || same("status", codes, status);
  }

  private JsonArray array(String field) {
    return expect.has(field) ? expect.getAsJsonArray(field) : new JsonArray();
  }

  private boolean redirect(RoutingDecision.Redirect redirect) {
    status(redirect.status());
    JsonObject wanted = expect.getAsJsonObject("redirect");
    URI location = URI.create(redirect.location());
    if (wanted == null) {
      return same("redirect", null, location);
    }
    same("scheme", wanted.get("scheme").getAsString(), location.getScheme());
    same("path", wanted.get("path").getAsString(), location.getPath());
    if (wanted.has("host")) {
      same("host", wanted.get("host").getAsString(), location.getHost());
    }
    return same(
        "port",
        wanted.get("port").isJsonNull() ? -1 : wanted.get("port").getAsInt(),
        location.getPort());
  }

  private boolean forward(TrafficCase traffic, Forward forward) {
    if (expect.has("weights")) {
      return weights(forward);
    }
    if (expect.has("grpcStatus")) {
      same("gRPC status", expect.get("grpcStatus").getAsString(), "OK");
    } else {
      status(timesOut(traffic, forward) ? 504 : GOOD);
    }
    for (BackendShare share : forward.backends()) {
      if (share.share() > 0) {
        share.fold(this::backend, answered -> same("backend", "usable", answered));
      }
    }
    for (JsonElement mirror : array("mirroredTo")) {
      String name = mirror.getAsJsonObject().get("name").getAsString();
      same("mirrored to " + name, true, mirrors(forward).contains(name));
    }
    return true;
  }

  /** The backend waits as long as the query asks it to. */
  private static boolean timesOut(TrafficCase traffic, Forward forward) {
    Optional<Duration> limit = Optional.ofNullable(forward.timeouts().request())
        .or(() -> Optional.ofNullable(forward.timeouts().backendRequest()))
        .filter(d -> !d.isZero());
    Optional<Duration> delay =
        traffic.request().target().queryParam("delay").map(d -> Duration.parse("PT" + d));
    return limit.isPresent() && delay.isPresent() && delay.get().compareTo(limit.get()) > 0;
  }

  private static List<String> mirrors(Forward forward) {
    return forward.mirrors().stream()
        .map(m -> m.<MirrorCopy>fold(sent -> sent, dropped -> null))
        .filter(Objects::nonNull)
        .map(m -> m.backend().name().name())
        .toList();
  }

  private boolean weights(Forward forward) {
    Map<String, Double> shares = forward.backends().stream()
        .collect(Collectors.toMap(b -> b.backend().name().name(), BackendShare::share));
    expect
        .getAsJsonObject("weights")
        .entrySet()
        .forEach(w ->
            same("share of " + w.getKey(), w.getValue().getAsDouble(), shares.get(w.getKey())));
    return true;
  }

  private boolean backend(BackendShare.Forwarded share) {
    text("backend")
        .ifPresent(name -> same("backend", name, share.backend().name().name()));
    text("namespace")
        .ifPresent(name -> same("namespace", name, share.backend().name().namespace()));
    Optional<BackendTls> tls = Optional.ofNullable(share.connection().tls());
    if (expect.has("backendSeesTLS")) {
      same("TLS", expect.get("backendSeesTLS").getAsBoolean(), tls.isPresent());
    }
    text("backendTLSServerName")
        .ifPresent(name -> same("server name", name, tls.map(BackendTls::sni).orElse(null)));
    response(responseHeaders(share));
    return !expect.has("backendRequest")
        || request(expect.getAsJsonObject("backendRequest"), share.request(), tls);
  }

  private static HeaderFields responseHeaders(BackendShare.Forwarded share) {
    HeaderFields headers = HeaderFields.none();
    for (HeaderModifier change : share.responseChanges()) {
      headers = change.apply(headers);
    }
    return headers;
  }

  private Optional<String> text(String field) {
    return Optional.ofNullable(expect.get(field)).map(JsonElement::getAsString);
  }

  private boolean response(HeaderFields found) {
    JsonObject wanted = expect.getAsJsonObject("response");
    if (wanted == null) {
      return true;
    }
    if (wanted.has("headers")) {
      headers(wanted.getAsJsonObject("headers"), found);
    }
    if (wanted.has("validHeaderValues")) {
      wanted.getAsJsonObject("validHeaderValues").entrySet().forEach(each -> {
        String value = found.joined(each.getKey()).orElse("");
        boolean fits = StreamSupport.stream(each.getValue().getAsJsonArray().spliterator(), false)
            .anyMatch(v -> v.getAsString().equalsIgnoreCase(value));
        if (!fits) {
          same(each.getKey(), each.getValue(), value);
        }
      });
    }
    absent(wanted, found);
    return true;
  }

  private void headers(JsonObject wanted, HeaderFields found) {
    wanted
        .entrySet()
        .forEach(h -> same(
            h.getKey(), h.getValue().getAsString(), found.joined(h.getKey()).orElse(null)));
  }

  private void absent(JsonObject wanted, HeaderFields found) {
    if (wanted.has("absentHeaders")) {
      wanted
          .getAsJsonArray("absentHeaders")
          .forEach(h -> same(h.getAsString(), List.of(), found.values(h.getAsString())));
    }
  }

  private boolean request(JsonObject wanted, OutgoingRequest found, Optional<BackendTls> tls) {
    if (wanted.has("path")) {
      same("path", wanted.get("path").getAsString(), found.target().toString());
    }
    if (wanted.has("method")) {
      same("method", wanted.get("method").getAsString(), found.method());
    }
    if (wanted.has("host")) {
      same("host", wanted.get("host").getAsString(), found.host());
    }
    if (wanted.has("backendTLSServerName")) {
      String name = wanted.get("backendTLSServerName").getAsString();
      same("server name", name, tls.map(BackendTls::sni).orElse(null));
    }
    if (wanted.has("headers")) {
      headers(wanted.getAsJsonObject("headers"), found.headers());
    }
    absent(wanted, found.headers());
    return true;
  }
}
