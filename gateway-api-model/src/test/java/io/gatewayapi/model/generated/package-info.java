/** Tests of what is generated from the catalogue. */
@org.jspecify.annotations.NullMarked
package io.gatewayapi.model.generated;
