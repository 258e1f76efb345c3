package io.gatewayapi.codegen.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A known value of an open enum.
 *
 * @param value as it stands in JSON
 * @param description one or two sentences of our own; null if nobody wrote them yet
 * @param in the bundles in which any use of the type allows it
 */
public record EnumValue(String value, @Nullable String description, Scope in) {}
