package io.gatewayapi.testing.assertion;

import io.gatewayapi.router.decision.BackendShare;
import io.gatewayapi.router.decision.Refusal;
import io.gatewayapi.router.decision.RoutingDecision;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about a {@link RoutingDecision}; a failure shows the reason and the explanation.
 *
 * <p>Not thread-safe: made for one statement.
 */
public final class RoutingDecisionAssert
    extends AbstractAssert<RoutingDecisionAssert, RoutingDecision> {

  RoutingDecisionAssert(RoutingDecision actual) {
    super(actual, RoutingDecisionAssert.class);
  }

  /**
   * The request goes to one backend or several.
   *
   * @return this
   */
  public RoutingDecisionAssert isForwarded() {
    return is("forwarded", RoutingDecision.Forward.class);
  }

  /**
   * The request goes to a backend, if only by a share.
   *
   * @param backend {@code namespace/name:port}
   * @return this
   */
  public RoutingDecisionAssert isForwardedTo(String backend) {
    isForwarded();
    List<String> all = backends();
    if (!all.contains(backend)) {
      failWith("to be forwarded to " + backend + ", but it goes to " + all);
    }
    return this;
  }

  /**
   * A backend gets a share, by one reference or several together.
   *
   * @param backend {@code namespace/name:port}
   * @param share the share, 0 to 1
   * @return this
   */
  public RoutingDecisionAssert givesShare(String backend, double share) {
    isForwardedTo(backend);
    double given = ((RoutingDecision.Forward) actual)
        .backends().stream()
            .filter(each -> each.backend().toString().equals(backend))
            .mapToDouble(BackendShare::share)
            .sum();
    if (Math.abs(given - share) > 1e-9) {
      failWith("to give " + backend + " the share " + share + ", but it is " + given);
    }
    return this;
  }

  /**
   * The request is redirected.
   *
   * @param status the status code
   * @param location the absolute location
   * @return this
   */
  public RoutingDecisionAssert isRedirected(int status, String location) {
    is("redirected", RoutingDecision.Redirect.class);
    RoutingDecision.Redirect redirect = (RoutingDecision.Redirect) actual;
    if (redirect.status() != status || !redirect.location().equals(location)) {
      failWith("to be redirected by " + status + " to " + location + ", but it is by "
          + redirect.status() + " to " + redirect.location());
    }
    return this;
  }

  /**
   * The gateway answers by itself, as it does to a preflight.
   *
   * @param status the status code
   * @return this
   */
  public RoutingDecisionAssert isAnswered(int status) {
    is("answered by the gateway", RoutingDecision.Respond.class);
    int given = ((RoutingDecision.Respond) actual).status();
    if (given != status) {
      failWith("to be answered by " + status + ", but it is by " + given);
    }
    return this;
  }

  /**
   * The gateway refuses the request.
   *
   * @param status the status code
   * @return this
   */
  public RoutingDecisionAssert isRefused(int status) {
    is("refused", RoutingDecision.Reject.class);
    Refusal refusal = ((RoutingDecision.Reject) actual).refusal();
    if (!refusal.equals(new Refusal.Status(status))) {
      failWith("to be refused by " + status + ", but it is by " + refusal);
    }
    return this;
  }

  /**
   * The decision has a reason.
   *
   * @param reason the API's word for it
   * @return this
   */
  public RoutingDecisionAssert hasReason(String reason) {
    isNotNull();
    if (!Objects.equals(actual.reason(), reason)) {
      failWith("to have the reason " + reason + ", but it is " + actual.reason());
    }
    return this;
  }

  private RoutingDecisionAssert is(String what, Class<? extends RoutingDecision> type) {
    isNotNull();
    if (!type.isInstance(actual)) {
      failWith("to be " + what);
    }
    return this;
  }

  private List<String> backends() {
    return ((RoutingDecision.Forward) actual)
        .backends().stream().map(b -> b.backend().toString()).toList();
  }

  private void failWith(String expected) {
    failWithMessage(
        "Expected the request %s.%nIt is %s, because %s:%n%s",
        expected, actual.getClass().getSimpleName(), actual.reason(), actual.explanation());
  }
}
