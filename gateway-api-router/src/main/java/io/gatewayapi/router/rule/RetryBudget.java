package io.gatewayapi.router.rule;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How many of the requests to a backend may be retries; beyond that a retry is answered with 503.
 *
 * <p>Specification: <a href="https://gateway-api.sigs.k8s.io/geps/gep-3388/">GEP-3388</a>.
 *
 * @param percent the greatest part of active requests that may be retries, in percent
 * @param interval the time over which requests count
 * @param minRetries the number of retries that is allowed in any case; null if not set
 * @param minInterval the time to which that number refers; null if not set
 */
public record RetryBudget(
    int percent,
    Duration interval,
    @Nullable Integer minRetries,
    @Nullable Duration minInterval) {}
