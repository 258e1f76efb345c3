@NullMarked
package io.gatewayapi.codegen.catalogue;

import org.jspecify.annotations.NullMarked;
