/** The rules with which jsonschema2pojo makes the wire types, and what they add to each class. */
@NullMarked
package io.gatewayapi.codegen.generate.pojo;

import org.jspecify.annotations.NullMarked;
