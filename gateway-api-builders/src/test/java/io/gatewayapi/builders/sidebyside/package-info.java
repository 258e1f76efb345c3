/** The same objects in fabric8's builders, to compare the length of the code. */
@NullMarked
package io.gatewayapi.builders.sidebyside;

import org.jspecify.annotations.NullMarked;
