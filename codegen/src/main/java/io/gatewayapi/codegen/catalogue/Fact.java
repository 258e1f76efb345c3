package io.gatewayapi.codegen.catalogue;

import com.google.gson.JsonElement;

/**
 * A value of a keyword, or one element of a list-valued keyword, and where it holds.
 *
 * @param value the value
 * @param in where it holds
 */
public record Fact(JsonElement value, Scope in) {}
