/**
 * How calls are made and what they ask for: values without behaviour.
 *
 * <p>Nothing here takes or gives null but what is marked {@code @Nullable}.
 */
@NullMarked
package io.gatewayapi.client.option;

import org.jspecify.annotations.NullMarked;
