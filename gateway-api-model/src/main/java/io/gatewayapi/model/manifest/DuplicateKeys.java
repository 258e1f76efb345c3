package io.gatewayapi.model.manifest;

/** What becomes of a mapping that has a key twice. */
public enum DuplicateKeys {
  /** It is refused, with both places. */
  REJECT,
  /** The last one counts, as kubectl has it. */
  LAST_WINS
}
