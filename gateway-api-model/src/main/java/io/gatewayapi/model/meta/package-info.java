/** Kubernetes' own types as they stand in Gateway API objects, without loss. */
@NullMarked
package io.gatewayapi.model.meta;

import org.jspecify.annotations.NullMarked;
