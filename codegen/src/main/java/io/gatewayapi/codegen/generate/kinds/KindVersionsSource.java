package io.gatewayapi.codegen.generate.kinds;

import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.Catalogue;
import io.gatewayapi.codegen.catalogue.Kind;
import io.gatewayapi.codegen.catalogue.KindVersion;
import io.gatewayapi.codegen.generate.shape.Names;
import io.gatewayapi.codegen.generate.source.SourceFile;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes {@code KindVersions}: what the catalogue knows of each version, without Java types. */
public final class KindVersionsSource {
  /** The class that it writes. */
  public static final String NAME = "io.gatewayapi.model.KindVersions";

  private static final int TEXT_WIDTH = 70;

  private final Catalogue catalogue;
  private final SourceFile out;

  /**
   * Prepares a file.
   *
   * @param catalogue kinds and bundles
   * @param header the file's first line
   */
  public KindVersionsSource(Catalogue catalogue, String header) {
    this.catalogue = catalogue;
    this.out = new SourceFile(NAME, header);
  }

  /**
   * The constant of a version.
   *
   * @param version the version
   * @return {@code HTTP_ROUTE_V1}
   */
  public static String constant(KindVersion version) {
    return Names.constant(version.kind()) + "_" + version.version().toUpperCase(Locale.ROOT);
  }

  /**
   * The file.
   *
   * @return its text
   */
  public String text() {
    out.ref("java.util.List");
    out.javadoc(List.of(
        "The versions of all kinds in all known releases, also of those that no longer exist.",
        "",
        "<p>This class knows none of the kinds' Java types, so that they can refer to it: those are in",
        "{@link ResourceType}."));
    out.line("public final class KindVersions {");
    bundles();
    for (Kind kind : catalogue.kinds()) {
      for (KindVersion version : kind.versions()) {
        version(kind, version);
      }
    }
    all();
    out.line("private KindVersions() {}");
    out.line("");
    helpers();
    out.line("}");
    return out.toString();
  }

  private void bundles() {
    out.javadoc(List.of("The known bundles, oldest release first."));
    out.line("public static final List<Bundle> BUNDLES = List.of(");
    rows("    ", catalogue.bundles().stream().map(KindVersionsSource::bundle).toList(), ");");
    out.line("");
  }

  private static String bundle(Bundle bundle) {
    return "Bundle.of(\"" + bundle.release() + "\", " + channel(bundle.channel().name()) + ")";
  }

  private static String channel(String name) {
    return "Channel." + name;
  }

  private void version(Kind kind, KindVersion version) {
    String retired = version.retired() ? ", which no longer exists" : "";
    out.javadoc(
        List.of("{@code " + kind.kind() + " " + version.apiVersion() + "}" + retired + "."));
    out.line("public static final KindVersion " + constant(version) + " = new KindVersion(");
    out.line("    " + text(kind.group()) + ", " + text(version.version()) + ", " + text(kind.kind())
        + ",");
    out.line("    " + text(kind.plural()) + ", " + text(kind.singular()) + ", "
        + texts(kind.shortNames()) + ", " + texts(kind.categories()) + ", " + kind.namespaced()
        + ",");
    out.line("    in(");
    rows(
        "        ",
        Spans.of(version, catalogue.bundles()).stream()
            .map(KindVersionsSource::span)
            .toList(),
        "));");
    out.line("");
  }

  private static String span(Spans.Span span) {
    Spans.State state = span.state();
    String warning = state.warning() == null ? "null" : "\n    " + longText(state.warning());
    return "new Span(" + channel(span.channel().name()) + ", "
        + text(span.first().toString()) + ", "
        + text(span.last().toString()) + ", " + state.served() + ", " + state.storage() + ", "
        + state.status() + ", " + state.deprecated() + ", " + warning + ")";
  }

  private void all() {
    List<String> constants = catalogue.kinds().stream()
        .flatMap(kind -> kind.versions().stream())
        .map(KindVersionsSource::constant)
        .toList();
    out.javadoc(List.of("All of them."));
    out.line("public static final List<KindVersion> ALL = List.of(");
    rows("    ", constants, ");");
    out.line("");
  }

  private void helpers() {
    out.ref("org.jspecify.annotations.Nullable");
    out.javadoc(List.of("Releases of one channel in which nothing about a version changes."));
    out.line("private record Span(");
    out.line("    Channel channel, String first, String last, boolean served, boolean storage,");
    out.line("    boolean status, boolean deprecated, @Nullable String warning) {");
    out.line("boolean includes(Bundle bundle) {");
    out.line("return bundle.channel() == channel");
    out.line("    && bundle.release().compareTo(Release.parse(first)) >= 0");
    out.line("    && bundle.release().compareTo(Release.parse(last)) <= 0;");
    out.line("}").line("");
    out.line("KindVersion.Availability at(Bundle bundle) {");
    out.line("return new KindVersion.Availability(");
    out.line("    bundle, served, storage, status, deprecated, warning);");
    out.line("}").line("}").line("");
    out.ref("java.util.ArrayList");
    out.line("private static List<KindVersion.Availability> in(Span... spans) {");
    out.line("List<KindVersion.Availability> availability = new ArrayList<>();");
    out.line("for (Bundle bundle : BUNDLES) {");
    out.line("for (Span span : spans) {");
    out.line("if (span.includes(bundle)) {");
    out.line("availability.add(span.at(bundle));");
    out.line("}").line("}").line("}").line("return availability;").line("}");
  }

  private void rows(String indent, List<String> rows, String end) {
    for (int i = 0; i < rows.size(); i++) {
      String row = rows.get(i) + (i + 1 < rows.size() ? "," : end);
      row.lines().forEach(line -> out.line(indent + line.stripTrailing()));
    }
  }

  private static String texts(List<String> values) {
    return values.stream()
        .map(KindVersionsSource::text)
        .collect(Collectors.joining(", ", "List.of(", ")"));
  }

  /** A text on several lines. */
  private static String longText(String value) {
    StringBuilder lines = new StringBuilder();
    StringBuilder part = new StringBuilder();
    for (String word : value.split("(?<= )", -1)) {
      if (part.length() + word.length() > TEXT_WIDTH) {
        lines.append(text(part.toString())).append("\n        + ");
        part.setLength(0);
      }
      part.append(word);
    }
    return lines.append(text(part.toString())).toString();
  }

  private static String text(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }
}
