package io.gatewayapi.builders.internal;

import java.math.BigInteger;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Weights of backends that share a rule's requests. */
public final class Weights {
  private static final long LARGEST = 1_000_000;

  private Weights() {}

  /**
   * Makes room for one more backend that gets a percentage of the requests; those before keep their
   * proportions.
   *
   * @param before the weights so far
   * @param percent what the new backend gets, 0 to 100
   * @return the weights of those before, and of the new backend as the last
   * @throws IllegalArgumentException if the percentage is out of range, there is nothing to take
   *     it from, or the exact weights would be larger than 1,000,000
   */
  public static int[] withCanary(int[] before, int percent) {
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException("canary of " + percent + " %: expected 0 to 100");
    }
    long sum = 0;
    for (int weight : before) {
      sum += weight;
    }
    if (sum <= 0) {
      throw new IllegalArgumentException(
          "canary of " + percent + " %: expected a backend before it that gets requests");
    }
    long[] weights = new long[before.length + 1];
    for (int i = 0; i < before.length; i++) {
      weights[i] = (before.length == 1 ? 1L : before[i]) * (100 - percent);
    }
    weights[before.length] = (before.length == 1 ? 1L : sum) * percent;
    return exact(weights, percent);
  }

  /**
   * Makes room for a canary: gives those before it the weights that {@link #withCanary(int[], int)}
   * says.
   *
   * @param before the backends so far
   * @param percent what the new backend gets, 0 to 100
   * @param get reads a backend's weight, null if it has none
   * @param set gives a backend a weight
   * @param <R> the backends' type
   * @return the new backend's weight
   * @throws IllegalArgumentException as there
   */
  public static <R> int withCanary(
      List<R> before, int percent, Function<R, @Nullable Integer> get, BiConsumer<R, Integer> set) {
    int[] present =
        before.stream().map(get).mapToInt(weight -> weight == null ? 1 : weight).toArray();
    int[] weights = withCanary(present, percent);
    for (int i = 0; i < present.length; i++) {
      set.accept(before.get(i), weights[i]);
    }
    return weights[present.length];
  }

  private static int[] exact(long[] weights, int percent) {
    long divisor = weights.length == 2 ? 1 : common(weights);
    int[] result = new int[weights.length];
    for (int i = 0; i < weights.length; i++) {
      long weight = weights[i] / divisor;
      if (weight > LARGEST) {
        throw new IllegalArgumentException("canary of " + percent + " %: the exact weight " + weight
            + " is larger than " + LARGEST + "; say the weights");
      }
      result[i] = (int) weight;
    }
    return result;
  }

  private static long common(long[] weights) {
    BigInteger divisor = BigInteger.ZERO;
    for (long weight : weights) {
      divisor = divisor.gcd(BigInteger.valueOf(weight));
    }
    return divisor.signum() == 0 ? 1 : divisor.longValueExact();
  }
}
