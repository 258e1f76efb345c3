/** TLS of listeners: modes, certificates, and the certificates of clients. */
@NullMarked
package io.gatewayapi.router.tls;

import org.jspecify.annotations.NullMarked;
