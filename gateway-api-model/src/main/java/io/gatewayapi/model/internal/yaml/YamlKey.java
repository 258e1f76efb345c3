package io.gatewayapi.model.internal.yaml;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Names that kubectl's library makes of keys that are not strings: {@code yes} becomes {@code true},
 * {@code 0x10} becomes {@code 16}, {@code 1e6} becomes {@code 1e+06}.
 */
public final class YamlKey {
  /** Digits that always tell two floats apart. */
  private static final int FLOAT_DIGITS = 9;

  private YamlKey() {}

  /**
   * The name of a key.
   *
   * @param key a resolved scalar
   * @return null if it cannot be a name
   */
  public static @Nullable String name(YamlScalar key) {
    return switch (key.kind()) {
      case STRING, NOT_FINITE, TRUE, FALSE, MERGE -> key.text();
      case INTEGER -> key.text().equals("-0") ? "0" : key.text();
      case FLOAT -> ofFloat((float) Double.parseDouble(key.text()));
      case NULL, UNSIGNED -> null;
    };
  }

  /** In single precision, with six digits before an exponent is used: so the library does it. */
  private static String ofFloat(float f) {
    if (Float.isInfinite(f)) {
      return f > 0 ? ".inf" : "-.inf";
    }
    if (f == 0) {
      return 1 / f < 0 ? "-0" : "0";
    }
    BigDecimal shortest = shortest(f).stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (exponent >= -4 && exponent < 6) {
      return shortest.toPlainString();
    }
    return scientific(shortest, exponent);
  }

  private static String scientific(BigDecimal value, int exponent) {
    String digits = value.unscaledValue().abs().toString();
    StringBuilder out = new StringBuilder();
    out.append(value.signum() < 0 ? "-" : "").append(digits.charAt(0));
    if (digits.length() > 1) {
      out.append('.').append(digits, 1, digits.length());
    }
    out.append(exponent < 0 ? "e-" : "e+");
    int size = Math.abs(exponent);
    return out.append(size < 10 ? "0" : "").append(size).toString();
  }

  private static BigDecimal shortest(float f) {
    BigDecimal exact = new BigDecimal(f);
    for (int digits = 1; digits < FLOAT_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.floatValue() == f) {
        return rounded;
      }
    }
    return exact.round(new MathContext(FLOAT_DIGITS, RoundingMode.HALF_EVEN));
  }
}
