/** What patches make of objects: JSON patch, merge patch, applied configurations. Knows no store. */
@NullMarked
package io.gatewayapi.testing.internal.patch;

import org.jspecify.annotations.NullMarked;
