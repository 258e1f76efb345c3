/** Module descriptors of the library's jars: what they require by hand, what they export by name. */
@org.jspecify.annotations.NullMarked
package io.gatewayapi.codegen.modules;
