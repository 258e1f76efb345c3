package io.gatewayapi.codegen.generate.kinds;

import io.gatewayapi.codegen.catalogue.KindVersion;
import io.gatewayapi.codegen.generate.shape.KindShapes;
import io.gatewayapi.codegen.generate.source.SourceFile;
import java.util.List;
import java.util.Objects;

/** Writes {@code KindTable}: the kinds with their Java types. */
public final class KindTableSource {
  /** The class that it writes. */
  public static final String NAME = "io.gatewayapi.model.KindTable";

  private final List<KindVersion> versions;
  private final SourceFile out;

  /**
   * Prepares a file.
   *
   * @param kinds the kinds that have classes
   * @param header the file's first line
   */
  public KindTableSource(KindShapes kinds, String header) {
    this.versions = kinds.versions();
    this.out = new SourceFile(NAME, header);
  }

  /**
   * The file.
   *
   * @return its text
   */
  public String text() {
    out.ref("java.util.List");
    out.javadoc(List.of("The kinds of the Gateway API, as {@link Kinds} looks them up."));
    out.line("final class KindTable {");
    out.javadoc(List.of("All versions of all kinds, retired ones included."));
    out.line("static final List<KindVersion> KINDS = KindVersions.ALL;");
    out.line("");
    out.javadoc(List.of("The versions that have a Java type."));
    out.line("static final List<ResourceType<?>> TYPES = List.of(");
    for (int i = 0; i < versions.size(); i++) {
      String type = Objects.requireNonNull(versions.get(i).javaType());
      out.line("    " + type + ".TYPE" + (i + 1 < versions.size() ? "," : ");"));
    }
    out.line("");
    out.javadoc(List.of("The releases and channels, oldest first."));
    out.line("static final List<Bundle> BUNDLES = KindVersions.BUNDLES;");
    out.line("");
    out.line("private KindTable() {}");
    out.line("}");
    return out.toString();
  }
}
