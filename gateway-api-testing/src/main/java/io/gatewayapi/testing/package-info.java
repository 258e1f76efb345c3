/** A Gateway API cluster for tests: an in-memory API server over real HTTP. */
@NullMarked
package io.gatewayapi.testing;

import org.jspecify.annotations.NullMarked;
