package io.gatewayapi.router.match;

import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * An upper estimate of how large a pattern grows when its counted repetitions are written out.
 *
 * <p>It need not be exact, only never far too small: an escape counts as the characters it is
 * written with, a character class as one.
 */
final class RegexSize {
  private static final long LIMIT = 10_000;

  private final String pattern;
  private final Deque<Long> outer = new ArrayDeque<>();
  private long sum;
  private long last;

  private RegexSize(String pattern) {
    this.pattern = pattern;
  }

  /** Throws if the pattern would grow beyond the limit. */
  static void check(String pattern) {
    new RegexSize(pattern).scan();
  }

  private void scan() {
    for (int i = 0; i < pattern.length(); i++) {
      switch (pattern.charAt(i)) {
        case '\\' -> {
          i++;
          atom(1);
        }
        case '[' -> {
          i = endOfClass(i);
          atom(1);
        }
        case '(' -> open();
        case ')' -> close();
        case '{' -> repeat(i);
        default -> atom(1);
      }
    }
  }

  private void atom(long size) {
    last = size;
    sum += size;
    if (sum > LIMIT) {
      throw new PatternSyntaxException(
          "repetitions multiply to more than " + LIMIT + " characters", pattern);
    }
  }

  private void open() {
    outer.push(sum);
    sum = 0;
    last = 0;
  }

  private void close() {
    long group = sum;
    sum = outer.isEmpty() ? 0 : outer.pop();
    atom(group + 1);
  }

  /** Multiplies what stands before the brace by the largest count in it. */
  private void repeat(int brace) {
    long count = 0;
    long number = 0;
    for (int i = brace + 1; i < pattern.length() && pattern.charAt(i) != '}'; i++) {
      char c = pattern.charAt(i);
      number = Character.isDigit(c) ? Math.min(LIMIT, number * 10 + c - '0') : 0;
      count = Math.max(count, number);
    }
    sum -= last;
    atom(Math.max(1, last) * Math.max(1, count));
  }

  private int endOfClass(int start) {
    int i = start + 1;
    if (i < pattern.length() && pattern.charAt(i) == '^') {
      i++;
    }
    if (i < pattern.length() && pattern.charAt(i) == ']') {
      i++;
    }
    while (i < pattern.length() && pattern.charAt(i) != ']') {
      i += pattern.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }
}
