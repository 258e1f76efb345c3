/** A fake API server for JUnit 5 tests. */
@NullMarked
package io.gatewayapi.testing.junit;

import org.jspecify.annotations.NullMarked;
