/** What the intents' javadoc promises is what they do. */
@NullMarked
package io.gatewayapi.builders.docs;

import org.jspecify.annotations.NullMarked;
