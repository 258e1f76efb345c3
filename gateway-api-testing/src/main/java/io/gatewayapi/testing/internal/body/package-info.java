/** Request bodies as trees, whatever they were written in: JSON, YAML, protobuf. */
@NullMarked
package io.gatewayapi.testing.internal.body;

import org.jspecify.annotations.NullMarked;
