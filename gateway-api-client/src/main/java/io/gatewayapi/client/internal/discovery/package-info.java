/** Finds out what is installed in a cluster: from discovery, annotations and OpenAPI documents. */
@NullMarked
package io.gatewayapi.client.internal.discovery;

import org.jspecify.annotations.NullMarked;
