/** Tests of manifests. */
@NullMarked
package io.gatewayapi.model.manifest;

import org.jspecify.annotations.NullMarked;
