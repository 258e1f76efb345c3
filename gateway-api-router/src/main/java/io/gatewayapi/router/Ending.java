package io.gatewayapi.router;

import io.gatewayapi.router.rule.CorsPolicy;
import io.gatewayapi.router.rule.Filter;
import java.util.function.Function;

/** How a filter ends the way of a request. */
sealed interface Ending {
  <R> R fold(
      Function<Redirected, R> redirected,
      Function<Preflight, R> preflight,
      Function<Failed, R> failed);

  record Redirected(Filter.Redirect filter) implements Ending {
    @Override
    public <R> R fold(
        Function<Redirected, R> redirected,
        Function<Preflight, R> preflight,
        Function<Failed, R> failed) {
      return redirected.apply(this);
    }
  }

  record Preflight(CorsPolicy policy, boolean allowed) implements Ending {
    @Override
    public <R> R fold(
        Function<Redirected, R> redirected,
        Function<Preflight, R> preflight,
        Function<Failed, R> failed) {
      return preflight.apply(this);
    }
  }

  /** A filter that cannot be applied must not be skipped. */
  record Failed(String reason, String message) implements Ending {
    @Override
    public <R> R fold(
        Function<Redirected, R> redirected,
        Function<Preflight, R> preflight,
        Function<Failed, R> failed) {
      return failed.apply(this);
    }
  }
}
