package io.gatewayapi.codegen.pattern.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A set of code points. Immutable. */
public final class CodePoints {
  /** The last code point. */
  public static final int LAST = Character.MAX_CODE_POINT;

  /** Bounds of ranges that neither touch nor overlap: first and last of each, ascending. */
  private final int[] bounds;

  private CodePoints(int[] bounds) {
    this.bounds = bounds;
  }

  /**
   * A set of ranges.
   *
   * @param bounds first and last code point of each range, in any order
   * @return their union
   */
  public static CodePoints of(int... bounds) {
    List<int[]> ranges = new ArrayList<>();
    for (int i = 0; i < bounds.length; i += 2) {
      ranges.add(new int[] {bounds[i], bounds[i + 1]});
    }
    ranges.sort((a, b) -> Integer.compare(a[0], b[0]));
    int[] merged = new int[bounds.length];
    int size = 0;
    for (int[] range : ranges) {
      if (size > 0 && range[0] <= merged[size - 1] + 1) {
        merged[size - 1] = Math.max(merged[size - 1], range[1]);
      } else {
        merged[size++] = range[0];
        merged[size++] = range[1];
      }
    }
    return new CodePoints(Arrays.copyOf(merged, size));
  }

  /** What is in this set or another. */
  CodePoints union(CodePoints other) {
    int[] both = Arrays.copyOf(bounds, bounds.length + other.bounds.length);
    System.arraycopy(other.bounds, 0, both, bounds.length, other.bounds.length);
    return of(both);
  }

  /** What is not in this set. */
  CodePoints complement() {
    int[] result = new int[bounds.length + 2];
    int size = 0;
    int next = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      if (bounds[i] > next) {
        result[size++] = next;
        result[size++] = bounds[i] - 1;
      }
      next = bounds[i + 1] + 1;
    }
    if (next <= LAST) {
      result[size++] = next;
      result[size++] = LAST;
    }
    return new CodePoints(Arrays.copyOf(result, size));
  }

  /**
   * Whether a code point is in the set.
   *
   * @param point the code point
   * @return true if it is
   */
  public boolean contains(int point) {
    int low = 0;
    int high = bounds.length / 2;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (point > bounds[2 * middle + 1]) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < bounds.length / 2 && point >= bounds[2 * low];
  }

  /**
   * The ranges.
   *
   * @return first and last code point of each, ascending; a copy
   */
  public int[] bounds() {
    return bounds.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodePoints points && Arrays.equals(bounds, points.bounds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bounds);
  }
}
