package io.gatewayapi.router;

import io.gatewayapi.router.id.ObjectName;
import io.gatewayapi.router.implementation.Implementation;
import io.gatewayapi.router.internal.compile.InventoryReader;
import io.gatewayapi.router.topology.InventoryBuilder;
import io.kubernetes.client.common.KubernetesObject;

/** Builds a topology from objects and from what objects do not tell. */
public final class TopologyBuilder {
  private final InventoryReader reader = new InventoryReader();
  private Implementation implementation = Implementation.complete();

  TopologyBuilder() {}

  /**
   * Adds objects, as {@link Topology#of(Iterable)} reads them.
   *
   * @param objects the objects; not changed
   * @return this builder
   */
  public TopologyBuilder objects(Iterable<? extends KubernetesObject> objects) {
    objects.forEach(reader::add);
    return this;
  }

  /**
   * Tells which certificate the endpoints of a Service present. Where this is not told, it is the
   * one of the only TLS Secret that their pods mount, and where there is none, a good one.
   *
   * @param service the Service, as namespace/name
   * @param pem the certificate and those between it and its authority, in PEM
   * @return this builder
   */
  public TopologyBuilder presents(String service, String pem) {
    inventory().backends().presents(ObjectName.parse(service), pem);
    return this;
  }

  /**
   * Takes the view of an implementation.
   *
   * @param value whose view is taken
   * @return this builder
   */
  public TopologyBuilder implementation(Implementation value) {
    implementation = value;
    return this;
  }

  /**
   * What has been read so far, in the router's own form.
   *
   * @return the builder to which more can be added
   */
  public InventoryBuilder inventory() {
    return reader.inventory();
  }

  /**
   * Builds the topology.
   *
   * @return a topology that later changes to this builder do not touch
   */
  public Topology build() {
    return Topology.of(inventory().build(), implementation);
  }
}
