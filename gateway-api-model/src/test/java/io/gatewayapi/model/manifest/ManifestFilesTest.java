package io.gatewayapi.model.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.RawObject;
import io.gatewayapi.model.v1.HTTPRoute;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files, folders and streams. */
class ManifestFilesTest {
  @TempDir
  private Path folder;

  private void file(String name, String kind) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    boolean json = name.endsWith(".json");
    String yaml = "apiVersion: v1\nkind: " + kind + "\n";
    Files.writeString(file, json ? "{\"apiVersion\":\"v1\",\"kind\":\"" + kind + "\"}" : yaml);
  }

  @Test
  void folderIsReadInTheOrderOfNames() throws IOException {
    file("b.yaml", "B");
    file("a/z.yml", "AZ");
    file("a/c/d.json", "ACD");
    file("c.json", "C");
    file("B.yaml", "Upper");
    file("readme.md", "No");
    file("d.yaml.bak", "No");
    Files.createDirectories(folder.resolve("empty.yaml"));
    List<Manifest> read = Manifests.read(folder);
    assertThat(read).extracting(Manifest::kind).containsExactly("Upper", "ACD", "AZ", "B", "C");
    assertThat(read.get(1).source()).isEqualTo(folder.resolve("a/c/d.json").toString());
  }

  @Test
  void fileOfAnyNameIsRead() throws IOException {
    file("manifest", "X");
    assertThat(Manifests.read(folder.resolve("manifest"))).hasSize(1);
  }

  @Test
  void linksToFilesAreFollowedAndLinksToFoldersAreNot() throws IOException {
    file("data/a.yaml", "A");
    Files.createSymbolicLink(folder.resolve("b.yaml"), folder.resolve("data/a.yaml"));
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    assertThat(Manifests.read(folder))
        .extracting(m -> folder.relativize(Path.of(m.source())).toString())
        .containsExactly("b.yaml", "data/a.yaml");
  }

  @Test
  void missingFileIsNamed() {
    Path missing = folder.resolve("missing.yaml");
    assertThatThrownBy(() -> Manifests.read(missing))
        .isInstanceOf(ManifestException.class)
        .hasMessage(missing + ": no such file or folder")
        .satisfies(e -> assertThat(((ManifestException) e).position()).isEmpty());
  }

  @Test
  void scanOfAFolderGoesOnAfterABrokenFile() throws IOException {
    file("a.yaml", "A");
    Files.writeString(folder.resolve("b.yaml"), "a: [");
    Files.write(folder.resolve("c.yaml"), new byte[] {'a', ':', ' ', (byte) 0xFF});
    file("d.yaml", "D");
    ManifestScan scan = ManifestReader.DEFAULT.scan(folder);
    assertThat(scan.manifests()).extracting(Manifest::kind).containsExactly("A", "D");
    assertThat(scan.problems())
        .extracting(ManifestException::source)
        .containsExactly(
            folder.resolve("b.yaml").toString(), folder.resolve("c.yaml").toString());
  }

  @Test
  void streamIsReadAndLeftOpen() {
    byte[] yaml = "apiVersion: v1\nkind: X\n".getBytes(StandardCharsets.UTF_8);
    boolean[] closed = {false};
    InputStream in = new ByteArrayInputStream(yaml) {
      @Override
      public void close() {
        closed[0] = true;
      }
    };
    assertThat(Manifests.read(in, "-").get(0)).hasToString("X without a name (-:1:1)");
    assertThat(closed[0]).isFalse();
  }

  @Test
  void failingStreamIsNamed() {
    InputStream failing = new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("gone");
      }
    };
    assertThatThrownBy(() -> Manifests.read(failing, "-"))
        .hasMessage("-: cannot be read: java.io.IOException: gone")
        .hasCauseInstanceOf(IOException.class);
  }

  private static List<KubernetesObject> objects() {
    HTTPRoute route = new HTTPRoute();
    RawObject service = new RawObject("v1", "Service");
    service.setExtraField("spec", Yaml.readTree("ports: [{port: 80}]"));
    return List.of(route, service);
  }

  @Test
  void documentsAreWrittenWithSeparators() {
    assertThat(Manifests.toYaml(objects())).isEqualTo("""
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            ---
            apiVersion: v1
            kind: Service
            spec:
              ports:
              - port: 80
            """);
    assertThat(Manifests.toYaml(List.of())).isEmpty();
  }

  @Test
  void jsonOfSeveralIsAList() {
    assertThat(Manifests.toJson(objects().subList(0, 1))).isEqualTo("""
            {
              "apiVersion": "gateway.networking.k8s.io/v1",
              "kind": "HTTPRoute"
            }
            """);
    assertThat(Manifests.parse(Manifests.toJson(objects()), "x").stream().map(Manifest::object))
        .isEqualTo(objects());
    assertThat(Manifests.parse(Manifests.toJson(List.of()), "x")).isEmpty();
  }

  @Test
  void filesAreWrittenInTheFormOfTheirNames() {
    for (String name : List.of("out.yaml", "out.json")) {
      Path file = folder.resolve(name);
      Manifests.write(file, objects());
      assertThat(file).content().startsWith(name.endsWith("json") ? "{" : "apiVersion");
      assertThat(Manifests.read(file).stream().map(Manifest::object)).isEqualTo(objects());
    }
    Path nowhere = folder.resolve("no/such/folder.yaml");
    assertThatThrownBy(() -> Manifests.write(nowhere, objects()))
        .isInstanceOf(ManifestException.class)
        .hasMessageStartingWith(nowhere + ": cannot be written: ");
  }

  @Test
  void objectOfClientJavaIsNotWritten() {
    assertThatThrownBy(() -> Manifests.toYaml(List.of(new V1ConfigMap())))
        .isInstanceOf(GatewayApiException.class)
        .hasMessageContaining("V1ConfigMap cannot be written without loss");
  }
}
