package io.gatewayapi.client.cluster;

import io.gatewayapi.model.KindVersion;
import io.gatewayapi.model.schema.StructuralSchema;
import java.time.Duration;
import java.util.Optional;

/**
 * What is installed in a cluster, asked for when it is needed and remembered for a while.
 *
 * <p>{@link io.gatewayapi.client.GatewayApi#cluster} gives that of a client. Kinds and versions come
 * from the server's discovery. Release and channel come from the CRDs' annotations; where CRDs may not be read, from its OpenAPI documents, compared with the schemas of
 * all known releases; else from what the caller named. Safe to use from any thread; questions that
 * need the server block.
 *
 * @see <a href="https://gateway-api.sigs.k8s.io/concepts/versioning/">versioning</a>
 */
public interface Cluster {
  /**
   * What is installed, as it was seen not longer ago than the options say.
   *
   * @return kinds, versions, release and channel
   * @throws io.gatewayapi.client.error.ApiServerException if the server does not tell
   */
  Installation installation();

  /**
   * Asks the server again.
   *
   * @return kinds, versions, release and channel
   * @throws io.gatewayapi.client.error.ApiServerException if the server does not tell
   */
  Installation refresh();

  /**
   * Asks the server again, unless it was asked a moment ago: for reasons that come in bursts.
   *
   * @param atMost how old the answer may be
   * @return kinds, versions, release and channel
   * @throws io.gatewayapi.client.error.ApiServerException if the server does not tell
   */
  Installation notOlderThan(Duration atMost);

  /**
   * The schema by which the server reads a kind: its own OpenAPI if it gives it, else that of the
   * release and channel which the CRD's annotations name, else that which the caller named.
   *
   * @param kind the kind and version
   * @return empty if it cannot be known
   * @throws io.gatewayapi.client.error.ApiServerException if the server does not tell
   */
  Optional<StructuralSchema> schema(KindVersion kind);
}
