/** Tests of the builders. */
@NullMarked
package io.gatewayapi.builders;

import org.jspecify.annotations.NullMarked;
