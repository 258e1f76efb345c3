package io.gatewayapi.testing.fault;

import java.time.Duration;

/** Refuses numbers that a fault cannot have. */
final class Range {
  private Range() {}

  static void notNegative(String name, long value) {
    check(value >= 0, name, value, "0 or more");
  }

  static void notNegative(String name, Duration value) {
    check(!value.isNegative(), name, value, "zero or more");
  }

  static void check(boolean holds, String name, Object value, String expected) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is " + value + ", expected " + expected);
    }
  }
}
