package io.gatewayapi.model.json;

/** What a {@link JsonSource} can stand on. */
public enum TokenKind {
  /** An opening brace. */
  BEGIN_OBJECT("an object"),
  /** A closing brace. */
  END_OBJECT("the end of an object"),
  /** An opening bracket. */
  BEGIN_ARRAY("a list"),
  /** A closing bracket. */
  END_ARRAY("the end of a list"),
  /** A field's name. */
  NAME("a field name"),
  /** A string. */
  STRING("a string"),
  /** A number. */
  NUMBER("a number"),
  /** True or false. */
  BOOLEAN("a boolean"),
  /** A null. */
  NULL("null"),
  /** Nothing more. */
  END_DOCUMENT("the end of the document");

  private final String words;

  TokenKind(String words) {
    this.words = words;
  }

  /** The token in words, {@code a string}. */
  @Override
  public String toString() {
    return words;
  }
}
