package io.gatewayapi.codegen.catalogue;

import java.util.Comparator;

/**
 * One version of one kind in one bundle: what one {@code openAPIV3Schema} belongs to.
 *
 * @param apiVersion group and version, {@code gateway.networking.k8s.io/v1}
 * @param kind the kind
 * @param bundle the release and channel
 */
public record Context(String apiVersion, String kind, Bundle bundle)
    implements Comparable<Context> {
  private static final Comparator<Context> ORDER = Comparator.comparing(Context::bundle)
      .thenComparing(Context::apiVersion)
      .thenComparing(Context::kind);

  @Override
  public int compareTo(Context other) {
    return ORDER.compare(this, other);
  }

  /** What a person needs to find the CRD, {@code HTTPRoute gateway.networking.k8s.io/v1 in standard v1.6.1}. */
  @Override
  public String toString() {
    return kind + " " + apiVersion + " in " + bundle;
  }
}
