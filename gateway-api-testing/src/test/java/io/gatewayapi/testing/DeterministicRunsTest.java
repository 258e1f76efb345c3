package io.gatewayapi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is called the same in every run is, byte by byte. */
class DeterministicRunsTest {
  @Test
  void twoRunsInOneJavaVmAreTheSame() throws Exception {
    assertThat(DeterministicProgram.transcript()).isEqualTo(DeterministicProgram.transcript());
  }

  /** Each VM has an order of its own for what {@code Map.of} and {@code Set.of} give. */
  @Test
  void runsInSeveralJavaVmsAreTheSame() throws Exception {
    String here = DeterministicProgram.transcript();
    for (int i = 0; i < 3; i++) {
      assertThat(elsewhere()).isEqualTo(here);
    }
  }

  private static String elsewhere() throws IOException, InterruptedException {
    Process java = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            DeterministicProgram.class.getName())
        .redirectError(Redirect.INHERIT)
        .start();
    try (InputStream out = java.getInputStream()) {
      String transcript = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(java.waitFor()).isZero();
      return transcript;
    }
  }
}
