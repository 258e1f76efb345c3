/** Manifests: Kubernetes objects in YAML and JSON text, read within limits and written without loss. */
@NullMarked
package io.gatewayapi.model.manifest;

import org.jspecify.annotations.NullMarked;
