package io.gatewayapi.testing.internal.kind;

import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.KindVersion.Availability;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.testing.internal.store.ResourceName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kinds that a bundle of CRDs installs. */
public final class CatalogueKinds {
  private CatalogueKinds() {}

  /**
   * The kinds of a bundle.
   *
   * @param bundle release and channel
   * @return one entry a kind, with its served versions
   */
  public static List<ServedKind> of(Bundle bundle) {
    List<ServedKind> served = new ArrayList<>();
    versions(bundle).values().forEach(versions -> {
      List<ServedKind.Version> shown = new ArrayList<>();
      List<ServedKind.Version> hidden = new ArrayList<>();
      versions.forEach(v -> (in(v, bundle).served() ? shown : hidden).add(version(v, bundle)));
      if (!shown.isEmpty()) {
        served.add(kind(versions.get(0), shown, hidden));
      }
    });
    return served;
  }

  /**
   * All versions that the bundle's CRDs list.
   *
   * @param bundle release and channel
   * @return versions by resource, served or not, the preferred one first
   */
  public static Map<ResourceName, List<KindVersion>> versions(Bundle bundle) {
    Map<ResourceName, List<KindVersion>> kinds = new LinkedHashMap<>();
    Kinds.all().stream()
        .filter(v -> v.in(bundle).isPresent())
        .sorted(Comparator.comparing(KindVersion::version, VersionOrder.PREFERRED_FIRST))
        .sorted(Comparator.comparing(KindVersion::group).thenComparing(KindVersion::plural))
        .forEach(v -> kinds
            .computeIfAbsent(new ResourceName(v.group(), v.plural()), r -> new ArrayList<>())
            .add(v));
    return kinds;
  }

  /**
   * What a bundle says of one of its versions.
   *
   * @param version the version
   * @param bundle release and channel
   * @return what it is there
   * @throws java.util.NoSuchElementException if it is not in the bundle
   */
  public static Availability in(KindVersion version, Bundle bundle) {
    return version.in(bundle).orElseThrow();
  }

  private static ServedKind kind(
      KindVersion any, List<ServedKind.Version> served, List<ServedKind.Version> unserved) {
    return new ServedKind(
        new ResourceName(any.group(), any.plural()),
        any.kind(),
        any.singular(),
        any.namespaced(),
        any.shortNames(),
        any.categories(),
        ServedKind.Origin.CUSTOM,
        served,
        unserved);
  }

  private static ServedKind.Version version(KindVersion version, Bundle bundle) {
    Availability available = in(version, bundle);
    String warning = available.deprecationWarning();
    String fallback = version.apiVersion() + " " + version.kind() + " is deprecated";
    return new ServedKind.Version(
        version.version(),
        available.statusSubresource(),
        available.deprecated() ? (warning == null ? fallback : warning) : "",
        GatewayColumns.of(version.kind()),
        new CustomRules(version, bundle),
        available.storage());
  }
}
