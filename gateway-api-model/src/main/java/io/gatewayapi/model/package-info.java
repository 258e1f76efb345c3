/** Gateway API objects: releases, channels, kinds, and what all types have in common. */
@NullMarked
package io.gatewayapi.model;

import org.jspecify.annotations.NullMarked;
