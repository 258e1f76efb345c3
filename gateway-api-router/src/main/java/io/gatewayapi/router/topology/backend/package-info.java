/** What routes send to: Services, what stands behind them, and XBackends, as immutable values. */
@NullMarked
package io.gatewayapi.router.topology.backend;

import org.jspecify.annotations.NullMarked;
