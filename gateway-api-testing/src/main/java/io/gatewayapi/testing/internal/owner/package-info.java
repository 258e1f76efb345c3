/** Who owns which fields of an object: managedFields, and the rules by which writes change them. */
@NullMarked
package io.gatewayapi.testing.internal.owner;

import org.jspecify.annotations.NullMarked;
