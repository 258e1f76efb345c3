/** Java source text: writing it, laying it out, putting it into files. */
@NullMarked
package io.gatewayapi.codegen.generate.source;

import org.jspecify.annotations.NullMarked;
