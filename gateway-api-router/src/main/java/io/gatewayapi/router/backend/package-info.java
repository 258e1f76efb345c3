/**
 * What a gateway needs to reach a backend: ready endpoints, a protocol that both speak, and TLS as
 * policies ask for it.
 */
@NullMarked
package io.gatewayapi.router.backend;

import org.jspecify.annotations.NullMarked;
