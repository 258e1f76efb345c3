package io.gatewayapi.client;

import io.gatewayapi.client.option.Cancellation;
import io.gatewayapi.client.option.ListOptions;
import io.gatewayapi.client.option.WatchOptions;
import io.gatewayapi.client.watch.ObjectSource;
import io.gatewayapi.client.watch.Watch;
import io.kubernetes.client.common.KubernetesObject;
import java.util.Optional;

/**
 * A client's objects for those who follow them. Calls that the server puts off are not sent again
 * below them: they wait by themselves, and say so.
 */
record FollowedResource<T extends KubernetesObject>(ResourceClient<T> client)
    implements ObjectSource<T> {
  FollowedResource(ResourceClient<T> client) {
    this.client = client.with(client.options().retrying(0));
  }

  @Override
  public String name() {
    return client.resource().toString();
  }

  @Override
  public Snapshot<T> list(ListOptions which) {
    ObjectList<T> first = client.list(which);
    return new Snapshot<>(first.stream().toList(), first.resourceVersion());
  }

  @Override
  public Watch<T> watch(WatchOptions what) {
    return client.watch(what);
  }

  @Override
  public Optional<Cancellation> cancellation() {
    return client.options().cancellation();
  }

  @Override
  public ObjectSource<T> cancelledBy(Cancellation by) {
    return new FollowedResource<>(client.with(client.options().cancelledBy(by)));
  }
}
