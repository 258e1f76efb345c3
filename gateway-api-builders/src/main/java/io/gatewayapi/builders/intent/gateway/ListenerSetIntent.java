package io.gatewayapi.builders.intent.gateway;

import io.gatewayapi.builders.internal.Open;
import io.gatewayapi.builders.v1.ListenerEntryBuilder;
import io.gatewayapi.builders.v1.ListenerSetBuilder;
import io.gatewayapi.builders.v1.ParentGatewayReferenceBuilder;
import io.gatewayapi.model.v1.ListenerEntry;
import io.gatewayapi.model.v1.ListenerSet;
import io.gatewayapi.model.v1.ListenerSetSpec;
import io.gatewayapi.model.v1.ParentGatewayReference;
import io.gatewayapi.model.v1.ProtocolType;
import java.util.function.Consumer;

/**
 * Builds ListenerSets.
 *
 * <p>See <a href="https://gateway-api.sigs.k8s.io/api-types/listenerset/">ListenerSet</a>.
 */
public final class ListenerSetIntent
    extends Listening<ListenerSet, ListenerSetBuilder, ListenerEntryBuilder, ListenerSetIntent> {
  private ListenerSetIntent(ListenerSet set) {
    super(set, ListenerSetBuilder::editing, ListenerSetIntent::new);
  }

  /**
   * Starts a ListenerSet.
   *
   * @param name its name
   * @return a new builder
   */
  public static ListenerSetIntent named(String name) {
    return new ListenerSetIntent(named(ListenerSet::new, name));
  }

  /**
   * Starts with a copy of a ListenerSet, what this library does not know included.
   *
   * @param existing the ListenerSet, which stays as it is
   * @return a new builder
   */
  public static ListenerSetIntent from(ListenerSet existing) {
    return new ListenerSetIntent(existing.deepCopy());
  }

  @Override
  protected ListenerSetIntent self() {
    return this;
  }

  @Override
  ListenerIntent<ListenerEntryBuilder> add(String name, int port, ProtocolType protocol) {
    ListenerEntry listener = new ListenerEntry();
    listener.setName(name);
    listener.setPort(port);
    listener.setProtocol(protocol);
    ListenerSetSpec spec = spec();
    Open.list(spec.getListeners(), spec::setListeners).add(listener);
    return ListenerIntent.of(listener);
  }

  /**
   * The Gateway that gets the listeners, of the same namespace.
   *
   * <pre>{@code
   * parentRef:                  # parent("shared")
   *   name: shared
   * }</pre>
   *
   * @param gateway the Gateway's name
   * @return this builder
   */
  public ListenerSetIntent parent(String gateway) {
    return parent(gateway, more -> {});
  }

  /**
   * The Gateway that gets the listeners.
   *
   * <pre>{@code
   * parentRef:                  # parent("shared", p -> p.namespace("infra"))
   *   name: shared
   *   namespace: infra
   * }</pre>
   *
   * @param gateway the Gateway's name
   * @param more says more of the reference
   * @return this builder
   */
  public ListenerSetIntent parent(String gateway, Consumer<ParentGatewayReferenceBuilder> more) {
    ParentGatewayReference reference = new ParentGatewayReference();
    reference.setName(gateway);
    more.accept(ParentGatewayReferenceBuilder.editing(reference));
    spec().setParentRef(reference);
    return this;
  }

  private ListenerSetSpec spec() {
    return Open.object(object().getSpec(), ListenerSetSpec::new, object()::setSpec);
  }
}
