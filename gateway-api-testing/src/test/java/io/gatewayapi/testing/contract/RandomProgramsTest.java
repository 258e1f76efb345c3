package io.gatewayapi.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi.model.Channel;
import java.util.ArrayList;
import java.util.List;
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

  @ParameterizedTest
  @EnumSource(Channel.class)
  void bothServersAnswerAlike(Channel channel) {
    try (ContractServer real = ContractServer.real(channel);
        ContractServer fake = ContractServer.fake(channel)) {
      Http realHttp = new Http(real);
      Http fakeHttp = new Http(fake);
      long seed = Long.getLong("gwapi.seed", 1);
      int programs = Integer.getInteger("gwapi.programs", 24);
      for (int i = 0; i < programs; i++) {
        run(seed + i, real.newNamespace(), realHttp, fakeHttp);
      }
    }
  }

  private static void run(long seed, String namespace, Http real, Http fake) {
    RandomOperations operations = new RandomOperations(new Random(seed), namespace);
    List<String> done = new ArrayList<>();
    for (int i = 0; i < OPERATIONS; i++) {
      RandomOperations.Operation operation = operations.next();
      done.add(operation.toString());
      String expected = Comparable.of(operation.run(real));
      String actual = Comparable.of(operation.run(fake));
      assertThat(actual)
          .as(
              "-Dgwapi.seed=%d -Dgwapi.programs=1, operation %d of%n%s",
              seed, i, String.join("\n", done))
          .isEqualTo(expected);
    }
    for (String path : operations.collections()) {
      assertThat(Comparable.of(fake.get(path)))
          .as("-Dgwapi.seed=%d -Dgwapi.programs=1, state after%n%s", seed, String.join("\n", done))
          .isEqualTo(Comparable.of(real.get(path)));
    }
    operations.cleanUp(real);
    operations.cleanUp(fake);
  }

  @Test
  void theSameSeedGivesTheSameProgram() {
    assertThat(program(5)).isEqualTo(program(5)).isNotEqualTo(program(6));
  }

  private static List<String> program(long seed) {
    RandomOperations operations = new RandomOperations(new Random(seed), "n");
    List<String> all = new ArrayList<>();
    for (int i = 0; i < OPERATIONS; i++) {
      all.add(operations.next().toString());
    }
    return all;
  }
}
