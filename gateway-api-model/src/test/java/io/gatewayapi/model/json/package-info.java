/** Tests of the codec. */
@NullMarked
package io.gatewayapi.model.json;

import org.jspecify.annotations.NullMarked;
