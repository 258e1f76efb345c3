/** Informers and watches of several clients on one server. */
@NullMarked
package io.gatewayapi.benchmarks.informer;

import org.jspecify.annotations.NullMarked;
