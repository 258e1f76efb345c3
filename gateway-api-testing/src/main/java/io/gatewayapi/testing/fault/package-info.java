/** What a fake API server can be told to do wrong. */
@NullMarked
package io.gatewayapi.testing.fault;

import org.jspecify.annotations.NullMarked;
