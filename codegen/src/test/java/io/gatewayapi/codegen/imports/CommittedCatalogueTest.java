package io.gatewayapi.codegen.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gatewayapi.codegen.catalogue.Catalogue;
import io.gatewayapi.codegen.catalogue.CatalogueProperty;
import io.gatewayapi.codegen.catalogue.CatalogueType;
import io.gatewayapi.codegen.catalogue.Channel;
import io.gatewayapi.codegen.catalogue.EnumValue;
import io.gatewayapi.codegen.catalogue.Kind;
import io.gatewayapi.codegen.catalogue.KindVersion;
import io.gatewayapi.codegen.catalogue.Release;
import io.gatewayapi.codegen.catalogue.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the project's own catalogue says of the seven releases. */
class CommittedCatalogueTest {
  private static Catalogue catalogue;

  @BeforeAll
  static void load() {
    catalogue = Catalogue.load(CommittedCatalogue.dir());
  }

  private static Stream<KindVersion> versions() {
    return catalogue.kinds().stream().map(Kind::versions).flatMap(List::stream);
  }

  private static CatalogueProperty property(String type, String name) {
    CatalogueType found = catalogue.types().get(type);
    assertThat(found).as(type).isNotNull();
    CatalogueProperty property = found.properties().get(name);
    assertThat(property).as(type + "." + name).isNotNull();
    return property;
  }

  @Test
  void fourteenBundlesAreImported() {
    assertThat(catalogue.bundles()).hasSize(14);
    assertThat(catalogue.newest()).isEqualTo(Release.parse("v1.6.1"));
  }

  @Test
  void kindsOfTheNewestReleaseHaveClasses() {
    assertThat(versions().map(KindVersion::javaType).filter(type -> type != null))
        .containsExactlyInAnyOrder(
            "io.gatewayapi.model.v1.BackendTLSPolicy",
            "io.gatewayapi.model.v1.GRPCRoute",
            "io.gatewayapi.model.v1.Gateway",
            "io.gatewayapi.model.v1.GatewayClass",
            "io.gatewayapi.model.v1.HTTPRoute",
            "io.gatewayapi.model.v1.ListenerSet",
            "io.gatewayapi.model.v1.ReferenceGrant",
            "io.gatewayapi.model.v1.TCPRoute",
            "io.gatewayapi.model.v1.TLSRoute",
            "io.gatewayapi.model.v1.UDPRoute",
            "io.gatewayapi.model.v1alpha2.TCPRoute",
            "io.gatewayapi.model.v1alpha2.TLSRoute",
            "io.gatewayapi.model.v1alpha2.UDPRoute",
            "io.gatewayapi.model.v1alpha3.BackendTLSPolicy",
            "io.gatewayapi.model.v1alpha3.TLSRoute",
            "io.gatewayapi.model.v1beta1.Gateway",
            "io.gatewayapi.model.v1beta1.GatewayClass",
            "io.gatewayapi.model.v1beta1.HTTPRoute",
            "io.gatewayapi.model.v1beta1.ReferenceGrant",
            "io.gatewayapi.model.x.v1alpha1.XBackend",
            "io.gatewayapi.model.x.v1alpha1.XBackendTrafficPolicy",
            "io.gatewayapi.model.x.v1alpha1.XMesh");
  }

  @Test
  void retiredKindsRemainWithoutClasses() {
    assertThat(versions().filter(KindVersion::retired))
        .extracting(version -> version.kind() + " " + version.version())
        .containsExactlyInAnyOrder(
            "BackendLBPolicy v1alpha2",
            "BackendTLSPolicy v1alpha2",
            "GRPCRoute v1alpha2",
            "ReferenceGrant v1alpha2",
            "XListenerSet v1alpha1");
  }

  @Test
  void retiredFieldsOfLivingKindsRemain() {
    CatalogueProperty idleTimeout = property("SessionPersistence", "idleTimeout");

    assertThat(idleTimeout.retired()).isTrue();
    assertThat(idleTimeout.since(Channel.EXPERIMENTAL)).contains(Release.parse("v1.1.1"));
    assertThat(idleTimeout.presence().last(Channel.EXPERIMENTAL)).contains(Release.parse("v1.5.1"));
    assertThat(property("ListenerTLSConfig", "frontendValidation").retired()).isTrue();
  }

