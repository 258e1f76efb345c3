/** The Java compiler, for tests of code that must compile and of code that must not. */
@NullMarked
package io.gatewayapi.builders.compile;

import org.jspecify.annotations.NullMarked;
