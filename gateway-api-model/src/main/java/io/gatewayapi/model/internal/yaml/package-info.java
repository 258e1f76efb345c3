/**
 * What YAML's scalars mean to kubectl, and how a string is written so that every parser reads it as
 * that string.
 */
@NullMarked
package io.gatewayapi.model.internal.yaml;

import org.jspecify.annotations.NullMarked;
