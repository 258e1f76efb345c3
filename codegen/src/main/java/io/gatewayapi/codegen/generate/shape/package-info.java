/** What the catalogue's types are in Java: names, and how a property's value is held. */
@NullMarked
package io.gatewayapi.codegen.generate.shape;

import org.jspecify.annotations.NullMarked;
