package io.gatewayapi.model.internal.yaml;

import org.jspecify.annotations.Nullable;

/**
 * What an unquoted YAML scalar means to kubectl, whose library follows YAML 1.1 with changes of its
 * own: {@code yes} and {@code on} are booleans, {@code 0777} is octal, {@code 1_000} a number,
 * {@code 12:30:45} and dates are strings.
 *
 * @param kind what it is
 * @param text a number in JSON's notation; otherwise the scalar itself
 */
public record YamlScalar(Kind kind, String text) {

  /** What a scalar is. */
  public enum Kind {
    /** Anything else. */
    STRING,
    /** Nothing. */
    NULL,
    /** A true boolean. */
    TRUE,
    /** A false boolean. */
    FALSE,
    /** An integer within 64 bits, signed. */
    INTEGER,
    /** An integer above that, within 64 bits unsigned. */
    UNSIGNED,
    /** A number with a fraction or an exponent, or beyond all integers. */
    FLOAT,
    /** Infinity or not-a-number; the text is the shortest YAML form. */
    NOT_FINITE,
    /** The merge key, which is a string anywhere but as a key. */
    MERGE
  }

  private static final YamlScalar NULL = new YamlScalar(Kind.NULL, "null");
  private static final YamlScalar TRUE = new YamlScalar(Kind.TRUE, "true");
  private static final YamlScalar FALSE = new YamlScalar(Kind.FALSE, "false");
  private static final YamlScalar MERGE = new YamlScalar(Kind.MERGE, "<<");
  private static final YamlScalar INFINITY = new YamlScalar(Kind.NOT_FINITE, ".inf");
  private static final YamlScalar MINUS_INFINITY = new YamlScalar(Kind.NOT_FINITE, "-.inf");
  private static final YamlScalar NAN = new YamlScalar(Kind.NOT_FINITE, ".nan");

  /**
   * A string.
   *
   * @param text the string
   * @return the scalar
   */
  public static YamlScalar string(String text) {
    return new YamlScalar(Kind.STRING, text);
  }

  /**
   * Tells in a glance that a scalar is nothing but a string, as most are.
   *
   * @param plain an unquoted scalar
   * @return false if {@link #plain} has to look
   */
  public static boolean isSurelyString(String plain) {
    if (plain.isEmpty()) {
      return false;
    }
    switch (plain.charAt(0)) {
      case '~', '<', 'n', 'N', 't', 'T', 'f', 'F', 'y', 'Y', 'o', 'O':
        return plain.length() > 5;
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '-', '.':
        return false;
      default:
        return true;
    }
  }

  /**
   * Resolves an unquoted scalar without a tag.
   *
   * @param plain the scalar
   * @return what it means
   */
  public static YamlScalar plain(String plain) {
    if (isSurelyString(plain)) {
      return string(plain);
    }
    YamlScalar word = word(plain);
    if (word != null) {
      return word;
    }
    YamlScalar number = YamlNumber.parse(plain);
    return number != null ? number : string(plain);
  }

  private static @Nullable YamlScalar word(String plain) {
    return switch (plain) {
      case "", "~", "null", "Null", "NULL" -> NULL;
      case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" -> TRUE;
      case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" -> FALSE;
      case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" -> INFINITY;
      case "-.inf", "-.Inf", "-.INF" -> MINUS_INFINITY;
      case ".nan", ".NaN", ".NAN" -> NAN;
      case "<<" -> MERGE;
      default -> null;
    };
  }
}
