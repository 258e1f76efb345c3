package io.gatewayapi.router;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ByteArrayInputStream;

@AnalyzeClasses(
    packages = "io.gatewayapi.router",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("io.gatewayapi.router.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule PARTS_DO_NOT_KNOW_THE_ENTRY_POINTS = noClasses()
      .that()
      .resideInAPackage("io.gatewayapi.router.*..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("io.gatewayapi.router");

  @ArchTest
  static final ArchRule WIRE_TYPES_STAY_AT_THE_EDGE = noClasses()
      .that()
      .resideOutsideOfPackage("..internal.compile..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("io.gatewayapi.model.v1..", "io.gatewayapi.model.json..");

  @ArchTest
  static final ArchRule NOTHING_IS_READ_OR_SENT = noClasses()
      .should()
      .dependOnClassesThat(
          resideInAnyPackage("java.io", "java.nio.file..", "java.net.http..", "java.util.logging..")
              .and(not(belongToAnyOf(ByteArrayInputStream.class))));

  @ArchTest
  static final ArchRule CLIENT_JAVAS_STATIC_CODEC_IS_NOT_USED = noClasses()
      .should()
      .dependOnClassesThat()
      .haveFullyQualifiedName("io.kubernetes.client.openapi.JSON");
}
