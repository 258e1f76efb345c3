package io.gatewayapi.router.decision;

import io.gatewayapi.router.explain.Explanation;
import io.gatewayapi.router.http.HeaderFields;
import io.gatewayapi.router.rule.HeaderModifier;
import io.gatewayapi.router.rule.Retry;
import io.gatewayapi.router.rule.Timeouts;
import io.gatewayapi.router.rule.Unevaluated;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a request.
 *
 * <p>There are four outcomes; {@link #fold} has a function for each.
 */
public sealed interface RoutingDecision {
  /**
   * How far the request got.
   *
   * @return the listener and match, as far as there are any
   */
  Reached reached();

  /**
   * Why.
   *
   * @return every candidate and what became of it
   */
  Explanation explanation();

  /**
   * Calls what fits.
   *
   * @param cases one function for each outcome
   * @param <R> the result
   * @return what the function returned
   */
  <R> R fold(Cases<R> cases);

  /**
   * Why, in one line.
   *
   * @return the reason of the explanation
   */
  default String reason() {
    return explanation().reason();
  }

  /**
   * What bears on this request and is not evaluated by this release: as long as the list is not
   * empty, a real gateway may do more than this decision says.
   *
   * @return features and where they stand
   */
  default List<Unevaluated> unevaluated() {
    return explanation().unevaluated();
  }

  /**
   * One function for each outcome.
   *
   * @param forward for requests that reach a backend
   * @param redirect for requests that are sent elsewhere
   * @param respond for requests that the gateway answers because it was told to
   * @param reject for requests that the gateway refuses
   * @param <R> the result
   */
  record Cases<R>(
      Function<Forward, R> forward,
      Function<Redirect, R> redirect,
      Function<Respond, R> respond,
      Function<Reject, R> reject) {}

  /**
   * At least one backend gets a share of such requests.
   *
   * @param reached listener and match
   * @param request the request after the filters of the rule
   * @param backends the rule's backends, in order, with their shares
   * @param mirrors the mirrors of rule and backends
   * @param responseChanges the rule's changes to the response's headers, in order
   * @param timeouts the rule's timeouts
   * @param retry the rule's retry settings, null if it has none
   * @param steps what else happens on the way, in order
   * @param explanation why
   */
  record Forward(
      Reached reached,
      OutgoingRequest request,
      List<BackendShare> backends,
      List<MirrorCopy> mirrors,
      List<HeaderModifier> responseChanges,
      Timeouts timeouts,
      @Nullable Retry retry,
      List<Step> steps,
      Explanation explanation)
      implements RoutingDecision {
    /** Copies the lists. */
    public Forward {
      backends = List.copyOf(backends);
      mirrors = List.copyOf(mirrors);
      responseChanges = List.copyOf(responseChanges);
      steps = List.copyOf(steps);
    }

    /**
     * The backend for one request. The choice is the caller's: the same number gives the same
     * backend.
     *
     * @param point a number from 0, inclusive, to 1, exclusive
     * @return the backend in whose share the number falls
     */
    public BackendShare pick(double point) {
      double end = 0;
      BackendShare last = backends.get(0);
      for (BackendShare backend : backends) {
        end += backend.share();
        if (backend.share() > 0) {
          last = backend;
        }
        if (point < end) {
          return backend;
        }
      }
      return last;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.forward().apply(this);
    }
  }

  /**
   * The client is told to go elsewhere.
   *
   * @param reached listener and match
   * @param status the HTTP status code
   * @param location the absolute URL
   * @param responseChanges the rule's changes to the response's headers, in order
   * @param explanation why
   */
  record Redirect(
      Reached reached,
      int status,
      String location,
      List<HeaderModifier> responseChanges,
      Explanation explanation)
      implements RoutingDecision {
    /** Copies the list. */
    public Redirect {
      responseChanges = List.copyOf(responseChanges);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.redirect().apply(this);
    }
  }

  /**
   * The gateway answers by itself because the configuration says so, as for a CORS preflight.
   *
   * @param reached listener and match
   * @param status the HTTP status code
   * @param headers the headers of the response
   * @param explanation why
   */
  record Respond(Reached reached, int status, HeaderFields headers, Explanation explanation)
      implements RoutingDecision {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.respond().apply(this);
    }
  }

  /**
   * The gateway refuses the request.
   *
   * @param reached how far it got
   * @param refusal how
   * @param backends the backends of the rule, if one was chosen, with the reason of each
   * @param explanation why
   */
  record Reject(
      Reached reached, Refusal refusal, List<BackendShare> backends, Explanation explanation)
      implements RoutingDecision {
    /** Copies the list. */
    public Reject {
      backends = List.copyOf(backends);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.reject().apply(this);
    }
  }
}
