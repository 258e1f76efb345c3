package io.gatewayapi.router.tls;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A block of PEM text. */
final class Pem {
  private static final Pattern BEGIN = Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,64})-----");

  private final String label;
  private final byte[] der;

  private Pem(String label, byte[] der) {
    this.label = label;
    this.der = der;
  }

  /**
   * Reads all blocks; what stands outside of them is a comment.
   *
   * @throws IllegalArgumentException if a block has no end or no base64
   */
  static List<Pem> blocks(String text) {
    List<Pem> all = new ArrayList<>();
    Matcher begin = BEGIN.matcher(text);
    int from = 0;
    while (begin.find(from)) {
      String label = begin.group(1);
      String mark = "-----END " + label + "-----";
      int end = text.indexOf(mark, begin.end());
      if (end < 0) {
        throw new IllegalArgumentException("a PEM block " + label + " has no end");
      }
      all.add(new Pem(label, decode(text.substring(begin.end(), end), label)));
      from = end + mark.length();
    }
    return all;
  }

  private static byte[] decode(String base64, String label) {
    try {
      return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("a PEM block " + label + " is no base64", e);
    }
  }

  /** What it holds, {@code CERTIFICATE}. */
  String label() {
    return label;
  }

  /** The content; not to be changed. */
  byte[] der() {
    return der;
  }

  /** The label alone: the content may be secret. */
  @Override
  public String toString() {
    return label;
  }
}
