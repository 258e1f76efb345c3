package io.gatewayapi.codegen.generate.shape;

import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.Catalogue;
import io.gatewayapi.codegen.catalogue.CatalogueProperty;
import io.gatewayapi.codegen.catalogue.CatalogueType;
import io.gatewayapi.codegen.catalogue.Channel;
import io.gatewayapi.codegen.catalogue.Facts;
import io.gatewayapi.codegen.catalogue.KindVersion;
import io.gatewayapi.codegen.catalogue.Node;
import io.gatewayapi.codegen.catalogue.Presence;
import io.gatewayapi.codegen.catalogue.Scope;
import io.gatewayapi.codegen.catalogue.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The classes of kinds and of their lists, one a version. */
public final class KindShapes {
  private static final String META = "io.gatewayapi.model.meta.";
  private static final Map<String, String> COMMON = Map.of(
      "apiVersion", "Group and version.",
      "kind", "The kind.",
      "metadata", "Name, namespace, labels and all that objects of every kind have.");

  private final JavaShapes shapes;
  private final Catalogue catalogue;

  /**
   * Looks at a catalogue.
   *
   * @param shapes the shapes of its types
   */
  public KindShapes(JavaShapes shapes) {
    this.shapes = shapes;
    this.catalogue = shapes.catalogue();
  }

  /**
   * The versions of all kinds that have a class.
   *
   * @return in the catalogue's order
   */
  public List<KindVersion> versions() {
    return catalogue.kinds().stream()
        .flatMap(kind -> kind.versions().stream())
        .filter(version -> !version.retired())
        .toList();
  }

  /**
   * The versions of a kind that have a class.
   *
   * @param kind the kind's name
   * @return in the catalogue's order
   */
  public List<KindVersion> versions(String kind) {
    return versions().stream().filter(version -> version.kind().equals(kind)).toList();
  }

  /**
   * A kind's class.
   *
   * @param version one of {@link #versions()}
   * @return the shape, present where the version is
   */
  public TypeShape kind(KindVersion version) {
    CatalogueType type = shapes.type(version.kind());
    CatalogueType narrowed = new CatalogueType(
        type.name(),
        type.form(),
        version.javaType(),
        type.description(),
        type.facts(),
        type.enumValues(),
        described(type.allProperties()),
        presence(version));
    return shapes.shape(narrowed);
  }

  /** What all kinds have is Kubernetes', not upstream's to describe. */
  private static Map<String, CatalogueProperty> described(
      Map<String, CatalogueProperty> properties) {
    Map<String, CatalogueProperty> result = new LinkedHashMap<>();
    properties.forEach((name, property) -> {
      boolean known = property.description() != null || !COMMON.containsKey(name);
      result.put(name, known ? property : with(property, COMMON.get(name)));
    });
    return result;
  }

  private static CatalogueProperty with(CatalogueProperty property, @Nullable String description) {
    return new CatalogueProperty(
        property.name(),
        description,
        property.node(),
        property.in(),
        property.java(),
        property.presence());
  }

  /**
   * The class of a kind's list, which upstream's schemas leave out.
   *
   * @param version one of {@link #versions()}
   * @return the shape
   */
  public TypeShape list(KindVersion version) {
    String kindType = Objects.requireNonNull(version.javaType());
    CatalogueType type = new CatalogueType(
        version.kind() + "List",
        CatalogueType.Form.OBJECT,
        kindType + "List",
        "A list of " + version.kind() + " objects, as a server answers with it.",
        Facts.NONE,
        List.of(),
        Map.of(),
        presence(version));
    return new TypeShape(
        type, kindType + "List", listProperties(kindType, presence(version)), null);
  }

  private List<PropertyShape> listProperties(String kindType, Presence presence) {
    Presence items = new Presence(presence.bundles(), presence.newest(), true);
    return List.of(
        property("apiVersion", "Group and version.", Form.STRING, null, presence),
        property("kind", "The list's own kind.", Form.STRING, null, presence),
        property(
            "metadata",
            "The list's version, and where to go on.",
            Form.OBJECT,
            META + "ListMeta",
            presence),
        property("items", "The objects.", Form.OBJECTS, kindType, items));
  }

  private PropertyShape property(
      String name, String description, Form form, @Nullable String element, Presence presence) {
    Node node = new Node(new Shape.Raw(), null, Facts.NONE, null);
    return new PropertyShape(
        new CatalogueProperty(name, description, node, Scope.EVERYWHERE, true, presence),
        form,
        element,
        false);
  }

  private Presence presence(KindVersion version) {
    Set<Bundle> bundles =
        catalogue.bundles().stream().filter(version.in()::includes).collect(Collectors.toSet());
    return new Presence(bundles, newest(), false);
  }

  private Set<Bundle> newest() {
    return Stream.of(Channel.values())
        .flatMap(channel -> catalogue.newest(channel).stream())
        .collect(Collectors.toSet());
  }
}
