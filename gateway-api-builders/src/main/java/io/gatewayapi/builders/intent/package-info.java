/** What the intent-named builders of all kinds share. */
@NullMarked
package io.gatewayapi.builders.intent;

import org.jspecify.annotations.NullMarked;
