/** The verbs that read: get, list, watch. */
@NullMarked
package io.gatewayapi.testing.internal.read;

import org.jspecify.annotations.NullMarked;
