package io.gatewayapi.client.internal.discovery;

import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.internal.ListFrame;
import io.gatewayapi.client.internal.ObjectCodec;
import io.gatewayapi.client.internal.Query;
import io.gatewayapi.client.internal.Transport;
import io.gatewayapi.client.internal.UrlPath;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Channel;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.json.JsonSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Release and channel as the CRDs' annotations tell them.
 *
 * <p>Only the metadata is asked for: the CRDs themselves are megabytes.
 */
final class CrdAnnotations {
  private static final String RELEASE = "gateway.networking.k8s.io/bundle-version";
  private static final String CHANNEL = "gateway.networking.k8s.io/channel";
  private static final String METADATA_ONLY =
      "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,application/json";

  /** What one CRD says of itself. */
  record Label(String release, String channel) {
    /** The bundle, if it is one that this library has schemas of. */
    Optional<Bundle> bundle() {
      try {
        Bundle bundle = Bundle.of(release, Channel.parse(channel.toLowerCase(Locale.ROOT)));
        return Kinds.bundles().contains(bundle) ? Optional.of(bundle) : Optional.empty();
      } catch (GatewayApiException otherForm) {
        // "v1.7.0-rc.1" or "custom": the text itself is kept beside.
        return Optional.empty();
      }
    }
  }

  private CrdAnnotations() {}

  /** By {@code plural.group}; empty if they may not be read. */
  static Optional<Map<String, Label>> read(Transport transport) {
    UrlPath path = UrlPath.root("apis", "apiextensions.k8s.io", "v1", "customresourcedefinitions");
    try {
      return Optional.of(
          transport.send("GET", path, new Query(), null, METADATA_ONLY, CrdAnnotations::labels));
    } catch (ApiServerException e) {
      int code = e.status().code();
      if (code == 403 || code == 404 || code == 406 || code == 501) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static Map<String, Label> labels(byte[] list) {
    Map<String, Label> labels = new HashMap<>();
    ListFrame<RawObject> frame =
        Json.read(JsonSource.of(list), () -> new ListFrame<>(ObjectCodec.raw()));
    for (RawObject crd : frame.items()) {
      if (crd.getMetadata() != null && crd.getMetadata().getName() != null) {
        Map<String, String> annotations = crd.getMetadata().getAnnotations();
        if (annotations != null && annotations.containsKey(RELEASE)) {
          labels.put(
              crd.getMetadata().getName(),
              new Label(annotations.get(RELEASE), annotations.getOrDefault(CHANNEL, "")));
        }
      }
    }
    return labels;
  }
}
