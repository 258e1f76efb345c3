package io.gatewayapi.client.error;

/**
 * One of the reasons in a {@link ServerStatus}.
 *
 * <p>Immutable.
 *
 * @param field where, {@code spec.rules[0].name}; empty if the server names no field
 * @param reason the API's word, {@code FieldValueRequired}; possibly empty
 * @param message the server's message
 */
public record StatusCause(String field, String reason, String message) {}
