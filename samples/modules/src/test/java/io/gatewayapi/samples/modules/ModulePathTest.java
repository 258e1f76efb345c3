package io.gatewayapi.samples.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The library's jars serve a modular program: it names them, compiles without a warning, and runs. */
class ModulePathTest {
  private static final Path SOURCES = Path.of(System.getProperty("modular.sources"));
  private static final Pattern MISSING = Pattern.compile("\\s+\\S+\\s+-> (\\S+)\\s+not found");
  private static final Path CLASSES = Path.of(System.getProperty("modular.classes"));

  @Test
  void aModularProgramCompilesAndRunsAgainstTheJars() throws Exception {
    compile();
    List<String> lines = run();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).isEqualTo("stored with its defaults: true");
    assertThat(lines.get(1)).startsWith("HTTPRoute storefront/catalogue rule 0");
    assertThat(lines.get(2))
        .isEqualTo("true in module io.gatewayapi.samples.modules, module io.gatewayapi.model");
  }

  @ParameterizedTest
  @MethodSource("ours")
  void aModuleRequiresWhatItUses(String name) {
    StringWriter output = new StringWriter();
    try (PrintWriter printer = new PrintWriter(output)) {
      int code = ToolProvider.findFirst("jdeps")
          .orElseThrow()
          .run(
              printer,
              printer,
              "--multi-release",
              "17",
              "--module-path",
              joined(),
              "--missing-deps",
              "-m",
              name);
      assertThat(code).as(output.toString()).isZero();
    }
    Set<String> optional = packagesOfOptionalModules(name);
    assertThat(output.toString().lines().map(MISSING::matcher).filter(Matcher::matches))
        .extracting(missing -> missing.group(1))
        .allMatch(type -> optional.contains(type.substring(0, type.lastIndexOf('.'))));
  }

  /** A module path without them serves whoever does not use what needs them. */
  private static Set<String> packagesOfOptionalModules(String name) {
    ModuleFinder all = ModuleFinder.of(classPath().toArray(Path[]::new));
    return all.find(name).orElseThrow().descriptor().requires().stream()
        .filter(r -> r.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
        .flatMap(r -> all.find(r.name()).orElseThrow().descriptor().packages().stream())
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("ours")
  void aModuleExportsEveryPackageThatIsNotInternal(String name) {
    ModuleDescriptor module =
        ModuleFinder.of(modulePath()).find(name).orElseThrow().descriptor();
    assertThat(module.isAutomatic()).isFalse();
    assertThat(module.exports())
        .extracting(ModuleDescriptor.Exports::source)
        .containsExactlyInAnyOrderElementsOf(
            module.packages().stream().filter(p -> !p.contains(".internal")).toList());
  }

  static List<String> ours() {
    return List.of(
        "io.gatewayapi.builders",
        "io.gatewayapi.client",
        "io.gatewayapi.model",
        "io.gatewayapi.router",
        "io.gatewayapi.testing",
        "io.gatewayapi.validation");
  }

  /** What a user's build tool puts there: the jars of the class path, without those of this test. */
  private static Path[] modulePath() {
    return classPath()
        .filter(path -> !path.toString().matches(".*[\\\\/](junit|surefire|assertj|byte-buddy).*"))
        .toArray(Path[]::new);
  }

  private static Stream<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(path -> path.endsWith(".jar"))
        .map(Path::of)
        .filter(Files::exists);
  }

  private static String joined() {
    return String.join(
        File.pathSeparator, Stream.of(modulePath()).map(Path::toString).toList());
  }

  private static void compile() throws IOException {
    JavaCompiler compiler = javax.tools.ToolProvider.getSystemJavaCompiler();
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        Stream<Path> sources = Files.walk(SOURCES)) {
      List<Path> java =
          sources.filter(path -> path.toString().endsWith(".java")).toList();
      List<String> options = List.of(
          "--release",
          "17",
          "-d",
          CLASSES.toString(),
          "--module-path",
          joined(),
          "-Xlint:all,-options",
          "-Werror");
      boolean compiled = compiler
          .getTask(output, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
          .call();
      assertThat(compiled).as(output.toString()).isTrue();
    }
    assertThat(output.toString()).isEmpty();
  }

  private static List<String> run() throws Exception {
    Process program = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--module-path",
            CLASSES + File.pathSeparator + joined(),
            "--module",
            "io.gatewayapi.samples.modules/io.gatewayapi.samples.modules.Modular")
        .redirectErrorStream(true)
        .start();
    List<String> lines;
    try (var output = program.inputReader(StandardCharsets.UTF_8)) {
      lines = output.lines().toList();
    }
    assertThat(program.waitFor()).as(String.join("\n", lines)).isZero();
    return lines;
  }
}
