package io.gatewayapi.benchmarks.start;

import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.gatewayapi.benchmarks.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Starts both programs in turn, twenty times each, and prints the medians of wall time and of the
 * largest resident set, as GNU time tells it.
 */
public final class ProcessStart {
  private static final int ROUNDS = 20;
  private static final Pattern RESIDENT = Pattern.compile("KIB=(\\d+)");

  private ProcessStart() {}

  private record Sample(double seconds, double mebibytes) {}

  /**
   * Measures and prints.
   *
   * @param args none
   * @throws IOException if a process can't be started
   * @throws InterruptedException if interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path file = Files.createTempFile("route", ".yaml");
    KubernetesSerialization yaml = new KubernetesSerialization();
    Files.writeString(file, yaml.asYaml(yaml.unmarshal(Fixtures.smallJson(), HTTPRoute.class)));
    Sample[] ours = new Sample[ROUNDS];
    Sample[] fabric8 = new Sample[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      ours[i] = run(NameOfOurs.class, file);
      fabric8[i] = run(NameOfFabric8.class, file);
    }
    Files.delete(file);
    print("ours", ours);
    print("fabric8", fabric8);
  }

  private static Sample run(Class<?> main, Path file) throws IOException, InterruptedException {
    List<String> command = List.of(
        "/usr/bin/time",
        "-f",
        "KIB=%M",
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        main.getName(),
        file.toString());
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    Matcher resident = RESIDENT.matcher(output);
    if (code != 0 || !output.startsWith("small") || !resident.find()) {
      throw new IllegalStateException(main.getSimpleName() + " ended with " + code + ": " + output);
    }
    return new Sample(seconds, Double.parseDouble(resident.group(1)) / 1024);
  }

  private static void print(String who, Sample[] samples) {
    double[] seconds =
        Arrays.stream(samples).mapToDouble(Sample::seconds).sorted().toArray();
    double[] memory =
        Arrays.stream(samples).mapToDouble(Sample::mebibytes).sorted().toArray();
    System.out.printf(
        "%-8s %.3f s  %.1f MiB (medians of %d)%n",
        who, seconds[ROUNDS / 2], memory[ROUNDS / 2], ROUNDS);
  }
}
