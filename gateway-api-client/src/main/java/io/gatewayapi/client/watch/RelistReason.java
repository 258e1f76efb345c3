package io.gatewayapi.client.watch;

/** Why everything is listed. */
public enum RelistReason {
  /** Nothing was known before. */
  FIRST,
  /** The server no longer knows the last version that was seen (410). */
  EXPIRED,
  /**
   * The server ended a watch before its time. It does so when a CRD changes, after which the same
   * stored objects may read differently, without an event.
   */
  ENDED_EARLY,
  /** The last version that was seen is unknown to the server: it was set back or put up anew. */
  VERSION_AHEAD
}
