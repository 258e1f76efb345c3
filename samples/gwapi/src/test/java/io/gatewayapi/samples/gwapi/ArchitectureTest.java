package io.gatewayapi.samples.gwapi;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.gatewayapi.model.GatewayApiException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows between modules, and the rules of the house that can be read off the classes. */
class ArchitectureTest {
  private static final String ROOT = "io.gatewayapi.";

  /** Module to the modules it may use. */
  private static final Map<String, Set<String>> ARROWS = Map.of(
      "model", Set.of(),
      "validation", Set.of("model"),
      "router", Set.of("model"),
      "builders", Set.of("model", "validation"),
      "ingress", Set.of("model", "builders", "validation", "router"),
      "client", Set.of("model", "validation"),
      "testing", Set.of("model", "validation", "router", "client"));

  private static JavaClasses library;

  @BeforeAll
  static void importClasses() {
    library = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(ARROWS.keySet().stream().map(module -> ROOT + module).toList());
  }

  @TestFactory
  Iterable<DynamicTest> modulesUseOnlyWhatTheArrowsAllow() {
    return ARROWS.keySet().stream()
        .sorted()
        .map(module -> DynamicTest.dynamicTest(module, () -> checkArrows(module)))
        .toList();
  }

  private static void checkArrows(String module) {
    Set<String> others = new TreeSet<>(ARROWS.keySet());
    others.addAll(Set.of("codegen", "samples", "benchmarks"));
    others.remove(module);
    others.removeAll(ARROWS.get(module));
    noClasses()
        .that()
        .resideInAPackage(ROOT + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others.stream().map(o -> ROOT + o + "..").toArray(String[]::new))
        .allowEmptyShould(true)
        .check(library);
  }

  @Test
  void internalsStayInTheirModule() {
    for (String module : ARROWS.keySet()) {
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + module + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + module + "..internal..")
          .check(library);
    }
  }

  @Test
  void whatUsersSeeNamesNothingInternal() {
    assertThat(new PublicSignatures(library).leaks()).isEmpty();
  }

  @Test
  void lightModulesStayAwayFromClientJavasStaticJson() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + "model..", ROOT + "validation..", ROOT + "router..", ROOT + "builders..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("io.kubernetes.client.openapi.JSON")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("io.kubernetes.client.util.ModelMapper")
        .check(library);
  }

  @Test
  void routerAndValidationDoNoInputOrOutput() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + "validation..", ROOT + "router..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.net.http..", "okhttp3..")
        .check(library);
  }

  @Test
  void stateIsNeverStatic() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat(describe("are written in Java", ArchitectureTest::handWritten))
        .should()
        .beFinal()
        .check(library);
  }

  @TestFactory
  Iterable<DynamicTest> everyPackageIsNullMarked() {
    return library.stream()
        .map(JavaClass::getPackage)
        .distinct()
        .map(packet -> DynamicTest.dynamicTest(
            packet.getName(),
            () -> assertThat(packet.isAnnotatedWith(NullMarked.class)).isTrue()))
        .toList();
  }

  @Test
  void exceptionsHaveOneRoot() {
    classes()
        .that()
        .areAssignableTo(Exception.class)
        .and()
        .resideInAPackage("io.gatewayapi..")
        .and()
        // Shared with the build, which knows no model; what reads patterns here turns it into one
        // of ours.
        .resideOutsideOfPackage("io.gatewayapi.validation.internal.pattern.syntax")
        .should()
        .beAssignableTo(GatewayApiException.class)
        .check(library);
  }

  @Test
  void packagesOfAModuleFormNoCycleAcrossModules() {
    SlicesRuleDefinition.slices()
        .matching(ROOT + "(*)..")
        .should()
        .beFreeOfCycles()
        .check(library);
  }

  @Test
  void schemasDoNotKnowWhatIsDoneWithThem() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "model.schema..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "model.decode..")
        .check(library);
  }

  @Test
  void packagesOfTheClientFormNoCycle() {
    SlicesRuleDefinition.slices()
        .matching(ROOT + "(**)")
        .should()
        .beFreeOfCycles()
        .check(library.that(JavaClass.Predicates.resideInAPackage(ROOT + "client..")));
  }

  /** The trust of connections is the caller's: nothing here could weaken it. */
  @Test
  void nobodyTouchesTls() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + "client..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.net.ssl..", "java.security.cert..")
        .check(library);
  }

  private static boolean handWritten(JavaClass type) {
    return type.getAllFields().stream()
        .map(JavaField::getModifiers)
        .noneMatch(m -> m.contains(JavaModifier.SYNTHETIC));
  }
}
