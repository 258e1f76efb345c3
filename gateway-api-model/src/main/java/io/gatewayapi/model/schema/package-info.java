/**
 * The CRDs' schemas as data, and what an API server does to an object with them before anything is
 * checked: pruning, defaulting.
 *
 * <p>Everything here works on gson trees, never changes what it is given, and is safe to use from
 * any thread.
 */
@NullMarked
package io.gatewayapi.model.schema;

import org.jspecify.annotations.NullMarked;
