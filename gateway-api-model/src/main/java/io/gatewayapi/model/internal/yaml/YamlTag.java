package io.gatewayapi.model.internal.yaml;

import io.gatewayapi.model.internal.yaml.YamlScalar.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What a tag does to a scalar. A tag that YAML does not define makes it a string. */
public final class YamlTag {
  private static final String CORE = "tag:yaml.org,2002:";

  private YamlTag() {}

  /**
   * Resolves a scalar with a tag.
   *
   * @param tag the tag in full
   * @param value the scalar, its quotes removed
   * @return null if the scalar is not what the tag says
   */
  public static @Nullable YamlScalar apply(String tag, String value) {
    if (!tag.startsWith(CORE)) {
      return YamlScalar.string(value);
    }
    YamlScalar plain = YamlScalar.plain(value);
    Kind kind = plain.kind();
    return switch (tag.substring(CORE.length())) {
      case "null" -> only(plain, kind == Kind.NULL);
      case "bool" -> only(plain, kind == Kind.TRUE || kind == Kind.FALSE);
      case "int" -> only(plain, kind == Kind.INTEGER || kind == Kind.UNSIGNED);
      case "float" -> asFloat(plain);
      case "timestamp" -> only(YamlScalar.string(value), isTimestamp(value));
      case "merge" -> only(plain, kind == Kind.MERGE);
      case "binary" -> binary(value);
      default -> YamlScalar.string(value);
    };
  }

  /**
   * The tag as people write it.
   *
   * @param tag the tag in full
   * @return {@code !!int}
   */
  public static String shortForm(String tag) {
    return tag.startsWith(CORE) ? "!!" + tag.substring(CORE.length()) : tag;
  }

  private static @Nullable YamlScalar only(YamlScalar scalar, boolean fits) {
    return fits ? scalar : null;
  }

  private static @Nullable YamlScalar asFloat(YamlScalar plain) {
    return switch (plain.kind()) {
      case FLOAT, NOT_FINITE -> plain;
      case INTEGER -> new YamlScalar(Kind.FLOAT, plain.text());
      default -> null;
    };
  }

  private static @Nullable YamlScalar binary(String value) {
    try {
      String base64 = value.replace("\n", "").replace("\r", "");
      if (base64.length() % 4 != 0) {
        return null;
      }
      byte[] bytes = Base64.getDecoder().decode(base64);
      return YamlScalar.string(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** A date, {@code 2026-1-31}, perhaps with a time behind it. */
  private static boolean isTimestamp(String s) {
    int month = digits(s, 0);
    if (month != 4 || !isDash(s, month)) {
      return false;
    }
    int day = digits(s, month + 1);
    if (day == month + 1 || !isDash(s, day)) {
      return false;
    }
    int time = digits(s, day + 1);
    return time > day + 1 && (time == s.length() || isTime(s, time));
  }

  /** {@code T12:30:45.5Z} with a zone, or the same behind a space without one. */
  private static boolean isTime(String s, int at) {
    boolean zoned = s.charAt(at) == 'T' || s.charAt(at) == 't';
    if (!zoned && s.charAt(at) != ' ') {
      return false;
    }
    int zone = at + 1;
    while (zone < s.length() && "0123456789:.".indexOf(s.charAt(zone)) >= 0) {
      zone++;
    }
    return zone > at + 1 && (zone < s.length()) == zoned;
  }

  private static boolean isDash(String s, int at) {
    return at < s.length() && s.charAt(at) == '-';
  }

  private static int digits(String s, int from) {
    int i = from;
    while (i < s.length() && s.charAt(i) >= '0' && s.charAt(i) <= '9') {
      i++;
    }
    return i;
  }
}
