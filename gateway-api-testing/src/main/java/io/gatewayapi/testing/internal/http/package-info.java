/** HTTP on loopback: requests and responses as values, streams with our own framing. */
@NullMarked
package io.gatewayapi.testing.internal.http;

import org.jspecify.annotations.NullMarked;