  @Test
  void fieldsOfRetiredVersionsGetNoAccessor() {
    CatalogueType spec = catalogue.types().get("BackendTLSPolicySpec");

    assertThat(spec.properties()).containsOnlyKeys("options", "targetRefs", "validation");
    assertThat(spec.allProperties()).containsKeys("targetRef", "tls");
    assertThat(catalogue.types().get("BackendTLSPolicyConfig").javaType()).isNull();
  }

  @Test
  void supportedFeaturesAreObjectsInJavaAndStringsInOldSchemas() {
    assertThat(property("GatewayClassStatus", "supportedFeatures").shape())
        .isEqualTo(new Shape.ListOf(new Shape.Ref("SupportedFeature")));
    assertThat(featureType("v1.1.1")).isEqualTo("string");
    assertThat(featureType("v1.2.1")).isEqualTo("object");
  }

  private static String featureType(String release) {
    return catalogue
        .schema(
            "GatewayClass",
            "gateway.networking.k8s.io/v1",
            Release.parse(release),
            Channel.EXPERIMENTAL)
        .getAsJsonObject("properties")
        .getAsJsonObject("status")
        .getAsJsonObject("properties")
        .getAsJsonObject("supportedFeatures")
        .getAsJsonObject("items")
        .get("type")
        .getAsString();
  }

  @Test
  void openEnumsAreTheUnionOfTheirUses() {
    assertThat(catalogue.types().get("FromNamespaces").enumValues())
        .extracting(EnumValue::value)
        .containsExactly("All", "Selector", "Same", "None");
    assertThat(catalogue.types().get("ProtocolType").enumValues())
        .extracting(EnumValue::value)
        .containsExactly("HTTP", "HTTPS", "TLS", "TCP", "UDP");
    assertThat(property("HTTPRequestRedirectFilter", "statusCode").shape())
        .isEqualTo(Shape.Scalar.INT32);
  }

  @Test
  void experimentalIsWhatTheStandardChannelOfTheNewestReleaseLacks() {
    assertThat(property("HTTPRouteRule", "retry").experimental()).isTrue();
    assertThat(property("HTTPRouteRule", "timeouts").experimental()).isFalse();
    assertThat(property("HTTPRouteRule", "timeouts").since(Channel.STANDARD))
        .contains(Release.parse("v1.2.1"));
    assertThat(property("GatewaySpec", "gatewayClassName").required()).isTrue();
    assertThat(property("GatewaySpec", "addresses").required()).isFalse();
  }

  @Test
  void filesStaySmall() throws IOException {
    try (Stream<Path> files = Files.walk(CommittedCatalogue.dir())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.size(file)).as("%s", file).isLessThan(1_000_000);
      }
    }
  }

  @Test
  void importWritesTheCommittedBytesInAnyOrderOfInput(@TempDir Path dir) throws IOException {
    String crds = System.getProperty("gwapi.crds", "");
    assumeTrue(!crds.isEmpty() && Files.isDirectory(Path.of(crds)), "gwapi.crds names no folder");
    for (String input : List.of("names.tsv", "descriptions.properties")) {
      Path file = CommittedCatalogue.dir().resolve(input);
      if (Files.exists(file)) {
        Files.copy(file, dir.resolve(input));
      }
    }
    Importer.run(dir, shuffledFiles(Path.of(crds)));

    assertThat(files(dir)).isEqualTo(files(CommittedCatalogue.dir()));
    Path newest = Path.of(crds).resolve(catalogue.newest().toString());
    assertThat(Importer.add(dir, List.of(newest)).changed()).isEmpty();
  }

  private static List<Path> shuffledFiles(Path crds) throws IOException {
    try (Stream<Path> walk = Files.walk(crds)) {
      List<Path> files = new ArrayList<>(
          walk.filter(f -> f.toString().endsWith(".yaml")).sorted().toList());
      Collections.shuffle(files, new Random(1));
      return files;
    }
  }

  private static List<String> files(Path dir) throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(dir)) {
      for (Path file : walk.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        files.add(dir.relativize(file) + "\n" + Files.readString(file));
      }
    }
    return files;
  }
}
