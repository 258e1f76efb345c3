/** What goes wrong between a client and an API server, with the server's own words. */
@NullMarked
package io.gatewayapi.client.error;

import org.jspecify.annotations.NullMarked;
