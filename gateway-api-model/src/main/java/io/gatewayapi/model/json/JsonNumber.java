package io.gatewayapi.model.json;

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
    Long value = JsonTrees.longOf(text);
    return value != null ? value : (long) doubleValue();
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
