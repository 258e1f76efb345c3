/** The words of a real server, which is written in Go, for JSON and for what is wrong with it. */
@NullMarked
package io.gatewayapi.testing.internal.go;

import org.jspecify.annotations.NullMarked;
