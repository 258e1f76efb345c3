/** What is promised of objects printed as code. */
@NullMarked
package io.gatewayapi.builders.print;

import org.jspecify.annotations.NullMarked;
