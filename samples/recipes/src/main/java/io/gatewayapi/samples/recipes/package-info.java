/** Short answers to what users ask first. */
@NullMarked
package io.gatewayapi.samples.recipes;

import org.jspecify.annotations.NullMarked;
