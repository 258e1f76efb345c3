package io.gatewayapi.testing.internal.kind;

import io.gatewayapi.testing.internal.store.ResourceName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A kind that the server serves.
 *
 * @param resource group and plural
 * @param kind the kind
 * @param singular its singular name
 * @param namespaced false for cluster scope
 * @param shortNames short names
 * @param categories categories
 * @param origin what makes its rules
 * @param versions served versions, the preferred one first
 * @param unserved versions that there are and that are not served: objects may have been written in
 *     them, and fields be owned
 */
public record ServedKind(
    ResourceName resource,
    String kind,
    String singular,
    boolean namespaced,
    List<String> shortNames,
    List<String> categories,
    Origin origin,
    List<Version> versions,
    List<Version> unserved) {

  /** Copies the lists. */
  public ServedKind {
    unserved = List.copyOf(unserved);
    shortNames = List.copyOf(shortNames);
    categories = List.copyOf(categories);
    versions = List.copyOf(versions);
  }

  /** What makes a kind's rules. */
  public enum Origin {
    /** A CRD: with schemas, generations, and a resourceVersion that updates must name. */
    CUSTOM,
    /** Built in, kept as a plain object. */
    PLAIN,
    /** The CRDs themselves: built in, with generations, and kinds that come and go with them. */
    DEFINITION
  }

  /**
   * A version of the kind.
   *
   * @param name {@code v1}
   * @param statusSubresource whether {@code /status} is served and the main resource leaves it
   * @param deprecation the warning that its users get, empty for none
   * @param columns the columns of its tables
   * @param rules what becomes of an object that is written in this version
   * @param stored whether objects are stored in it
   * @param selectable the paths of the fields by which its objects can be selected, a dot first
   * @param scale where replicas are counted, empty if {@code /scale} is not served
   */
  public record Version(
      String name,
      boolean statusSubresource,
      String deprecation,
      List<PrinterColumn> columns,
      WriteRules rules,
      boolean stored,
      List<String> selectable,
      Optional<ScalePaths> scale) {
    /** Copies the lists. */
    public Version {
      columns = List.copyOf(columns);
      selectable = List.copyOf(selectable);
    }

    /**
     * A version without selectable fields and scale.
     *
     * @param name {@code v1}
     * @param statusSubresource whether {@code /status} is served
     * @param deprecation the warning that its users get, empty for none
     * @param columns the columns of its tables
     * @param rules what becomes of an object that is written in this version
     * @param stored whether objects are stored in it
     */
    public Version(
        String name,
        boolean statusSubresource,
        String deprecation,
        List<PrinterColumn> columns,
        WriteRules rules,
        boolean stored) {
      this(
          name,
          statusSubresource,
          deprecation,
          columns,
          rules,
          stored,
          List.of(),
          Optional.empty());
    }
  }

  /**
   * Group and version as objects carry them.
   *
   * @param version a version of this kind
   * @return {@code group/version}
   */
  public String apiVersion(Version version) {
    return resource.group().isEmpty() ? version.name() : resource.group() + "/" + version.name();
  }

  /**
   * Finds a version by name.
   *
   * @param name {@code v1}
   * @return the version, empty if it is not served
   */
  public Optional<Version> version(String name) {
    for (Version version : versions) {
      if (version.name().equals(name)) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }

  /**
   * The kind of its lists.
   *
   * @return {@code HTTPRouteList}
   */
  public String listKind() {
    return kind + "List";
  }

  /**
   * What some messages name in the place of the resource.
   *
   * @return group and kind, {@code HTTPRoute.gateway.networking.k8s.io}
   */
  public ResourceName qualifiedKind() {
    return new ResourceName(resource.group(), kind);
  }

  /** The built-in kinds whose strategies count changes on a cluster. */
  private static final Set<String> COUNTED = Set.of(
      "Deployment",
      "ReplicaSet",
      "StatefulSet",
      "DaemonSet",
      "Job",
      "Ingress",
      "IngressClass",
      "NetworkPolicy",
      "EndpointSlice");

  /**
   * Whether changes of its objects are counted.
   *
   * @return true if they have a generation
   */
  public boolean hasGenerations() {
    return origin != Origin.PLAIN || COUNTED.contains(kind);
  }
}
