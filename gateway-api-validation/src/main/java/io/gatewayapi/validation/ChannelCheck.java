package io.gatewayapi.validation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.model.decode.Decoder;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.schema.Schemas;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Says what a cluster's CRDs lack for an object: fields that the API server would drop without a
 * word, and since when they exist where; whether the object's version is served, or deprecated.
 *
 * <p>Nothing is validated here. Objects are never changed. Safe to use from any thread. See <a
 * href="https://gateway-api.sigs.k8s.io/concepts/versioning/">versioning</a>.
 */
public final class ChannelCheck {
  private final Bundle bundle;
  private final Map<String, Map<Bundle, Decoder>> decoders = new ConcurrentHashMap<>();

  private ChannelCheck(Bundle bundle) {
    this.bundle = bundle;
  }

  /**
   * A check against a bundle.
   *
   * @param bundle release and channel that a cluster has installed
   * @return the check
   * @throws GatewayApiException if no such bundle is known
   */
  public static ChannelCheck of(Bundle bundle) {
    return new ChannelCheck(Schemas.require(bundle));
  }

  /**
   * Checks an object.
   *
   * @param object the object
   * @return what the cluster lacks for it
   */
  public ChannelReport check(GatewayApiObject object) {
    return check(Json.toTree(object));
  }

  /**
   * Checks an object.
   *
   * @param object the object as a tree
   * @return what the cluster lacks for it
   */
  public ChannelReport check(JsonObject object) {
    String subject = TypeMeta.subject(object);
    Optional<KindVersion> kind = Kinds.find(text(object, "apiVersion"), text(object, "kind"));
    VersionSupport version =
        kind.map(this::support).orElseGet(() -> new VersionSupport.Absent(List.of()));
    List<MissingField> missing = kind.filter(known -> known.in(bundle).isPresent())
        .map(known -> missing(object, known))
        .orElse(List.of());
    return new ChannelReport(bundle, subject, version, missing);
  }

  private VersionSupport support(KindVersion kind) {
    Optional<KindVersion.Availability> here = kind.in(bundle);
    if (here.isEmpty()) {
      return new VersionSupport.Absent(
          kind.availability().stream().map(KindVersion.Availability::bundle).toList());
    }
    if (!here.get().served()) {
      List<Bundle> served = kind.availability().stream()
          .filter(KindVersion.Availability::served)
          .map(KindVersion.Availability::bundle)
          .toList();
      return new VersionSupport.NotServed(kind, served);
    }
    return here.get().deprecated()
        ? new VersionSupport.ServedDeprecated(kind, warning(kind, here.get()))
        : new VersionSupport.Served(kind);
  }

  /** The CRD's own text, or what the server says where the CRD has none. */
  private static String warning(KindVersion kind, KindVersion.Availability here) {
    String text = here.deprecationWarning();
    return text == null ? kind.apiVersion() + " " + kind.kind() + " is deprecated" : text;
  }

  private List<MissingField> missing(JsonObject object, KindVersion kind) {
    Map<Bundle, Decoder> all = decoders.computeIfAbsent(kind.toString(), name -> decoders(kind));
    Decoder here = all.get(bundle);
    List<String> pruned = here == null ? List.of() : here.decode(object).pruned();
    if (pruned.isEmpty()) {
      return List.of();
    }
    Map<Bundle, List<String>> elsewhere = new LinkedHashMap<>();
    all.forEach((each, decoder) -> elsewhere.put(each, decoder.decode(object).pruned()));
    return pruned.stream()
        .map(path -> new MissingField(path, knownIn(path, elsewhere)))
        .toList();
  }

  private static List<Bundle> knownIn(String path, Map<Bundle, List<String>> pruned) {
    return pruned.entrySet().stream()
        .filter(entry -> entry.getValue().stream().noneMatch(gone -> isWithin(path, gone)))
        .map(Map.Entry::getKey)
        .collect(Collectors.toList());
  }

  private static boolean isWithin(String path, String above) {
    return path.equals(above) || path.startsWith(above + ".") || path.startsWith(above + "[");
  }

  private static Map<Bundle, Decoder> decoders(KindVersion kind) {
    Map<Bundle, Decoder> result = new LinkedHashMap<>();
    kind.availability().stream()
        .map(KindVersion.Availability::bundle)
        .sorted()
        .forEach(each ->
            Schemas.of(kind, each).ifPresent(schema -> result.put(each, Decoder.of(schema))));
    return result;
  }

  private static String text(JsonObject object, String field) {
    JsonElement value = object.get(field);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }
}
