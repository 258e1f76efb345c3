/** CEL rules of CRDs become Java: collected, type-checked, understood, printed. */
@NullMarked
package io.gatewayapi.codegen.cel;

import org.jspecify.annotations.NullMarked;
