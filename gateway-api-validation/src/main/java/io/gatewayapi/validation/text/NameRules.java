package io.gatewayapi.validation.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/names/">rules that
 * Kubernetes has for names</a>, and what a server says of a name that breaks them. Lengths are
 * counted in bytes of UTF-8, whatever the messages call them.
 *
 * <p>Pure; safe to use from any thread.
 */
public final class NameRules {
  private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
  private static final String OLD_LABEL = "[a-z]([-a-z0-9]*[a-z0-9])?";
  private static final String SUBDOMAIN = LABEL + "(\\." + LABEL + ")*";
  private static final String QUALIFIED = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
  private static final String VALUE = "(" + QUALIFIED + ")?";

  private static final String LABEL_PROBLEM =
      "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and"
          + " must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc',"
          + " regex used for validation is '" + LABEL + "')";
  private static final String OLD_LABEL_PROBLEM =
      "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an"
          + " alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or"
          + " 'abc-123', regex used for validation is '" + OLD_LABEL + "')";
  private static final String SUBDOMAIN_PROBLEM =
      "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or"
          + " '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex"
          + " used for validation is '" + SUBDOMAIN + "')";
  private static final String QUALIFIED_PROBLEM =
      "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an"
          + " alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for"
          + " validation is '" + QUALIFIED + "')";
  private static final String VALUE_PROBLEM =
      "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or"
          + " '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or"
          + " 'my_value',  or '12345', regex used for validation is '" + VALUE + "')";

  private NameRules() {}

  /**
   * An RFC 1123 label, the form of a namespace's name.
   *
   * @param name the name
   * @return what is wrong with it, usually nothing
   */
  public static List<String> label(String name) {
    List<String> problems = new ArrayList<>();
    if (bytes(name) > 63) {
      problems.add("must be no more than 63 characters");
    }
    if (!isLabel(name)) {
      problems.add(isSubdomain(name) ? "must not contain dots" : LABEL_PROBLEM);
    }
    return problems;
  }

  /**
   * An RFC 1035 label, the form of the names in a CRD and of its versions.
   *
   * @param name the name
   * @return what is wrong with it, usually nothing
   */
  public static List<String> oldLabel(String name) {
    List<String> problems = new ArrayList<>();
    if (bytes(name) > 63) {
      problems.add("must be no more than 63 characters");
    }
    if (!isLabel(name) || name.charAt(0) <= '9') {
      problems.add(OLD_LABEL_PROBLEM);
    }
    return problems;
  }

  /**
   * A segment of a path, the form of names for which no other form is asked.
   *
   * @param name the name
   * @return what is wrong with it, usually nothing
   */
  public static List<String> pathSegment(String name) {
    if (name.equals(".") || name.equals("..")) {
      return List.of("may not be '" + name + "'");
    }
    List<String> problems = new ArrayList<>();
    for (String part : List.of("/", "%")) {
      if (name.contains(part)) {
        problems.add("may not contain '" + part + "'");
      }
    }
    return problems;
  }

  /**
   * An RFC 1123 subdomain, the form of most names.
   *
   * @param name the name
   * @return what is wrong with it, usually nothing
   */
  public static List<String> subdomain(String name) {
    return subdomain(name, "characters");
  }

  private static List<String> subdomain(String name, String unit) {
    List<String> problems = new ArrayList<>();
    if (bytes(name) > 253) {
      problems.add("must be no more than 253 " + unit);
    }
    if (!isSubdomain(name)) {
      problems.add(SUBDOMAIN_PROBLEM);
    }
    return problems;
  }

  /**
   * A name with an optional prefix, the form of keys of labels and annotations.
   *
   * @param key the key
   * @return what is wrong with it, usually nothing
   */
  public static List<String> qualifiedName(String key) {
    String[] parts = key.split("/", -1);
    if (parts.length > 2) {
      return List.of("a valid label key " + QUALIFIED_PROBLEM
          + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')");
    }
    List<String> problems = new ArrayList<>();
    String name = parts[parts.length - 1];
    if (parts.length == 2 && parts[0].isEmpty()) {
      problems.add("prefix part must be non-empty");
    } else if (parts.length == 2) {
      subdomain(parts[0], "bytes").forEach(problem -> problems.add("prefix part " + problem));
    }
    if (name.isEmpty()) {
      problems.add("name part must be non-empty");
    } else if (bytes(name) > 63) {
      problems.add("name part must be no more than 63 bytes");
    }
    if (!isQualified(name)) {
      problems.add("name part " + QUALIFIED_PROBLEM);
    }
    return problems;
  }

  /**
   * The value of a label.
   *
   * @param value the value
   * @return what is wrong with it, usually nothing
   */
  public static List<String> labelValue(String value) {
    List<String> problems = new ArrayList<>();
    if (bytes(value) > 63) {
      problems.add("must be no more than 63 bytes");
    }
    if (!value.isEmpty() && !isQualified(value)) {
      problems.add(VALUE_PROBLEM);
    }
    return problems;
  }

  private static boolean isSubdomain(String name) {
    for (String label : name.split("\\.", -1)) {
      if (!isLabel(label)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLabel(String text) {
    return hasForm(text, false);
  }

  private static boolean isQualified(String text) {
    return hasForm(text, true);
  }

  /** Whether a text starts and ends with an alphanumeric, and has only what may stand between. */
  private static boolean hasForm(String text, boolean qualified) {
    int last = text.length() - 1;
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      boolean between = c == '-' || (qualified && (c == '_' || c == '.'));
      if (!isAlphanumeric(c, qualified) && !(between && i > 0 && i < last)) {
        return false;
      }
    }
    return last >= 0;
  }

  private static boolean isAlphanumeric(char c, boolean capitals) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (capitals && c >= 'A' && c <= 'Z');
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
