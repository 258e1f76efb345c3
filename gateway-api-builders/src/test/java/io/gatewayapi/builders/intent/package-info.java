/** What the intent-named builders promise. */
@NullMarked
package io.gatewayapi.builders.intent;

import org.jspecify.annotations.NullMarked;
