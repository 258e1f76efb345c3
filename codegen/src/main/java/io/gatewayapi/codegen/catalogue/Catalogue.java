package io.gatewayapi.codegen.catalogue;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything that is known of the CRDs of all imported bundles. */
public final class Catalogue {
  private final List<Bundle> bundles;
  private final List<Kind> kinds;
  private final SortedMap<String, CatalogueType> types;

  Catalogue(List<Bundle> bundles, List<Kind> kinds, Map<String, CatalogueType> types) {
    this.bundles = List.copyOf(bundles);
    this.kinds = List.copyOf(kinds);
    this.types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
  }

  /**
   * Reads a catalogue.
   *
   * @param schemaDir the folder with {@code kinds.json} and {@code types/}
   * @return the catalogue
   * @throws CatalogueException if a file is missing or not as it must be
   */
  public static Catalogue load(Path schemaDir) {
    return CatalogueReader.read(schemaDir);
  }

  /**
   * The bundles that the catalogue was made from.
   *
   * @return oldest release first, the standard channel before the experimental one
   */
  public List<Bundle> bundles() {
    return bundles;
  }

  /**
   * The newest release.
   *
   * @return of both channels
   */
  public Release newest() {
    return bundles.get(bundles.size() - 1).release();
  }

  /**
   * The newest bundle of a channel.
   *
   * @param channel the channel
   * @return empty if no bundle of the channel was imported
   */
  public Optional<Bundle> newest(Channel channel) {
    return bundles.stream().filter(b -> b.channel() == channel).reduce((older, newer) -> newer);
  }

  /**
   * The kinds of all groups.
   *
   * @return sorted by group and name, retired ones included
   */
  public List<Kind> kinds() {
    return kinds;
  }

  /**
   * The object types, open enums and kinds.
   *
   * @return by name, retired ones included
   */
  public SortedMap<String, CatalogueType> types() {
    return types;
  }

  /**
   * A version of a kind.
   *
   * @param kind the kind's name
   * @param apiVersion group and version
   * @return empty if no imported bundle has it
   */
  public Optional<KindVersion> version(String kind, String apiVersion) {
    return kinds.stream()
        .flatMap(k -> k.versions().stream())
        .filter(v -> v.kind().equals(kind) && v.apiVersion().equals(apiVersion))
        .findFirst();
  }

  /**
   * The {@code openAPIV3Schema} of a CRD version, exactly as upstream has it, without prose.
   *
   * @param kind the kind's name
   * @param apiVersion group and version
   * @param release the release
   * @param channel the channel
   * @return a new object
   * @throws CatalogueException if the bundle does not have it
   */
  public JsonObject schema(String kind, String apiVersion, Release release, Channel channel) {
    Bundle bundle = new Bundle(release, channel);
    Context context = new Context(apiVersion, kind, bundle);
    return version(kind, apiVersion)
        .filter(version -> bundles.contains(bundle) && version.in().includes(bundle))
        .map(version -> new SchemaRebuild(types).schema(context))
        .orElseThrow(() -> new CatalogueException("the catalogue has no " + context));
  }

  /**
   * The types that stand in the schema of a CRD version.
   *
   * @param version a version of a kind
   * @param bundle a bundle that has it
   * @return their names by path, {@code spec.rules[].filters[]}; the root's path is empty
   */
  public SortedMap<String, String> typeNames(KindVersion version, Bundle bundle) {
    SortedMap<String, String> names = new TreeMap<>();
    SchemaRebuild.Listener listener = new SchemaRebuild.Listener() {
      @Override
      public void type(CatalogueType type, Place place, JsonObject schema) {
        names.put(place.path(), type.name());
      }

      @Override
      public void property(CatalogueType owner, CatalogueProperty property, Place place) {}
    };
    new SchemaRebuild(types, listener).schema(version.context(bundle));
    return names;
  }
}
