/** Tests of kinds, conversion and objects of other kinds. */
@NullMarked
package io.gatewayapi.model;

import org.jspecify.annotations.NullMarked;
