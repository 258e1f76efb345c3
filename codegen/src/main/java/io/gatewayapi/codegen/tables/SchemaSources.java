package io.gatewayapi.codegen.tables;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.gatewayapi.codegen.catalogue.Bundle;
import io.gatewayapi.codegen.catalogue.Catalogue;
import io.gatewayapi.codegen.catalogue.Kind;
import io.gatewayapi.codegen.catalogue.KindVersion;
import io.gatewayapi.codegen.generate.source.JavaText;
import io.gatewayapi.codegen.generate.source.SourceFile;
import io.gatewayapi.codegen.generate.source.SourceTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the schemas of all kinds, versions, releases and channels as classes of the model: one a
 * kind, and one that finds them.
 *
 * <p>A class has the number of each root by API version and bundle, and makes each node by its number. A
 * node names the nodes below it by number. Classes rather than resources, because a program would
 * have to open its jars once more, and to read the texts.
 */
public final class SchemaSources {
  private static final String PACKAGE = "io.gatewayapi.model.schema";
  private static final String INDEX = "SchemaIndex";

  private final Catalogue catalogue;
  private final String header;

  /**
   * Takes a catalogue.
   *
   * @param catalogue where the schemas come from
   * @param header the files' first line
   */
  public SchemaSources(Catalogue catalogue, String header) {
    this.catalogue = catalogue;
    this.header = header;
  }

  /**
   * Writes the classes.
   *
   * @param sources gets them
   */
  public void addTo(SourceTree sources) {
    Map<String, String> classes = new LinkedHashMap<>();
    for (Kind kind : catalogue.kinds()) {
      String name = kind.kind() + "Schemas";
      if (classes.containsValue(name)) {
        throw new IllegalStateException("two kinds are called " + kind.kind());
      }
      classes.put(kind.kind() + "." + kind.group(), name);
      sources.addJava(PACKAGE + "." + name, texts(kind, name));
    }
    sources.addJava(PACKAGE + "." + INDEX, index(classes));
  }

  private String index(Map<String, String> classes) {
    SourceFile file = new SourceFile(PACKAGE + "." + INDEX, header);
    file.ref("org.jspecify.annotations.Nullable");
    file.javadoc(List.of("The schemas of all kinds. A kind's are loaded when they are asked for."));
    file.line("final class " + INDEX + " {");
    file.line("private " + INDEX + "() {}");
    file.line("");
    file.javadoc(List.of("The schemas of {@code Kind.group}; null if there is no such kind."));
    file.line("static @Nullable SchemaNodes find(String name) {");
    file.line("return switch (name) {");
    classes.forEach(
        (kind, type) -> file.line("case " + JavaText.quote(kind) + " -> new " + type + "();"));
    file.line("default -> null;");
    file.line("};");
    file.line("}");
    file.line("");
    file.javadoc(List.of("Whether there are schemas of {@code v1.6.1 standard}."));
    file.line("static boolean knows(String bundle) {");
    file.line("return switch (bundle) {");
    List<String> bundles = catalogue.bundles().stream()
        .map(bundle -> bundle.release() + " " + bundle.channel())
        .toList();
    cases(file, bundles, "true");
    file.line("default -> false;");
    file.line("};");
    file.line("}");
    file.line("}");
    return file.toString();
  }

  private static void cases(SourceFile file, List<String> keys, String result) {
    for (int i = 0; i < keys.size(); i++) {
      String before = i == 0 ? "case " : "    ";
      String after = i == keys.size() - 1 ? " -> " + result + ";" : ",";
      file.line(before + JavaText.quote(keys.get(i)) + after);
    }
  }

  private String texts(Kind kind, String name) {
    NodePool pool = new NodePool();
    Map<Integer, List<String>> roots = roots(kind, pool);
    SourceFile file = new SourceFile(PACKAGE + "." + name, header);
    for (String member : new String[] {"json", "schema", "text"}) {
      file.staticRef(PACKAGE + ".SchemaDraft." + member);
    }
    for (String constant : new String[] {"ARRAY", "BOOLEAN", "INTEGER", "OBJECT", "STRING"}) {
      file.staticRef(PACKAGE + ".SchemaType." + constant);
    }
    for (String constant : new String[] {"ATOMIC", "MAP", "SET"}) {
      file.staticRef(PACKAGE + ".ListType." + constant);
    }
    file.ref("java.util.List");
    file.javadoc(List.of("The schemas of " + kind.kind() + "."));
    file.line("final class " + name + " implements SchemaNodes {");
    file.line("@Override");
    file.line("public int root(String versionAndBundle) {");
    file.line("return switch (versionAndBundle) {");
    roots.forEach((number, keys) -> cases(file, keys, String.valueOf(number)));
    file.line("default -> NONE;");
    file.line("};");
    file.line("}");
    List<String> unserved = unserved(kind);
    if (!unserved.isEmpty()) {
      file.line("");
      file.line("@Override");
      file.line("public boolean served(String versionAndBundle) {");
      file.line("return switch (versionAndBundle) {");
      cases(file, unserved, "false");
      file.line("default -> true;");
      file.line("};");
      file.line("}");
    }
    nodes(file, pool.nodes());
    file.line("}");
    return file.toString();
  }

  private static void nodes(SourceFile file, List<String> nodes) {
    file.line("");
    file.line("@Override");
    file.line("public int size() {");
    file.line("return " + nodes.size() + ";");
    file.line("}");
    file.line("");
    file.line("@Override");
    file.line("public SchemaDraft node(int number, SchemaTable in) {");
    file.line("return switch (number) {");
    for (int i = 0; i < nodes.size(); i++) {
      JsonObject node = JsonParser.parseString(nodes.get(i)).getAsJsonObject();
      List<String> lines = NodeSource.of(node);
      file.line("case " + i + " -> " + lines.get(0) + (lines.size() == 1 ? ";" : ""));
      for (int line = 1; line < lines.size(); line++) {
        file.line(lines.get(line) + (line == lines.size() - 1 ? ";" : ""));
      }
    }
    file.line("default -> throw new IndexOutOfBoundsException(number);");
    file.line("};");
    file.line("}");
  }

  /** The versions and bundles by the numbers of their roots. */
  private Map<Integer, List<String>> roots(Kind kind, NodePool pool) {
    Map<Integer, List<String>> roots = new LinkedHashMap<>();
    for (KindVersion version : kind.versions()) {
      for (Bundle bundle : catalogue.bundles()) {
        if (version.in().includes(bundle)) {
          JsonObject schema = catalogue.schema(
              version.kind(), version.apiVersion(), bundle.release(), bundle.channel());
          roots
              .computeIfAbsent(pool.add(schema), number -> new ArrayList<>())
              .add(key(version, bundle));
        }
      }
    }
    return roots;
  }

  /** The versions and bundles that have a schema and are not served. */
  private List<String> unserved(Kind kind) {
    List<String> unserved = new ArrayList<>();
    for (KindVersion version : kind.versions()) {
      for (Bundle bundle : catalogue.bundles()) {
        boolean served =
            version.fact("served", bundle).map(JsonElement::getAsBoolean).orElse(false);
        if (version.in().includes(bundle) && !served) {
          unserved.add(key(version, bundle));
        }
      }
    }
    return unserved;
  }

  /** As the model's own types spell them. */
  private static String key(KindVersion version, Bundle bundle) {
    return version.version() + " " + bundle.release() + " " + bundle.channel();
  }
}
