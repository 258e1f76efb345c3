/** What is served: kinds, their versions, and the rules for writing their objects. */
@NullMarked
package io.gatewayapi.testing.internal.kind;

import org.jspecify.annotations.NullMarked;
