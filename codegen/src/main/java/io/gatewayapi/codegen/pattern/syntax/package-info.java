/** Regular expressions in RE2's syntax: read, and compiled to nondeterministic automata. */
@NullMarked
package io.gatewayapi.codegen.pattern.syntax;

import org.jspecify.annotations.NullMarked;
