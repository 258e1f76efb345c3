package io.gatewayapi.codegen.pattern.syntax;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Which code points are the same but for their case: {@code k}, {@code K} and the Kelvin sign. */
final class CaseFolding {
  /** The Turkish ones have no simple folding. */
  private static final int DOTTED_I = 0x130;

  private static final int DOTLESS_I = 0x131;

  /** All cases of each code point that has several. */
  private static final Map<Integer, CodePoints> CASES = cases();

  private CaseFolding() {}

  /** All cases of a code point. */
  static CodePoints fold(int point) {
    CodePoints cases = CASES.get(point);
    return cases == null ? CodePoints.of(point, point) : cases;
  }

  /** A set with all cases of its members. */
  static CodePoints fold(CodePoints points) {
    CodePoints result = points;
    for (Map.Entry<Integer, CodePoints> entry : CASES.entrySet()) {
      if (points.contains(entry.getKey())) {
        result = result.union(entry.getValue());
      }
    }
    return result;
  }

  private static Map<Integer, CodePoints> cases() {
    Map<Integer, CodePoints> byFolded = new HashMap<>();
    for (int point = 0; point <= CodePoints.LAST; point++) {
      int folded = folded(point);
      if (folded != point) {
        CodePoints both = CodePoints.of(point, point, folded, folded);
        byFolded.merge(folded, both, CodePoints::union);
      }
    }
    Map<Integer, CodePoints> result = new TreeMap<>();
    byFolded.values().forEach(points -> {
      int[] bounds = points.bounds();
      for (int i = 0; i < bounds.length; i += 2) {
        for (int point = bounds[i]; point <= bounds[i + 1]; point++) {
          result.put(point, points);
        }
      }
    });
    return Collections.unmodifiableMap(result);
  }

  private static int folded(int point) {
    if (point == DOTTED_I || point == DOTLESS_I) {
      return point;
    }
    return Character.toLowerCase(Character.toUpperCase(point));
  }
}
