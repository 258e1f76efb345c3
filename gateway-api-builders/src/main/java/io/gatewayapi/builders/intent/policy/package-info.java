/** ReferenceGrants and BackendTLSPolicies as one says them. */
@NullMarked
package io.gatewayapi.builders.intent.policy;

import org.jspecify.annotations.NullMarked;
