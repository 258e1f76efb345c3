/** What happens to a request. */
@NullMarked
package io.gatewayapi.router.decision;

import org.jspecify.annotations.NullMarked;
