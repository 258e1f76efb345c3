package io.gatewayapi.model.oracle;

import java.util.List;
import java.util.Random;

/** A seeded random source, in the words of those who change objects. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean yes() {
    return random.nextBoolean();
  }

  <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }

  Random random() {
    return random;
  }
}
