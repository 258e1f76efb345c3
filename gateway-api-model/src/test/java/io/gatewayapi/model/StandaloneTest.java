package io.gatewayapi.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.model.json.Json;
import io.gatewayapi.model.v1.HTTPRoute;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The model runs on client-java-api, gson and the YAML parser alone. */
class StandaloneTest {
  private static final List<String> ENOUGH =
      List.of("client-java-api-", "gson-2", "snakeyaml-engine-");
  private static final List<String> NOT_LOADED = List.of(
      "io.kubernetes.client.openapi.JSON ", "com.fasterxml", "okhttp3.", "kotlin.", "io.gsonfire");

  /** What the other process runs. */
  public static final class Program {
    private Program() {}

    /**
     * Reads a route, changes it and prints it.
     *
     * @param arguments one JSON document
     */
    public static void main(String[] arguments) {
      HTTPRoute route = Json.read(arguments[0], HTTPRoute.TYPE);
      ResourceType<?> type = Kinds.type(route.getApiVersion(), route.getKind()).orElseThrow();
      HTTPRoute copy = Conversion.convert(route.deepCopy(), HTTPRoute.TYPE);
      System.out.println(type + " " + copy.equals(route) + " " + Json.write(copy));
    }
  }

  @Test
  void noOtherLibraryIsNeeded() throws IOException, InterruptedException {
    String document =
        "{\"apiVersion\":\"gateway.networking.k8s.io/v1\",\"kind\":\"HTTPRoute\",\"metadata\":{\"name\":\"a\",\"x\":1.0},"
            + "\"spec\":{\"rules\":[{}]}}";
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-Xlog:class+load:stdout",
            "-cp",
            classPath(),
            Program.class.getName(),
            document)
        .redirectErrorStream(true)
        .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("HTTPRoute gateway.networking.k8s.io/v1 true " + document);
    NOT_LOADED.forEach(prefix -> assertThat(output).doesNotContain("] " + prefix));
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> new File(entry).isDirectory()
            || ENOUGH.stream().anyMatch(new File(entry).getName()::startsWith))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
