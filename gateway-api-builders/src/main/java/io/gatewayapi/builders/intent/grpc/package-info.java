/** GRPCRoutes as one says them. */
@NullMarked
package io.gatewayapi.builders.intent.grpc;

import org.jspecify.annotations.NullMarked;
