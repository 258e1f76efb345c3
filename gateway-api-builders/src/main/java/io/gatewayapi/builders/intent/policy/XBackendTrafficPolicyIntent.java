package io.gatewayapi.builders.intent.policy;

import io.gatewayapi.builders.GatewayDurations;
import io.gatewayapi.builders.intent.KindIntent;
import io.gatewayapi.builders.intent.Session;
import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.builders.x.v1alpha1.XBackendTrafficPolicyBuilder;
import io.gatewayapi.model.v1.SessionPersistence;
import io.gatewayapi.model.x.v1alpha1.BackendTrafficPolicySpec;
import io.gatewayapi.model.x.v1alpha1.BudgetDetails;
import io.gatewayapi.model.x.v1alpha1.LocalPolicyTargetReference;
import io.gatewayapi.model.x.v1alpha1.RequestRate;
import io.gatewayapi.model.x.v1alpha1.RetryConstraint;
import io.gatewayapi.model.x.v1alpha1.XBackendTrafficPolicy;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Builds XBackendTrafficPolicies: how requests are spread over a Service's endpoints, and how many
 * retries it must bear.
 *
 * <p>See <a href="https://gateway-api.sigs.k8s.io/reference/specx/">the experimental kinds</a>.
 */
public final class XBackendTrafficPolicyIntent
    extends KindIntent<
        XBackendTrafficPolicy, XBackendTrafficPolicyBuilder, XBackendTrafficPolicyIntent> {
  private XBackendTrafficPolicyIntent(XBackendTrafficPolicy policy) {
    super(policy, XBackendTrafficPolicyBuilder::editing, XBackendTrafficPolicyIntent::new);
  }

  /**
   * Starts an XBackendTrafficPolicy.
   *
   * @param name its name
   * @return a new builder
   */
  public static XBackendTrafficPolicyIntent named(String name) {
    return new XBackendTrafficPolicyIntent(named(XBackendTrafficPolicy::new, name));
  }

  /**
   * Starts with a copy of an XBackendTrafficPolicy, what this library does not know included.
   *
   * @param existing the policy, which stays as it is
   * @return a new builder
   */
  public static XBackendTrafficPolicyIntent from(XBackendTrafficPolicy existing) {
    return new XBackendTrafficPolicyIntent(existing.deepCopy());
  }

  @Override
  protected XBackendTrafficPolicyIntent self() {
    return this;
  }

  /**
   * A Service that the policy is for.
   *
   * <pre>{@code
   * targetRefs:                 # service("payments")
   * - group: ""
   *   kind: Service
   *   name: payments
   * }</pre>
   *
   * @param name the Service's name
   * @return this builder
   */
  public XBackendTrafficPolicyIntent service(String name) {
    return target("", "Service", name);
  }

  /**
   * Something of another kind that the policy is for.
   *
   * <pre>{@code
   * targetRefs:                 # target("example.com", "Bucket", "assets")
   * - group: example.com
   *   kind: Bucket
   *   name: assets
   * }</pre>
   *
   * @param group its group, empty for Kubernetes' core
   * @param kind its kind
   * @param name its name
   * @return this builder
   */
  public XBackendTrafficPolicyIntent target(String group, String kind, String name) {
    LocalPolicyTargetReference target = new LocalPolicyTargetReference();
    target.setGroup(group);
    target.setKind(kind);
    target.setName(name);
    BackendTrafficPolicySpec spec = spec();
    Open.list(spec.getTargetRefs(), spec::setTargetRefs).add(target);
    return this;
  }

  /**
   * How many of the requests of a span of time may be retries.
   *
   * <pre>{@code
   * retryConstraint:            # retryBudget(20, Duration.ofSeconds(10))
   *   budget:
   *     percent: 20
   *     interval: 10s
   * }</pre>
   *
   * @param percent 0 to 100
   * @param interval the span, from a second to an hour
   * @return this builder
   * @throws IllegalArgumentException if the API's form cannot say the duration
   */
  public XBackendTrafficPolicyIntent retryBudget(int percent, Duration interval) {
    RetryConstraint constraint = retryConstraint();
    BudgetDetails budget =
        Open.object(constraint.getBudget(), BudgetDetails::new, constraint::setBudget);
    budget.setPercent(percent);
    budget.setInterval(GatewayDurations.text(interval));
    return this;
  }

  /**
   * So many retries of a span of time are allowed in any case.
   *
   * <pre>{@code
   * retryConstraint:            # minRetryRate(10, Duration.ofSeconds(1))
   *   minRetryRate:
   *     count: 10
   *     interval: 1s
   * }</pre>
   *
   * @param count so many
   * @param interval the span
   * @return this builder
   * @throws IllegalArgumentException if the API's form cannot say the duration
   */
  public XBackendTrafficPolicyIntent minRetryRate(int count, Duration interval) {
    RetryConstraint constraint = retryConstraint();
    RequestRate rate =
        Open.object(constraint.getMinRetryRate(), RequestRate::new, constraint::setMinRetryRate);
    rate.setCount(count);
    rate.setInterval(GatewayDurations.text(interval));
    return this;
  }

  /**
   * Keeps the requests of one client on the same endpoint; what a route's rule says goes before it.
   *
   * <pre>{@code
   * sessionPersistence:         # sessionPersistence(s -> s.cookie("sid"))
   *   type: Cookie
   *   sessionName: sid
   * }</pre>
   *
   * @param session says how; a second call goes on with the same settings
   * @return this builder
   */
  public XBackendTrafficPolicyIntent sessionPersistence(Consumer<Session> session) {
    BackendTrafficPolicySpec spec = spec();
    session.accept(Session.editing(Open.object(
        spec.getSessionPersistence(), SessionPersistence::new, spec::setSessionPersistence)));
    return this;
  }

  private RetryConstraint retryConstraint() {
    BackendTrafficPolicySpec spec = spec();
    return Open.object(spec.getRetryConstraint(), RetryConstraint::new, spec::setRetryConstraint);
  }

  private BackendTrafficPolicySpec spec() {
    return Open.object(object().getSpec(), BackendTrafficPolicySpec::new, object()::setSpec);
  }
}
