/** Which listeners are served, which routes they take, and where references lead. */
@NullMarked
package io.gatewayapi.router.attach;

import org.jspecify.annotations.NullMarked;
