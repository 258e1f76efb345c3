package io.gatewayapi.client;

import io.gatewayapi.client.Endpoint.Spoken;
import io.gatewayapi.client.error.NotFoundException;
import io.gatewayapi.client.internal.ListFrame;
import io.gatewayapi.client.internal.Queries;
import io.gatewayapi.client.option.GetOptions;
import io.gatewayapi.client.option.ListOptions;
import io.gatewayapi.client.option.WatchOptions;
import io.gatewayapi.client.watch.Watch;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonSource;
import io.kubernetes.client.common.KubernetesObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The verbs that change nothing. */
record Reads<T extends KubernetesObject>(Endpoint<T> endpoint) {
  /** What a server that is late with the end of a watch gets before its connection counts as dead. */
  private static final Duration GRACE = Duration.ofSeconds(30);

  Optional<T> get(ObjectKey key, GetOptions how, String subresource) {
    return absentIfNotFound(
        key,
        () -> endpoint.call(spoken -> endpoint
            .transport()
            .send("GET", spoken.path(key, subresource), Queries.of(how), null, spoken::object)));
  }

  static <R> Optional<R> absentIfNotFound(ObjectKey key, Supplier<R> call) {
    try {
      return Optional.of(call.get());
    } catch (NotFoundException e) {
      if (Endpoint.isAboutObject(e) && e.status().name().equals(key.name())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  ObjectList<T> list(ListOptions which) {
    return endpoint.call(spoken -> page(spoken, which, ""));
  }

  private ObjectList<T> page(Spoken<T> spoken, ListOptions which, String token) {
    ListFrame<T> list = endpoint
        .transport()
        .send(
            "GET",
            spoken.resource().collection(which.namespace()),
            Queries.of(which, token),
            null,
            bytes -> frame(spoken, bytes));
    String next = orEmpty(list.metadata().getContinue());
    Long remaining = list.metadata().getRemainingItemCount();
    return new ObjectList<>(
        typed(spoken, list),
        orEmpty(list.metadata().getResourceVersion()),
        remaining == null ? 0 : remaining,
        next.isEmpty() ? Optional.empty() : Optional.of(() -> page(spoken, which, next)));
  }

  private static <T extends KubernetesObject> ListFrame<T> frame(Spoken<T> spoken, byte[] json) {
    return Json.read(JsonSource.of(json), () -> new ListFrame<>(spoken.codec()));
  }

  /** The objects of a list's text. */
  static <T extends KubernetesObject> List<T> items(Spoken<T> spoken, byte[] json) {
    return typed(spoken, frame(spoken, json));
  }

  private static <T extends KubernetesObject> List<T> typed(Spoken<T> spoken, ListFrame<T> list) {
    ApiResource resource = spoken.resource();
    String apiVersion = resource.apiVersion();
    return list.items().stream()
        .map(item -> spoken.codec().typed(item, apiVersion, resource.kind()))
        .toList();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  Watch<T> watch(WatchOptions what) {
    Duration limit = what.timeout().isZero() ? Duration.ZERO : what.timeout().plus(GRACE);
    return endpoint.call(spoken -> new OpenWatch<>(
        endpoint
            .transport()
            .open(spoken.resource().collection(what.namespace()), Queries.of(what), limit),
        spoken.codec()));
  }
}
