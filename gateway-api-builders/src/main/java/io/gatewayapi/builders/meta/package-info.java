/** Builders of Kubernetes' own types: metadata, conditions, label selectors. */
@NullMarked
package io.gatewayapi.builders.meta;

import org.jspecify.annotations.NullMarked;
