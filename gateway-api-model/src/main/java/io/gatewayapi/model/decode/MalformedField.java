package io.gatewayapi.model.decode;

/**
 * A field of {@code metadata} that the server cannot read, for which it refuses the whole request
 * (400) before it looks at anything else.
 *
 * @param path where it stands, {@code metadata.labels}
 * @param problem what the server says of it
 */
public record MalformedField(String path, String problem) {}
