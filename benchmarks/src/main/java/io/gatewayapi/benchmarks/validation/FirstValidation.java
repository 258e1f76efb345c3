package io.gatewayapi.benchmarks.validation;

import io.gatewayapi.benchmarks.validation.Peers.Prepared;
import io.gatewayapi.model.schema.StructuralSchema;
import io.gatewayapi.validation.Operation;
import io.gatewayapi.validation.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The first validation in a new process, from the text of a large HTTPRoute until the verdict: reading
 * the text, loading and making the validator, checking. Prints the medians.
 */
public final class FirstValidation {
  private static final int ROUNDS = 10;

  private FirstValidation() {}

  /**
   * Without arguments, starts both sides in turn and prints; with one, is a side itself.
   *
   * @param args none, {@code ours} or {@code peers}
   * @throws IOException if a process can't be started
   * @throws InterruptedException if interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 1) {
      System.out.println(args[0].equals("ours") ? ours() : peers());
      return;
    }
    for (String side : List.of("ours", "peers")) {
      double[] millis = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        millis[i] = run(side) / 1e6;
      }
      Arrays.sort(millis);
      System.out.printf(
          "%-6s %.0f ms (median of %d, best %.0f)%n", side, millis[ROUNDS / 2], ROUNDS, millis[0]);
    }
  }

  private static long ours() {
    String text = Routes.largeText();
    long start = System.nanoTime();
    boolean valid = Validator.of(Routes.BUNDLE)
        .validate(Routes.read(text), Operation.create())
        .valid();
    return valid ? System.nanoTime() - start : -1;
  }

  private static long peers() {
    String text = Routes.largeText();
    long start = System.nanoTime();
    StructuralSchema schema = Routes.schema();
    new Peers(schema).validate(Prepared.of(Routes.read(text), schema));
    return System.nanoTime() - start;
  }

  private static long run(String side) throws IOException, InterruptedException {
    List<String> command = List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        FirstValidation.class.getName(),
        side);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    if (code != 0 || !output.strip().matches("\\d+")) {
      throw new IllegalStateException(side + " ended with " + code + ": " + output);
    }
    return Long.parseLong(output.strip());
  }
}
