/** Sample manifests that others wrote, said with the intent-named builders. */
@NullMarked
package io.gatewayapi.builders.examples;

import org.jspecify.annotations.NullMarked;
