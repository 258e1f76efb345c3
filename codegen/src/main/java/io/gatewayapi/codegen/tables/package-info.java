/** Writes the tables that the libraries read at run time, from the schema catalogue. */
@NullMarked
package io.gatewayapi.codegen.tables;

import org.jspecify.annotations.NullMarked;
