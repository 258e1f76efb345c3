/** JMH benchmarks: this library and fabric8's model do the same work in the same run. */
@NullMarked
package io.gatewayapi.benchmarks;

import org.jspecify.annotations.NullMarked;
