package io.gatewayapi.codegen.generate.javadoc;

import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.CatalogueType;
import io.gatewayapi.codegen.catalogue.EnumValue;
import io.gatewayapi.codegen.catalogue.KindVersion;
import io.gatewayapi.codegen.catalogue.Presence;

/** Javadoc of a type. */
public final class TypeDoc {
  private static final String REFERENCE =
      "<a href=\"https://gateway-api.sigs.k8s.io/reference/spec/\">API reference</a>";

  private final CatalogueType type;
  private final Places places;

  /**
   * Looks at a type.
   *
   * @param type the type
   * @param places where types stand
   */
  public TypeDoc(CatalogueType type, Places places) {
    this.type = type;
    this.places = places;
  }

  /**
   * The comment of an object type's or open enum's class.
   *
   * @return description, places, availability
   */
  public Comment type() {
    Comment comment = new Comment().paragraph(description());
    String where = places.of(type.name());
    String availability =
        type.presence().bundles().isEmpty() ? "" : Availability.sentence(type.presence());
    comment.paragraph((where + " " + availability).strip());
    return comment.tag("@see", REFERENCE);
  }

  /**
   * The comment of the class of a kind's list.
   *
   * @return description and availability
   */
  public Comment list() {
    return new Comment().paragraph(description()).paragraph(Availability.sentence(type.presence()));
  }

  /**
   * The comment of a kind's class.
   *
   * @param version the version
   * @return description, version, availability
   */
  public Comment kind(KindVersion version) {
    String status = type.presence().bundles().stream()
        .reduce((older, newer) -> newer)
        .map(bundle -> status(version, bundle))
        .orElse("");
    return new Comment()
        .paragraph(description())
        .paragraph("Version " + Html.code(version.apiVersion()) + ". "
            + Availability.sentence(type.presence()) + status)
        .tag("@see", REFERENCE);
  }

  private static String status(KindVersion version, Bundle newest) {
    String served = version.served(newest) ? "" : " No longer served.";
    return served + (version.deprecated(newest) ? " Deprecated upstream." : "");
  }

  /**
   * The comment of a known value.
   *
   * @param value the value
   * @return description and availability
   */
  public Comment constant(EnumValue value) {
    String text = value.description();
    Presence presence = Availability.within(type.presence(), value.in());
    Comment comment = new Comment();
    String code = Html.code(value.value());
    comment.paragraph(code + (text == null ? "." : ": " + Html.text(text)));
    boolean asType = presence.bundles().equals(type.presence().bundles());
    if (!asType && !presence.retired()) {
      comment.paragraph(Availability.sentence(presence));
    }
    return presence.retired()
        ? comment.tag("@deprecated", Availability.sentence(presence))
        : comment;
  }

  /**
   * What the type is for, in one sentence or two.
   *
   * @return html; a plain fact where nobody described it yet
   */
  public String description() {
    String text = type.description();
    return text != null
        ? Html.text(text)
        : "The Gateway API's type " + Html.code(type.name()) + ".";
  }
}
