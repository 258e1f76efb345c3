package io.gatewayapi.codegen.cel;

import java.util.Set;

/** Names of fields as CEL expressions spell them, by the API server's rules. */
final class FieldNames {
  private static final Set<String> RESERVED = Set.of(
      "true",
      "false",
      "null",
      "in",
      "as",
      "break",
      "const",
      "continue",
      "else",
      "for",
      "function",
      "if",
      "import",
      "let",
      "loop",
      "package",
      "namespace",
      "return",
      "var",
      "void",
      "while");

  private FieldNames() {}

  static String escape(String name) {
    if (RESERVED.contains(name)) {
      return "__" + name + "__";
    }
    return name.replace("__", "__underscores__")
        .replace(".", "__dot__")
        .replace("-", "__dash__")
        .replace("/", "__slash__");
  }
}
