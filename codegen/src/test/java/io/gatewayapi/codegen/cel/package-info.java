@NullMarked
package io.gatewayapi.codegen.cel;

import org.jspecify.annotations.NullMarked;
