package io.gatewayapi.validation.internal.cel;

/** What a schema declares a value to be. */
public enum Kind {
  STRING,
  INTEGER,
  BOOL,
  LIST,
  OBJECT
}
