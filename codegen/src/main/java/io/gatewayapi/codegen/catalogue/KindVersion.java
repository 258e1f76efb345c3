package io.gatewayapi.codegen.catalogue;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A version of a kind.
 *
 * @param apiVersion group and version
 * @param kind the kind's name
 * @param javaType the name of its class; null if the newest release lacks it
 * @param in the bundles that have it
 * @param facts what the CRDs say of it: {@code served}, {@code storage}, {@code deprecated},
 *     {@code deprecationWarning}, {@code subresources}, {@code additionalPrinterColumns}
 */
public record KindVersion(
    String apiVersion, String kind, @Nullable String javaType, Scope in, Facts facts) {

  /**
   * The version without its group, {@code v1}.
   *
   * @return what follows the slash
   */
  public String version() {
    return apiVersion.substring(apiVersion.indexOf('/') + 1);
  }

  /**
   * Whether the newest release lacks it.
   *
   * @return true if it has no class
   */
  public boolean retired() {
    return javaType == null;
  }

  /**
   * The context of this version in a bundle.
   *
   * @param bundle a release and channel
   * @return the context, whether the bundle has it or not
   */
  public Context context(Bundle bundle) {
    return new Context(apiVersion, kind, bundle);
  }

  /**
   * A fact of the CRD version.
   *
   * @param keyword the CRD's key
   * @param bundle a bundle that has the version
   * @return empty if the CRD does not say
   */
  public Optional<JsonElement> fact(String keyword, Bundle bundle) {
    return facts.value(keyword, Place.root(context(bundle)));
  }

  /**
   * Whether the API server offers it.
   *
   * @param bundle a bundle that has the version
   * @return false if it is only kept for stored objects
   */
  public boolean served(Bundle bundle) {
    return flag("served", bundle);
  }

  /**
   * Whether objects are stored in it.
   *
   * @param bundle a bundle that has the version
   * @return true for one version of a kind
   */
  public boolean storage(Bundle bundle) {
    return flag("storage", bundle);
  }

  /**
   * Whether the API server warns of its use.
   *
   * @param bundle a bundle that has the version
   * @return true if it is deprecated
   */
  public boolean deprecated(Bundle bundle) {
    return flag("deprecated", bundle);
  }

  /**
   * Whether status is written by itself.
   *
   * @param bundle a bundle that has the version
   * @return true if there is a status subresource
   */
  public boolean hasStatus(Bundle bundle) {
    return fact("subresources", bundle)
        .map(json -> json.getAsJsonObject().has("status"))
        .orElse(false);
  }

  /**
   * What the API server warns.
   *
   * @param bundle a bundle that has the version
   * @return empty if the version has no warning of its own
   */
  public Optional<String> deprecationWarning(Bundle bundle) {
    return fact("deprecationWarning", bundle).map(JsonElement::getAsString);
  }

  /**
   * The columns that {@code kubectl get} shows.
   *
   * @param bundle a bundle that has the version
   * @return in order
   */
  public List<PrinterColumn> printerColumns(Bundle bundle) {
    return fact("additionalPrinterColumns", bundle).stream()
        .flatMap(json -> StreamSupport.stream(json.getAsJsonArray().spliterator(), false))
        .map(column -> PrinterColumn.parse(column.getAsJsonObject()))
        .toList();
  }

  private boolean flag(String keyword, Bundle bundle) {
    return fact(keyword, bundle).map(JsonElement::getAsBoolean).orElse(false);
  }
}
