/** The reasoning behind a decision, as data and as text. */
@NullMarked
package io.gatewayapi.router.explain;

import org.jspecify.annotations.NullMarked;
