package io.gatewayapi.router.references;

/**
 * Why something is not as it should be.
 *
 * @param reason the API's reason
 * @param message what is wrong
 */
public record Finding(String reason, String message) {}
