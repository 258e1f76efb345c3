/** What a rule of a route does with a request that it has been chosen for. */
@NullMarked
package io.gatewayapi.router.rule;

import org.jspecify.annotations.NullMarked;
