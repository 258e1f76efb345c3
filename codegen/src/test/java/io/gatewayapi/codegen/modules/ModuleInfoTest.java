package io.gatewayapi.codegen.modules;

import static java.lang.module.ModuleDescriptor.Requires.Modifier.MANDATED;
import static java.lang.module.ModuleDescriptor.Requires.Modifier.STATIC;
import static java.lang.module.ModuleDescriptor.Requires.Modifier.TRANSITIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleInfoTest {
  @TempDir
  private Path folder;

  private ModuleDescriptor descriptor(String declaration, String... classes) throws IOException {
    Path root = Files.createDirectories(folder.resolve("classes"));
    for (String name : classes) {
      Path file = root.resolve(name.replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, new byte[0]);
    }
    Path source = Files.writeString(folder.resolve("module-info.java"), declaration);
    ModuleInfo.main(new String[] {source.toString(), root.toString(), "1.2"});
    try (var in = Files.newInputStream(root.resolve("module-info.class"))) {
      return ModuleDescriptor.read(in);
    }
  }

  @Test
  void packagesAreExportedUnlessTheyAreInternal() throws IOException {
    ModuleDescriptor module = descriptor(
        "module a.b {}", "a.b.C", "a.b.internal.D", "a.b.internal.e.F", "a.b.internals.G");
    assertThat(module.exports()).extracting(e -> e.source()).containsOnly("a.b", "a.b.internals");
    assertThat(module.packages())
        .containsOnly("a.b", "a.b.internal", "a.b.internal.e", "a.b.internals");
    assertThat(module.toNameAndVersion()).isEqualTo("a.b@1.2");
  }

  @Test
  void packagesWithoutClassesAreNone() throws IOException {
    assertThat(descriptor("module a {}", "a.package-info", "module-info").packages())
        .isEmpty();
  }

  @Test
  void requiresAreAsTheyAreDeclared() throws IOException {
    ModuleDescriptor module = descriptor("""
        /** Says; that. */
        module a {
          requires b.c; // why
          requires transitive d;
          /* requires x; */
          requires static e;
          requires static transitive f;
        }
        """);
    assertThat(module.requires())
        .extracting(ModuleDescriptor.Requires::name, r -> Set.copyOf(r.modifiers()))
        .containsOnly(
            tuple("java.base", Set.of(MANDATED)),
            tuple("b.c", Set.of()),
            tuple("d", Set.of(TRANSITIVE)),
            tuple("e", Set.of(STATIC)),
            tuple("f", Set.of(STATIC, TRANSITIVE)));
  }

  @Test
  void otherDirectivesAreRefusedByName() {
    assertThatThrownBy(() -> ModuleDeclaration.parse("module a { opens a; }"))
        .hasMessageContaining("opens a");
    assertThatThrownBy(() -> ModuleDeclaration.parse("class A {}")).hasMessageContaining("class A");
  }

  @Test
  void theSameClassesGiveTheSameBytes() {
    ModuleDeclaration declaration = ModuleDeclaration.parse("module a { requires b; }");
    var packages = new java.util.TreeSet<>(Set.of("z", "a.internal", "m"));
    assertThat(ModuleInfo.bytes(declaration, packages, "1"))
        .isEqualTo(ModuleInfo.bytes(declaration, packages, "1"));
  }
}
