@NullMarked
package io.gatewayapi.codegen.pattern;

import org.jspecify.annotations.NullMarked;
