package io.gatewayapi.codegen.imports;

import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.Channel;
import io.gatewayapi.codegen.catalogue.Context;
import io.gatewayapi.codegen.catalogue.Place;
import io.gatewayapi.codegen.crds.Crd;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what gets a Java class, and of what name: what the newest bundle of a channel has. */
final class Living {
  private final Names names;
  private final Set<Bundle> newest;
  private final Set<String> versions = new HashSet<>();

  Living(List<Crd> crds, Names names) {
    this.names = names;
    Map<Channel, Bundle> newestOf = new TreeMap<>();
    crds.stream()
        .map(Crd::bundle)
        .sorted()
        .forEach(bundle -> newestOf.put(bundle.channel(), bundle));
    this.newest = new TreeSet<>(newestOf.values());
    for (Crd crd : crds) {
      if (newest.contains(crd.bundle())) {
        crd.versions().forEach(version -> versions.add(key(crd.context(version))));
      }
    }
  }

  private static String key(Context context) {
    return context.apiVersion() + "/" + context.kind();
  }

  /** Whether something at these places gets into Java. */
  boolean uses(Collection<Place> places) {
    return places.stream().anyMatch(place -> versions.contains(key(place.context())));
  }

  /** The class of a kind's version; null if the version is retired. */
  @Nullable
  String kind(String group, String version, String kind) {
    if (!versions.contains(group + "/" + version + "/" + kind)) {
      return null;
    }
    return group(group).javaPackage() + "." + version + "." + kind;
  }

  /** The class of a nested type; null if only retired kinds and versions use it. */
  @Nullable
  String nested(String type, Collection<Place> places) {
    if (!uses(places)) {
      return null;
    }
    Set<String> groups = groups(places, true);
    if (groups.isEmpty()) {
      groups = groups(places, false);
    }
    Optional<String> first = names.groups().stream().filter(groups::contains).findFirst();
    Names.Group group = group(first.orElseThrow());
    return group.javaPackage() + "." + group.nestedVersion() + "." + type;
  }

  private Set<String> groups(Collection<Place> places, boolean newestOnly) {
    return places.stream()
        .map(Place::context)
        .filter(c -> versions.contains(key(c)))
        .filter(c -> !newestOnly || newest.contains(c.bundle()))
        .map(c -> c.apiVersion().substring(0, c.apiVersion().indexOf('/')))
        .collect(Collectors.toSet());
  }

  private Names.Group group(String group) {
    return names.group(group).orElseThrow();
  }
}
