/** The rules of the Gateway API's CRDs, compiled from CEL to Java, and what that Java calls. */
@NullMarked
package io.gatewayapi.validation.internal.cel;

import org.jspecify.annotations.NullMarked;
