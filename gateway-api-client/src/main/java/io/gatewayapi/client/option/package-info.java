/** How calls are made and what they ask for: values without behaviour. */
@NullMarked
package io.gatewayapi.client.option;

import org.jspecify.annotations.NullMarked;
