package io.gatewayapi.model.json;

import java.math.BigDecimal;

/**
 * A number of a JSON text, kept as it stands there.
 *
 * <p>Gson has the like in a package that it does not export to modules.
 */
final class JsonNumber extends Number {
  private static final long serialVersionUID = 1L;

  private final String text;

  JsonNumber(String text) {
    this.text = text;
  }

  @Override
  public int intValue() {
    return (int) longValue();
  }

  @Override
  public long longValue() {
    return text.length() < 19 && JsonTrees.isPlainInteger(text)
        ? Long.parseLong(text)
        : new BigDecimal(text).longValue();
  }

  @Override
  public float floatValue() {
    return Float.parseFloat(text);
  }

  @Override
  public double doubleValue() {
    return Double.parseDouble(text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonNumber n && n.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
