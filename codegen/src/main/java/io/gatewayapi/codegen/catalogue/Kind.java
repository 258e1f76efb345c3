package io.gatewayapi.codegen.catalogue;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A kind of a group, over all releases.
 *
 * @param group its API group
 * @param kind its name
 * @param last the newest bundle that has it
 * @param in the bundles that have it
 * @param facts what the CRDs say of all its versions: {@code plural}, {@code singular},
 *     {@code listKind}, {@code shortNames}, {@code categories}, {@code scope}, {@code labels}
 * @param versions its versions, most stable first
 */
public record Kind(
    String group, String kind, Bundle last, Scope in, Facts facts, List<KindVersion> versions) {
  /** Copies the versions. */
  public Kind {
    versions = List.copyOf(versions);
  }

  /**
   * A fact of the CRD.
   *
   * @param keyword the CRD's key
   * @param bundle a bundle that has the kind
   * @return empty if the CRD does not say
   */
  public Optional<JsonElement> fact(String keyword, Bundle bundle) {
    return facts.value(keyword, place(bundle));
  }

  /**
   * The place that the facts of the CRD belong to.
   *
   * @param bundle a bundle that has the kind
   * @return a place of no version
   */
  public Place place(Bundle bundle) {
    return Place.root(new Context(group, kind, bundle));
  }

  /**
   * Whether the newest release has none of its versions.
   *
   * @return true if it has no class
   */
  public boolean retired() {
    return versions.stream().allMatch(KindVersion::retired);
  }

  /**
   * The resource name in URLs, by the newest bundle that has the kind.
   *
   * @return such as {@code httproutes}
   */
  public String plural() {
    return text("plural");
  }

  /**
   * The name for one, by the newest bundle that has the kind.
   *
   * @return such as {@code httproute}
   */
  public String singular() {
    return text("singular");
  }

  /**
   * The kind of lists, by the newest bundle that has the kind.
   *
   * @return such as {@code HTTPRouteList}
   */
  public String listKind() {
    return text("listKind");
  }

  /**
   * Abbreviations for kubectl, by the newest bundle that has the kind.
   *
   * @return such as {@code gtw}
   */
  public List<String> shortNames() {
    return texts("shortNames");
  }

  /**
   * Groups of kinds for kubectl, by the newest bundle that has the kind.
   *
   * @return such as {@code gateway-api}
   */
  public List<String> categories() {
    return texts("categories");
  }

  /**
   * Whether objects have a namespace, by the newest bundle that has the kind.
   *
   * @return false for cluster-wide kinds
   */
  public boolean namespaced() {
    return text("scope").equals("Namespaced");
  }

  private String text(String keyword) {
    return fact(keyword, last)
        .map(JsonElement::getAsString)
        .orElseThrow(() -> new CatalogueException(kind + " has no " + keyword + " in " + last));
  }

  private List<String> texts(String keyword) {
    return fact(keyword, last).stream()
        .flatMap(json -> StreamSupport.stream(json.getAsJsonArray().spliterator(), false))
        .map(JsonElement::getAsString)
        .toList();
  }
}
