/** What generated builders share. */
@NullMarked
package io.gatewayapi.builders.internal;

import org.jspecify.annotations.NullMarked;
