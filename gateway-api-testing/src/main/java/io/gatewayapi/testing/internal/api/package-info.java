/** What all verbs share: paths, targets, failures. */
@NullMarked
package io.gatewayapi.testing.internal.api;

import org.jspecify.annotations.NullMarked;
