/** The main job of the library on a folder of manifests, told step by step. */
@NullMarked
package io.gatewayapi.samples.tour;

import org.jspecify.annotations.NullMarked;
