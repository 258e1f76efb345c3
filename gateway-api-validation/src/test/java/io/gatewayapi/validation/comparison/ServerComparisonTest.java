package io.gatewayapi.validation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Kinds;
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
 * <p>{@code gwapi.mutants} is how many objects a server, {@code gwapi.seed} what they are made from.
 * In every build these are few, and each demand is broken five times; from 2,000 on it is twenty
 * times. {@code gwapi.uncovered=true} prints the demands that were not broken often enough, {@code
 * gwapi.differences} names files to write differences to. {@code gwapi.laboratory} names the
 * kubeconfig of a server on which the CRDs of every release in {@code gwapi.crds} may be installed in
 * turn, {@code gwapi.bundles} some of these bundles if it is not to be all.
 */
class ServerComparisonTest {
  static final int MUTANTS = Integer.getInteger("gwapi.mutants", 400);
  private static final long SEED = Long.getLong("gwapi.seed", 1L);

  private final List<String> differences = new ArrayList<>();

  @Test
  void theServerSaysTheSame() throws IOException, GeneralSecurityException {
    List<RealServer> servers = RealServer.all();
    assumeTrue(!servers.isEmpty(), "gwapi.kubeconfig is not set");
    for (RealServer server : servers) {
      compare(server);
    }
    assertThat(differences).as("first of %d", differences.size()).isEmpty();
  }

  @Test
  void theServerSaysTheSameWithTheCrdsOfEveryRelease()
      throws IOException, GeneralSecurityException {
    String laboratory = System.getProperty("gwapi.laboratory", "");
    String crds = System.getProperty("gwapi.crds", "");
    assumeTrue(!laboratory.isEmpty(), "gwapi.laboratory is not set");
    assumeTrue(!crds.isEmpty(), "gwapi.crds is not set");
    RealServer server = RealServer.laboratory(Path.of(laboratory));
    String some = System.getProperty("gwapi.bundles", "");
    for (Bundle bundle : Kinds.bundles()) {
      if (some.isEmpty() || List.of(some.split(",")).contains(bundle.toString())) {
        new Installation(server).install(Path.of(crds), bundle);
        compare(server);
      }
    }
    assertThat(differences).as("first of %d", differences.size()).isEmpty();
  }

  private void compare(RealServer server) throws IOException {
    String cases = System.getProperty("gwapi.cases", "");
    assumeTrue(!cases.isEmpty(), "gwapi.cases is not set");
    try (Comparison comparison = new Comparison(server, SEED)) {
      comparison.cases(Path.of(cases, "validation.jsonl"));
      comparison.run(MUTANTS);
      Report.print(server.bundle(), SEED, comparison);
      differences.addAll(comparison.judge().differences());
    }
  }
}
