package io.gatewayapi.testing.internal.api;

/**
 * A field that somebody else owns with another value.
 *
 * @param manager who owns it, as messages name it
 * @param path the field as messages spell it
 */
public record FieldConflict(String manager, String path) {}
