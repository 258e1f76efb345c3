package io.gatewayapi.codegen.cel;

import java.util.Arrays;
import java.util.Optional;

/** The functions that can be compiled, by the overload that the type checker chose. */
enum Function {
  SIZE_OF_STRING("Texts.size", Term.Type.INT, "size_string", "string_size"),
  SIZE_OF_LIST("Values.size", Term.Type.INT, "size_list", "list_size"),
  SIZE_OF_MAP("Values.size", Term.Type.INT, "size_map", "map_size"),
  STARTS_WITH("Texts.startsWith", Term.Type.BOOL, "starts_with_string"),
  ENDS_WITH("Texts.endsWith", Term.Type.BOOL, "ends_with_string"),
  CONTAINS("Texts.contains", Term.Type.BOOL, "contains_string"),
  MATCHES("", Term.Type.BOOL, "matches", "matches_string"),
  SUBSTRING("Texts.substring", Term.Type.STRING, "string_substring_int"),
  SUBSTRING_TO("Texts.substring", Term.Type.STRING, "string_substring_int_int"),
  SPLIT("Texts.split", Term.Type.LIST, "string_split_string"),
  DURATION("Durations.parse", Term.Type.DURATION, "string_to_duration"),
  IN_LIST("Values.contains", Term.Type.BOOL, "in_list"),
  IS_IP("Addresses.isIp", Term.Type.BOOL, "is_ip"),
  DNS_1123_LABEL("", Term.Type.OTHER, "format_dns1123label"),
  VALIDATE("", Term.Type.OTHER, "format_validate"),
  IS_NULL("Optionals.isNull", Term.Type.BOOL);

  private final String java;
  private final Term.Type result;
  private final String overload;
  private final String member;

  Function(String java, Term.Type result) {
    this(java, result, "");
  }

  Function(String java, Term.Type result, String overload) {
    this(java, result, overload, overload);
  }

  /** A function that may also be called as {@code value.function()}. */
  Function(String java, Term.Type result, String overload, String member) {
    this.java = java;
    this.result = result;
    this.overload = overload;
    this.member = member;
  }

  static Optional<Function> of(String overload) {
    return Arrays.stream(values())
        .filter(function -> function.overload.equals(overload) || function.member.equals(overload))
        .findFirst();
  }

  /** The class and method that do it at run time. */
  String java() {
    return java;
  }

  Term.Type result() {
    return result;
  }
}
