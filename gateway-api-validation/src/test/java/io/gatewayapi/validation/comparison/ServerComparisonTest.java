package io.gatewayapi.validation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gatewayapi.model.oracle.RealServer;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Holds the validator against real API servers: the same verdict, the same violations in the same
 * words, the same stored object. {@link RealServer} says how to name servers.
 *
 * <p>{@code gwapi.mutants} is how many objects a channel, {@code gwapi.seed} what they are made
 * from.
 */
class ServerComparisonTest {
  private static final int MUTANTS = Integer.getInteger("gwapi.mutants", 1000);
  private static final long SEED = Long.getLong("gwapi.seed", 1L);

  @Test
  void theServerSaysTheSame() throws IOException, GeneralSecurityException {
    List<RealServer> servers = RealServer.all();
    String cases = System.getProperty("gwapi.cases", "");
    assumeTrue(!servers.isEmpty(), "gwapi.kubeconfig is not set");
    assumeTrue(!cases.isEmpty(), "gwapi.cases is not set");
    List<String> differences = new ArrayList<>();
    for (RealServer server : servers) {
      try (Comparison comparison = new Comparison(server, SEED)) {
        comparison.cases(Path.of(cases, "validation.jsonl"));
        comparison.mutants(MUTANTS);
        comparison.updatesFromInvalid(MUTANTS / 8);
        comparison.directed(MUTANTS);
        Report.print(server.bundle(), SEED, comparison);
        differences.addAll(comparison.differences());
      }
    }
    assertThat(differences).as("first of %d", differences.size()).isEmpty();
  }
}
