package io.gatewayapi.codegen.generate.shape;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Java names made from the API's own. */
public final class Names {
  private static final Pattern SEPARATOR = Pattern.compile("[^A-Za-z0-9]+");
  private static final Pattern WORD_START =
      Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z0-9])(?=[A-Z][a-z])");
  /** Accessors that every Java object has already. */
  private static final Set<String> TAKEN = Set.of("Class");

  private Names() {}

  /**
   * A variable for a property.
   *
   * @param property its JSON name
   * @return the name itself where it is an identifier: {@code hostnames}, {@code default_}
   */
  public static String variable(String property) {
    String name = decapitalised(joined(property));
    return SourceVersion.isKeyword(name) ? name + "_" : name;
  }

  /**
   * What follows {@code get} and {@code set}.
   *
   * @param property a JSON name
   * @return {@code Hostnames} for {@code hostnames}
   */
  public static String accessor(String property) {
    String name = capitalised(joined(property));
    return TAKEN.contains(name) ? name + "_" : name;
  }

  /**
   * A constant for an enum value.
   *
   * @param value the text on the wire
   * @return {@code REGULAR_EXPRESSION} for {@code RegularExpression}
   */
  public static String constant(String value) {
    String words = WORD_START.matcher(value).replaceAll("_");
    String name = SEPARATOR.matcher(words).replaceAll("_").toUpperCase(Locale.ROOT);
    name = name.replaceAll("^_+|_+$", "");
    if (name.isEmpty()) {
      return "EMPTY";
    }
    return Character.isDigit(name.charAt(0)) ? "_" + name : name;
  }

  /**
   * The last part of a qualified name.
   *
   * @param javaType {@code io.gatewayapi.model.v1.HTTPRoute}
   * @return {@code HTTPRoute}
   */
  public static String simple(String javaType) {
    return javaType.substring(javaType.lastIndexOf('.') + 1);
  }

  /**
   * All but the last part of a qualified name.
   *
   * @param javaType {@code io.gatewayapi.model.v1.HTTPRoute}
   * @return {@code io.gatewayapi.model.v1}
   */
  public static String packageOf(String javaType) {
    return javaType.substring(0, javaType.lastIndexOf('.'));
  }

  private static String joined(String property) {
    StringBuilder name = new StringBuilder();
    for (String word : SEPARATOR.split(property, -1)) {
      name.append(name.isEmpty() ? word : capitalised(word));
    }
    boolean identifier = !name.isEmpty() && !Character.isDigit(name.charAt(0));
    return identifier ? name.toString() : "_" + name;
  }

  private static String capitalised(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String decapitalised(String word) {
    return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }
}
