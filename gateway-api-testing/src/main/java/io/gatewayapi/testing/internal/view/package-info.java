/** How answers are shown: as objects, as tables, as metadata alone. */
@NullMarked
package io.gatewayapi.testing.internal.view;

import org.jspecify.annotations.NullMarked;
