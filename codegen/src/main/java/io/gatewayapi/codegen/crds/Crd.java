package io.gatewayapi.codegen.crds;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What import takes from a CRD.
 *
 * @param where the file it came from
 * @param bundle release and channel, by its annotations
 * @param group its API group
 * @param kind its kind
 * @param facts what holds for all versions
 * @param versions its versions
 */
public record Crd(
    String where,
    Bundle bundle,
    String group,
    String kind,
    Map<String, JsonElement> facts,
    List<Version> versions) {
  /** Orders the versions: in which order a CRD lists them means nothing. */
  public Crd {
    facts = Map.copyOf(facts);
    versions = versions.stream()
        .sorted(Comparator.comparing(Version::name, VersionOrder.MOST_STABLE_FIRST))
        .toList();
  }

  /**
   * A version of a CRD.
   *
   * @param name such as {@code v1}
   * @param facts all of it but name and schema
   * @param schema its {@code openAPIV3Schema} without prose
   */
  public record Version(String name, Map<String, JsonElement> facts, JsonObject schema) {}

  /**
   * What a version's schema belongs to.
   *
   * @param version one of the versions
   * @return its context
   */
  public Context context(Version version) {
    return new Context(group + "/" + version.name(), kind, bundle);
  }

  /**
   * Whether another file says the same, wherever it lies.
   *
   * @param other a CRD of the same bundle and kind
   * @return true if neither adds anything to the other
   */
  public boolean saysTheSameAs(Crd other) {
    return facts.equals(other.facts) && versions.equals(other.versions);
  }
}
