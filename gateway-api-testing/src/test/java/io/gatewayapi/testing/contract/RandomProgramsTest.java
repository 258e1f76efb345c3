package io.gatewayapi.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.model.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random programs of 50 operations by three field managers on five objects, run on the fake server
 * and on a real one: all answers are equal, and so is what is stored at the end.
 *
 * <p>{@code -Dgwapi.programs=2000} runs more of them, {@code -Dgwapi.seed=7} others.
 */
class RandomProgramsTest {
  private static final int OPERATIONS = 50;
  private static final int MOST_DIFFERENCES = 10;

  @ParameterizedTest
  @EnumSource(Channel.class)
  void bothServersAnswerAlike(Channel channel) {
    try (ContractServer real = ContractServer.real(channel);
        ContractServer fake = ContractServer.fake(channel)) {
      Http realHttp = new Http(real);
      Http fakeHttp = new Http(fake);
      long seed = Long.getLong("gwapi.seed", 1);
      int programs = Integer.getInteger("gwapi.programs", 24);
      List<String> differences = new ArrayList<>();
      for (int i = 0; i < programs && differences.size() < MOST_DIFFERENCES; i++) {
        RandomOperations operations =
            new RandomOperations(new Random(seed + i), channel, real.newNamespace());
        difference(operations, realHttp, fakeHttp)
            .map(("-Dgwapi.seed=" + (seed + i) + " -Dgwapi.programs=1, ")::concat)
            .ifPresent(differences::add);
        operations.cleanUp(realHttp);
        operations.cleanUp(fakeHttp);
      }
      assertThat(differences).isEmpty();
    }
  }

  /** What the servers answer differently, and the program up to there; empty if nothing is. */
  private static Optional<String> difference(RandomOperations operations, Http real, Http fake) {
    StringBuilder done = new StringBuilder();
    for (int i = 0; i < OPERATIONS; i++) {
      RandomOperations.Operation operation = operations.next();
      done.append(operation).append('\n');
      String expected = Comparable.of(operation.run(real));
      String actual = Comparable.of(operation.run(fake));
      if (!actual.equals(expected)) {
        return Optional.of("operation " + i + " of\n" + done + difference(expected, actual));
      }
    }
    for (String path : operations.all()) {
      String expected = Comparable.of(real.get(path));
      String actual = Comparable.of(fake.get(path));
      if (!actual.equals(expected)) {
        return Optional.of("state of " + path + " after\n" + done + difference(expected, actual));
      }
    }
    return Optional.empty();
  }

  private static String difference(String expected, String actual) {
    return "\nexpected:\n" + expected + "\nbut was:\n" + actual + "\n";
  }

  @Test
  void theSameSeedGivesTheSameProgram() {
    assertThat(program(5)).isEqualTo(program(5)).isNotEqualTo(program(6));
  }

  private static List<String> program(long seed) {
    RandomOperations operations = new RandomOperations(new Random(seed), Channel.EXPERIMENTAL, "n");
    List<String> all = new ArrayList<>();
    for (int i = 0; i < OPERATIONS; i++) {
      all.add(operations.next().toString());
    }
    return all;
  }
}
