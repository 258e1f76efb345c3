/**
 * What an API server would say to an object, without one: pruning, defaults, metadata, schema, list
 * types, in the server's order and the server's words.
 */
@NullMarked
package io.gatewayapi.validation;

import org.jspecify.annotations.NullMarked;
