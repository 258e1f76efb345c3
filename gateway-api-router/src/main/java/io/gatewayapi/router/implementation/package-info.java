/** What differs among implementations: their names, the features they have, their addresses. */
@NullMarked
package io.gatewayapi.router.implementation;

import org.jspecify.annotations.NullMarked;
