/** API servers for tests, side by side. */
@NullMarked
package io.gatewayapi.benchmarks.server;

import org.jspecify.annotations.NullMarked;
