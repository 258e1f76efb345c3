/** Tests of Kubernetes' own types. */
@NullMarked
package io.gatewayapi.model.meta;

import org.jspecify.annotations.NullMarked;
