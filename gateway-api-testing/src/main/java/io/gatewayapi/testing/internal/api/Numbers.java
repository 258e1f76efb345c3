package io.gatewayapi.testing.internal.api;

import io.gatewayapi.testing.internal.http.QueryParameters;
import java.math.BigInteger;
import java.util.List;

/** Numbers in parameters. */
public final class Numbers {
  private Numbers() {}

  /**
   * Reads a parameter that is a signed integer.
   *
   * @param query the parameters
   * @param name its name
   * @return its value, 0 if absent
   */
  public static long integer(QueryParameters query, String name) {
    List<String> given = query.all(name);
    if (given.isEmpty()) {
      return 0;
    }
    String text = given.get(0);
    if (!text.matches("[+-]?\\d+")) {
      throw ApiFailure.badRequest(syntax("ParseInt", text));
    }
    BigInteger number = new BigInteger(text);
    if (number.bitLength() > 63) {
      throw ApiFailure.badRequest("strconv.ParseInt: parsing \"" + text + "\": value out of range");
    }
    return number.longValue();
  }

  /**
   * Whether a text is a resourceVersion of this server.
   *
   * @param text the text
   * @return whether it is
   */
  public static boolean isVersion(String text) {
    boolean digits = !text.isEmpty() && text.length() <= 18;
    for (int i = 0; digits && i < text.length(); i++) {
      digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return digits;
  }

  /**
   * What a real server says of a text that is no number.
   *
   * @param function the Go function that refused it
   * @param text the text
   * @return the message
   */
  public static String syntax(String function, String text) {
    return "strconv." + function + ": parsing \"" + text + "\": invalid syntax";
  }

  /**
   * What a real server says of a resourceVersion that is none.
   *
   * @param text the text
   * @return the message
   */
  public static String badVersion(String text) {
    return "resourceVersion: Invalid value: \"" + text + "\": " + syntax("ParseUint", text);
  }
}
