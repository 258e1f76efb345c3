package io.gatewayapi.validation;

import io.gatewayapi.model.Bundle;
import java.util.List;

/**
 * What a cluster with certain CRDs lacks for an object.
 *
 * @param bundle release and channel of the CRDs
 * @param subject kind, group and name of the object as the server's messages have them
 * @param version what the CRDs make of the object's version
 * @param missing fields that the object sets and the CRDs do not have, sorted by path; none if they
 *     do not have the version
 */
public record ChannelReport(
    Bundle bundle, String subject, VersionSupport version, List<MissingField> missing) {

  /** Copies the list. */
  public ChannelReport {
    missing = List.copyOf(missing);
  }

  /**
   * Whether the cluster keeps the object as it is.
   *
   * @return true if its version is served and no field is missing
   */
  public boolean complete() {
    return missing.isEmpty()
        && version.fold(served -> true, deprecated -> true, not -> false, absent -> false);
  }

  /** A line for the version, and one for each missing field. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(subject + " in " + bundle + ": " + version);
    missing.forEach(field -> out.append("\n  ").append(field));
    return out.toString();
  }
}
