package io.gatewayapi.codegen.catalogue;

import java.util.Comparator;

/**
 * One schema node of one CRD version in one bundle.
 *
 * @param context the CRD version and the bundle
 * @param path the way from the root, {@code spec.rules[].filters[]}; {@code []} stands for the items
 *     of a list, <code>{}</code> for the values of a map; empty at the root
 */
public record Place(Context context, String path) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::context).thenComparing(Place::path);

  /**
   * The root of a CRD version's schema.
   *
   * @param context the CRD version and the bundle
   * @return the place with the empty path
   */
  public static Place root(Context context) {
    return new Place(context, "");
  }

  /**
   * The place of a property of this object.
   *
   * @param property its name
   * @return the place below
   */
  public Place property(String property) {
    return new Place(context, path.isEmpty() ? property : path + "." + property);
  }

  /**
   * The place of this list's items or this map's values.
   *
   * @param suffix {@code []} or <code>{}</code>
   * @return the place below
   */
  public Place element(String suffix) {
    return new Place(context, path + suffix);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return (path.isEmpty() ? "the root" : path) + " of " + context;
  }
}
