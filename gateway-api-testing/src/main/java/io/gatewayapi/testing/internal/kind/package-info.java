/** What is served: kinds, their versions, and the rules for writing them. */
@NullMarked
package io.gatewayapi.testing.internal.kind;

import org.jspecify.annotations.NullMarked;
