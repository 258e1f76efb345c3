/** Whole processes, side by side: start, read one YAML file, print a name, end. */
@NullMarked
package io.gatewayapi.benchmarks.start;

import org.jspecify.annotations.NullMarked;
