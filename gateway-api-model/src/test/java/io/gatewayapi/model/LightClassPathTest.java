package io.gatewayapi.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.HTTPRoute;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The model in a process that has client-java-api and gson on its class path, and nothing more. */
class LightClassPathTest {
  /** What the process runs. */
  static final class Program {
    private Program() {}

    /**
     * Reads, changes, copies and writes a route.
     *
     * @param args the route as JSON
     */
    public static void main(String[] args) {
      HTTPRoute route = Json.read(args[0], HTTPRoute.TYPE).deepCopy();
      route.getMetadata().setNamespace("shop");
      System.out.print(Json.write(route));
    }
  }

  @Test
  void modelNeedsNothingButClientJavaApiAndGson() throws Exception {
    String json = "{\"apiVersion\":\"gateway.networking.k8s.io/v1\",\"kind\":\"HTTPRoute\","
        + "\"metadata\":{\"name\":\"a\"},\"spec\":{\"rules\":[{\"backendRefs\":[{\"name\":\"b\",\"port\":80}]}]}}";

    String printed = run(json);

    assertThat(printed)
        .isEqualTo(json.replace("{\"name\":\"a\"}", "{\"name\":\"a\",\"namespace\":\"shop\"}"));
  }

  private static String run(String argument)
      throws IOException, InterruptedException, URISyntaxException {
    List<String> classPath = new ArrayList<>();
    for (Class<?> type : List.of(HTTPRoute.class, Program.class, Gson.class, V1ObjectMeta.class)) {
      classPath.add(
          Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
              .toString());
    }
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            String.join(File.pathSeparator, classPath),
            Program.class.getName(),
            argument)
        .redirectErrorStream(true)
        .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }
}
