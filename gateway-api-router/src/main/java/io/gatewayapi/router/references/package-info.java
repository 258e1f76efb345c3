/** Where references lead: backends, certificates and authorities, and the grants that permit them. */
@NullMarked
package io.gatewayapi.router.references;

import org.jspecify.annotations.NullMarked;
