package io.gatewayapi.router.status;

import io.gatewayapi.router.topology.RequestedAddress;
import java.util.List;
import java.util.function.Function;

/** The status of one object, as far as it is the implementation's to write. */
public sealed interface ComputedStatus {
  /**
   * Calls what fits.
   *
   * @param cases one function for each form of status
   * @param <R> the result
   * @return what the function returned
   */
  <R> R fold(Cases<R> cases);

  /**
   * One function for each form of status.
   *
   * @param gatewayClass for GatewayClasses
   * @param gateway for Gateways
   * @param listenerSet for ListenerSets
   * @param route for routes of all kinds
   * @param policy for policies of all kinds
   * @param backend for XBackends
   * @param <R> the result
   */
  record Cases<R>(
      Function<OfGatewayClass, R> gatewayClass,
      Function<OfGateway, R> gateway,
      Function<OfListenerSet, R> listenerSet,
      Function<OfRoute, R> route,
      Function<OfPolicy, R> policy,
      Function<OfBackend, R> backend) {}

  /**
   * The status of a GatewayClass.
   *
   * @param conditions its conditions
   * @param supportedFeatures the names of the features, sorted
   */
  record OfGatewayClass(List<StatusCondition> conditions, List<String> supportedFeatures)
      implements ComputedStatus {
    /** Copies the lists. */
    public OfGatewayClass {
      conditions = List.copyOf(conditions);
      supportedFeatures = List.copyOf(supportedFeatures);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.gatewayClass().apply(this);
    }
  }

  /**
   * The status of a Gateway.
   *
   * @param conditions its conditions
   * @param addresses its addresses
   * @param listeners one entry for each of its own listeners, in order
   * @param attachedListenerSets how many ListenerSets it took
   */
  record OfGateway(
      List<StatusCondition> conditions,
      List<RequestedAddress> addresses,
      List<ListenerStatusEntry> listeners,
      int attachedListenerSets)
      implements ComputedStatus {
    /** Copies the lists. */
    public OfGateway {
      conditions = List.copyOf(conditions);
      addresses = List.copyOf(addresses);
      listeners = List.copyOf(listeners);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.gateway().apply(this);
    }
  }

  /**
   * The status of a ListenerSet.
   *
   * @param conditions its conditions
   * @param listeners one entry for each of its entries, in order
   */
  record OfListenerSet(List<StatusCondition> conditions, List<ListenerStatusEntry> listeners)
      implements ComputedStatus {
    /** Copies the lists. */
    public OfListenerSet {
      conditions = List.copyOf(conditions);
      listeners = List.copyOf(listeners);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.listenerSet().apply(this);
    }
  }

  /**
   * The status of a route.
   *
   * @param parents one entry for each parent that leads to a Gateway of ours, in order
   */
  record OfRoute(List<ParentStatusEntry> parents) implements ComputedStatus {
    /** Copies the list. */
    public OfRoute {
      parents = List.copyOf(parents);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.route().apply(this);
    }
  }

  /**
   * The status of a policy.
   *
   * @param ancestors one entry for each Gateway whose routes use what the policy targets
   */
  record OfPolicy(List<AncestorStatusEntry> ancestors) implements ComputedStatus {
    /** Copies the list. */
    public OfPolicy {
      ancestors = List.copyOf(ancestors);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.policy().apply(this);
    }
  }

  /**
   * The status of an XBackend.
   *
   * @param parents one entry for each Gateway whose routes use it
   */
  record OfBackend(List<AncestorStatusEntry> parents) implements ComputedStatus {
    /** Copies the list. */
    public OfBackend {
      parents = List.copyOf(parents);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.backend().apply(this);
    }
  }
}
