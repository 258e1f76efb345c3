/** The texts of Kubernetes: rules for names, and values as a server's messages print them. */
@NullMarked
package io.gatewayapi.validation.text;

import org.jspecify.annotations.NullMarked;
