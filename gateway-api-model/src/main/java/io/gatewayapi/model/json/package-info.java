/** Lossless JSON: where objects are read from and written to. */
@NullMarked
package io.gatewayapi.model.json;

import org.jspecify.annotations.NullMarked;
