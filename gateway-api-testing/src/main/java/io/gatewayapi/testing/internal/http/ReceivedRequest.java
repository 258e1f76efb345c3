package io.gatewayapi.testing.internal.http;

import okhttp3.Headers;
import okio.ByteString;

/**
 * One request as it stood on the wire.
 *
 * @param method {@code GET} and so on
 * @param target path and query, still escaped
 * @param headers the headers
 * @param body the body, empty if there is none
 */
public record ReceivedRequest(String method, String target, Headers headers, ByteString body) {}
