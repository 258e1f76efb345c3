/** The parts of an HTTP message that routing looks at. */
@NullMarked
package io.gatewayapi.router.http;

import org.jspecify.annotations.NullMarked;
